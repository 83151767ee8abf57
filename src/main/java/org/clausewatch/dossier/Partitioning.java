package org.clausewatch.dossier;

/**
 * Divides certificates, identifiers and rows into partitions that each fit in memory:
 * certificates by the leading bits of their key hash, so that the partitions in order are
 * the whole population in key-hash order.
 *
 * @param bits there are 2^bits partitions
 */
public record Partitioning(int bits) {

	private static final int MAX_BITS = 14;

	/**
	 * Enough partitions for that many bytes of rows.
	 * @param partition bytes of rows that one partition may hold
	 */
	public static Partitioning forBytes(long bytes, long partition) {
		int bits = 0;
		while (bits < MAX_BITS && (partition << bits) < bytes) {
			bits++;
		}
		return new Partitioning(bits);
	}

	public int count() {
		return 1 << this.bits;
	}

	/** The partition of a hash: of a certificate's key, or of a row. */
	public int of(byte[] hash) {
		int leading = (hash[0] & 0xff) << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8 | hash[3] & 0xff;
		return (this.bits == 0) ? 0 : leading >>> (32 - this.bits);
	}

	/** The partition of an identifier. */
	int of(ReferenceKind kind, String id) {
		// Spreads what the text's own hash leaves close together (Fibonacci hashing).
		int hash = (id.hashCode() + kind.ordinal()) * 0x9E3779B9;
		return (this.bits == 0) ? 0 : hash >>> (32 - this.bits);
	}

}
