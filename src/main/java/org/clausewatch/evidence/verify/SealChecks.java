package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of every signature, whatever its format: who, by which chain, when, by
 * whose clock, and whether a certificate was revoked then.
 *
 * @param who for the words: "the signer", "signer 2 of 3"
 * @param signer the signer's certificate
 * @param claimed the signer's own claim of the time
 * @param timeStamp the token over the signature, or null
 * @param stamped what the token must be over
 */
record SealChecks(String who, X509Certificate signer, @Nullable Instant claimed, byte @Nullable [] timeStamp,
		byte[] stamped) {

	/**
	 * Checks.
	 * @param material what came along; the time-stamp's own is added to it
	 * @return when the signature existed
	 */
	@Nullable Instant make(Checks checks, Material material) throws IOException, FlawException {
		checks.pass(Check.Subject.SIGNER, this.who + " signed with the key of '" + EmbeddedCertificate.name(this.signer)
				+ "', certificate SHA-256 " + EmbeddedCertificate.fingerprint(this.signer));
		if (EmbeddedCertificate.isDemo(this.signer)) {
			checks.note(Check.Subject.SIGNER,
					"DEMO seal 演示: made on the machine that sealed; proves nothing about anybody's identity");
		}
		Instant at = time(checks, material);
		if (at == null) {
			checks.fail(Check.Subject.TIME, "the signature of " + this.who + " claims no time and has no time-stamp");
			return null;
		}
		CertificatePath path = CertificatePath.find(this.signer, material);
		path.check(checks, this.who, at);
		RevocationCheck.Witness witness = (this.timeStamp != null) ? RevocationCheck.Witness.TIME_STAMP
				: RevocationCheck.Witness.ONLY_ITSELF;
		new RevocationCheck(material, checks).check(path, this.who, at, witness);
		checkValidity(checks, at);
		return at;
	}

	private @Nullable Instant time(Checks checks, Material material) throws IOException, FlawException {
		byte[] token = this.timeStamp;
		if (token == null) {
			if (this.claimed != null) {
				checks.note(Check.Subject.TIME, this.who + " signed at " + this.claimed
						+ " by the signer's own clock; no time-stamp authority confirms it");
			}
			return this.claimed;
		}
		TimeStamp stamp = TimeStamp.verify(token, (digest) -> digest.update(this.stamped));
		stamp(stamp, "the signature of " + this.who,
				(this.claimed != null) ? "; the signer claims " + this.claimed : "", checks, material);
		return stamp.time();
	}

	/** Says when something existed, and checks the time-stamp authority. */
	static void stamp(TimeStamp stamp, String what, String besides, Checks checks, Material material)
			throws FlawException {
		stamp.cms().addTo(material);
		checks.pass(Check.Subject.TIME, what + " existed at " + stamp.time()
				+ " by the clock of the time-stamp authority '" + EmbeddedCertificate.name(stamp.authority()) + "'"
				+ (EmbeddedCertificate.isDemo(stamp.authority()) ? " (DEMO 演示: this machine's clock)" : "") + besides);
		CertificatePath path = CertificatePath.find(stamp.authority(), material);
		path.check(checks, "the time-stamp authority", stamp.time());
		new RevocationCheck(material, checks).check(path, "the time-stamp authority", stamp.time(),
				RevocationCheck.Witness.AS_AUTHORITY);
	}

	private void checkValidity(Checks checks, Instant at) {
		Instant from = this.signer.getNotBefore().toInstant();
		Instant to = this.signer.getNotAfter().toInstant();
		checks.that(!at.isBefore(from) && !at.isAfter(to), Check.Subject.VALIDITY,
				"the certificate of " + this.who + " (" + from + " to " + to + ") was valid at " + at,
				"the certificate of " + this.who + " (" + from + " to " + to + ") was not valid at " + at);
		boolean[] usage = this.signer.getKeyUsage();
		if (usage != null && !usage[0] && !usage[1]) {
			checks.fail(Check.Subject.VALIDITY,
					"the certificate of " + this.who + " is not for signatures (key usage)");
		}
		if (!SigningPurpose.allows(this.signer)) {
			checks.fail(Check.Subject.VALIDITY, "the certificate of " + this.who
					+ " is for other purposes than signing documents (extended key usage)");
		}
	}

}
