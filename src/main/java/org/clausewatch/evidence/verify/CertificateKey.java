package org.clausewatch.evidence.verify;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.clausewatch.record.IssuerName;

/** The hash that stands for a certificate in the tree of dossiers. */
final class CertificateKey {

	private static final int LONGEST_SERIAL = 128;

	private static final int LONGEST_NAME = 1 << 16;

	private CertificateKey() {
	}

	/**
	 * SHA-256(canonical issuer ‖ 0x00 ‖ serial).
	 * @param issuer as it is spelt
	 * @param canonical what the proof says is its canonical form
	 * @param serial lower-case hex without leading zeros
	 */
	static byte[] of(String issuer, String canonical, String serial) throws FlawException {
		// reading a number takes the square of its length, and RFC 5280 allows 20 octets
		FlawException.unless(serial.length() <= LONGEST_SERIAL && issuer.length() <= LONGEST_NAME,
				"the certificate's issuer or serial number is longer than any is");
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
