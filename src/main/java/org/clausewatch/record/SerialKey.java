package org.clausewatch.record;

/**
 * A certificate's place in the order of issuers, by the form in which names are compared,
 * and of serial numbers as integers. Systems often hand their rows over in this order.
 *
 * @param issuer the issuer's canonical name
 * @param serialHex the serial in lower-case hexadecimal without leading zeros
 */
public record SerialKey(String issuer, String serialHex) implements Comparable<SerialKey> {

	@Override
	public int compareTo(SerialKey other) {
		int order = this.issuer.equals(other.issuer) ? 0 : this.issuer.compareTo(other.issuer);
		if (order == 0) {
			order = Integer.compare(this.serialHex.length(), other.serialHex.length());
		}
		return (order != 0) ? order : this.serialHex.compareTo(other.serialHex);
	}

}
