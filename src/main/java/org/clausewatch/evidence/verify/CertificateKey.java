package org.clausewatch.evidence.verify;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.clausewatch.record.IssuerName;

/** The hash that stands for a certificate in the tree of dossiers. */
final class CertificateKey {

	private CertificateKey() {
	}

	/**
	 * SHA-256(canonical issuer ‖ 0x00 ‖ serial).
	 * @param issuer as it is spelt
	 * @param canonical what the proof says is its canonical form
	 * @param serial lower-case hex without leading zeros
	 */
	static byte[] of(String issuer, String canonical, String serial) throws FlawException {
		try {
			FlawException.unless(IssuerName.parse(issuer).canonical().equals(canonical),
					"'" + canonical + "' is not the canonical form of the issuer's name");
			FlawException.unless(new BigInteger(serial, 16).toString(16).equals(serial),
					"the serial number '" + serial + "' is not in its one form");
		}
		catch (RuntimeException ex) {
			throw new FlawException("the certificate's issuer or serial number can't be read", ex);
		}
		return OfficeSignatureText.sha256((canonical + "\0" + serial).getBytes(StandardCharsets.UTF_8));
	}

}
