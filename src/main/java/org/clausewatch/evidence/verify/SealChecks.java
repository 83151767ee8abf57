package org.clausewatch.evidence.verify;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of every signature, whatever its format: who, by which chain, when, and
 * by whose clock.
 *
 * @param signer the signer's certificate
 * @param certificates all that came along
 * @param claimed the signer's own claim of the time
 * @param timeStamp the token over the signature, or null
 * @param stamped what the token must be over
 */
record SealChecks(X509Certificate signer, List<X509Certificate> certificates, @Nullable Instant claimed,
		byte @Nullable [] timeStamp, byte[] stamped) {

	void make(Checks checks, TrustAnchors anchors) throws FlawException {
		checks.pass(Check.Subject.SIGNER, "signed with the key of '" + EmbeddedCertificate.name(this.signer)
				+ "', certificate SHA-256 " + EmbeddedCertificate.fingerprint(this.signer));
		if (EmbeddedCertificate.isDemo(this.signer)) {
			checks.note(Check.Subject.SIGNER,
					"DEMO seal 演示: made on the machine that sealed; proves nothing about anybody's identity");
		}
		CertificatePath path = CertificatePath.find(this.signer, this.certificates, anchors);
		Instant at = time(checks, anchors);
		if (at == null) {
			checks.fail(Check.Subject.TIME, "the signature claims no time and has no time-stamp");
			return;
		}
		path.check(checks, "the signer", at);
		checkValidity(checks, at);
	}

	private @Nullable Instant time(Checks checks, TrustAnchors anchors) throws FlawException {
		if (this.timeStamp == null) {
			if (this.claimed != null) {
				checks.note(Check.Subject.TIME, "signed at " + this.claimed
						+ " by the signer's own clock; no time-stamp authority confirms it");
			}
			return this.claimed;
		}
		TimeStamp token = TimeStamp.verify(this.timeStamp, this.stamped);
		String authority = EmbeddedCertificate.name(token.authority());
		checks.pass(Check.Subject.TIME,
				"existed at " + token.time() + " by the clock of the time-stamp authority '" + authority + "'"
						+ (EmbeddedCertificate.isDemo(token.authority()) ? " (DEMO 演示: this machine's clock)" : "")
						+ ((this.claimed != null) ? "; the signer claims " + this.claimed : ""));
		CertificatePath.find(token.authority(), token.certificates(), anchors)
			.check(checks, "the time-stamp authority", token.time());
		return token.time();
	}

	private void checkValidity(Checks checks, Instant at) {
		Instant from = this.signer.getNotBefore().toInstant();
		Instant to = this.signer.getNotAfter().toInstant();
		checks.that(!at.isBefore(from) && !at.isAfter(to), Check.Subject.VALIDITY,
				"the signer's certificate (" + from + " to " + to + ") was valid at " + at,
				"the signer's certificate (" + from + " to " + to + ") was not valid at " + at);
		boolean[] usage = this.signer.getKeyUsage();
		if (usage != null && !usage[0] && !usage[1]) {
			checks.fail(Check.Subject.VALIDITY, "the signer's certificate is not for signatures (key usage)");
		}
	}

}
