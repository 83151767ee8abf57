package org.clausewatch.dossier;

import java.util.Collections;
import java.util.List;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.Row;
import org.clausewatch.record.SerialKey;

/**
 * Divides certificates, identifiers and rows into partitions that each fit in memory, by
 * the leading bits of their hash: they are even whatever serials look like. Where rows
 * lie in the order of issuers and serials, certificates are divided by ranges of it
 * instead, so that each partition has its rows in one stretch of a file.
 *
 * @param bits there are 2^bits partitions
 * @param starts where the second and following ranges begin, ascending; none where
 * certificates are divided by their key hash
 */
public record Partitioning(int bits, List<SerialKey> starts) {

	private static final int MAX_BITS = 14;

	/** By hashes alone. */
	public Partitioning(int bits) {
		this(bits, List.of());
	}

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

	/** The partition of a hash. */
	public int of(byte[] hash) {
		return (this.bits == 0) ? 0 : (int) SpillOutput.INTS.get(hash, 0) >>> (32 - this.bits);
	}

	/**
	 * The partition of the certificate that a row names.
	 * @param key its key hash
	 */
	int of(Row row, byte[] key) {
		SerialKey serial = this.starts.isEmpty() ? null : row.serialKey();
		return (serial != null) ? of(serial) : of(key);
	}

	/** The partition of a certificate, likewise. */
	int of(CertificateId certificate, byte[] key) {
		return this.starts.isEmpty() ? of(key) : of(certificate.serialKey());
	}

	private int of(SerialKey serial) {
		int place = Collections.binarySearch(this.starts, serial);
		return (place >= 0) ? place + 1 : -place - 1;
	}

	/** The partition of an identifier. */
	int of(Identifier id) {
		return (this.bits == 0) ? 0 : id.spread() >>> (32 - this.bits);
	}

}
