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
		return of(hash, 0);
	}

	/** The partition of the hash that begins at a place. */
	int of(byte[] bytes, int at) {
		return (this.bits == 0) ? 0 : (int) SpillOutput.INTS.get(bytes, at) >>> (32 - this.bits);
	}

	/** The partition of an identifier. */
	int of(Identifier id) {
		return (this.bits == 0) ? 0 : id.spread() >>> (32 - this.bits);
	}

}
