package org.clausewatch.evidence.verify;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Whether those signed who should have. A root may have issued certificates to many: any
 * of them can seal an altered file anew, and of two signatures side by side one can be
 * taken out. Only a reader who knows the signers beforehand can tell.
 */
final class ExpectedSigners {

	private ExpectedSigners() {
	}

	/**
	 * Compares, where the reader said whom to expect.
	 * @param signed certificates of those who signed
	 */
	static void check(List<X509Certificate> signed, TrustAnchors anchors, Checks checks) {
		List<X509Certificate> expected = anchors.signers();
		if (expected.isEmpty()) {
			return;
		}
		for (X509Certificate signer : signed) {
			checks.that(expected.contains(signer), Check.Subject.SIGNER,
					"'" + EmbeddedCertificate.name(signer) + "' is an expected signer (--signer)",
					"'" + EmbeddedCertificate.name(signer) + "', certificate SHA-256 "
							+ EmbeddedCertificate.fingerprint(signer)
							+ ", signed and is no expected signer (--signer)");
		}
		for (X509Certificate missing : expected) {
			if (!signed.contains(missing)) {
				checks.fail(Check.Subject.SIGNER,
						"'" + EmbeddedCertificate.name(missing) + "', an expected signer (--signer), did not sign");
			}
		}
	}

}
