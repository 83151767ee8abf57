package org.clausewatch.record;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * A certificate's identity: its issuer and its serial number as an integer (RFC 5280,
 * 4.1.2.2).
 */
public record CertificateId(IssuerName issuer, BigInteger serial) {

	/**
	 * Reads an identity as rows write it.
	 * @throws CellException where the issuer or the serial can't be read
	 */
	public static CertificateId parse(String issuer, String serial) {
		return new CertificateId(Cells.issuer(issuer), Cells.serial(serial));
	}

	/** Lower-case hexadecimal without leading zeros. */
	public String serialHex() {
		return this.serial.toString(16);
	}

	/**
	 * SHA-256(canonical issuer in UTF-8 ‖ 0x00 ‖ serial as lower-case hex): spreads
	 * certificates evenly whatever their serials look like, and orders the whole
	 * population.
	 */
	public byte[] keyHash() {
		byte[] name = this.issuer.canonical().getBytes(StandardCharsets.UTF_8);
		byte[] number = serialHex().getBytes(StandardCharsets.US_ASCII);
		byte[] joined = new byte[name.length + 1 + number.length];
		System.arraycopy(name, 0, joined, 0, name.length);
		System.arraycopy(number, 0, joined, name.length + 1, number.length);
		return Sha256.of(joined, 0, joined.length);
	}

	/** Its place among certificates in order. */
	public SerialKey serialKey() {
		return new SerialKey(this.issuer.canonical(), serialHex());
	}

	@Override
	public String toString() {
		return this.issuer + " / " + serialHex();
	}

}
