package org.clausewatch.dossier;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.clausewatch.record.CellBytes;
import org.clausewatch.record.Row;
import org.clausewatch.record.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A row's part in the join by identifier, where it stands among a partition's bytes:
 * length, roles, length of the identifier, kind and identifier, the key hash and the
 * partition of the row's own certificate if it has one, the row, and of a certificate
 * that shares its key whose it is.
 *
 * @param bytes holds the entry
 * @param roles see {@link Roles}
 * @param groupKey where kind and identifier begin, by which entries are grouped
 * @param groupKeyLength length of kind and identifier
 */
record JoinEntry(byte[] bytes, int roles, int groupKey, int groupKeyLength) {

	private static final ReferenceKind[] KINDS = ReferenceKind.values();

	/**
	 * Writes an entry.
	 * @param key key hash of the row's own certificate, if it has one
	 * @param partition the partition of that
	 * @param bytes holds the row at [start, end); without its bytes where only its place
	 * is needed
	 */
	static void write(SpillOutput out, int roles, Identifier id, byte @Nullable [] key, int partition, Row row,
			Place place, byte[] bytes, int start, int end) {
		int entry = out.begin();
		out.writeByte(roles);
		out.writeNumber(1 + id.length());
		out.writeByte(id.kind().ordinal());
		out.write(id.bytes(), id.from(), id.length());
		if (key != null) {
			out.write(key);
			out.writeNumber(partition);
		}
		if (Roles.needPlace(roles)) {
			RawRow.write(out, row, place, bytes, start, Roles.attach(roles) ? end : start);
		}
		if (Roles.share(roles)) {
			Holding.write(out, row);
		}
		out.end(entry);
	}

	/** Reads an entry and goes on behind it. */
	static JoinEntry read(SpillInput in) {
		int length = in.readLength();
		int begin = in.at();
		int roles = in.readByte();
		int groupKeyLength = in.readInt();
		int groupKey = in.at();
		in.skip(begin + length - groupKey);
		return new JoinEntry(in.bytes(), roles, groupKey, groupKeyLength);
	}

	ReferenceKind kind() {
		return KINDS[this.bytes[this.groupKey]];
	}

	/** The identifier as findings show it. */
	String id() {
		int from = this.groupKey + 1;
		int length = this.groupKeyLength - 1;
		return (kind() == ReferenceKind.PUBLIC_KEY) ? HexFormat.of().formatHex(this.bytes, from, from + length)
				: new String(this.bytes, from, length, StandardCharsets.UTF_8);
	}

	/** Where the key hash of the row's own certificate begins; only if it has one. */
	int key() {
		return this.groupKey + this.groupKeyLength;
	}

	/** The partition of the certificate whose key hash begins there. */
	static int partition(byte[] bytes, int key) {
		return new SpillInput(bytes, key + Sha256.LENGTH).readInt();
	}

	/** The row; only where its place is needed. */
	RawRow row() {
		SpillInput in = new SpillInput(this.bytes, key());
		if (!Roles.attach(this.roles)) {
			in.skip(Sha256.LENGTH);
			in.readNumber();
		}
		return RawRow.read(in);
	}

	/** Whose certificate it is; only of one that shares its key. */
	Holding holding() {
		return Holding.read(new SpillInput(this.bytes, row().end()));
	}

}
