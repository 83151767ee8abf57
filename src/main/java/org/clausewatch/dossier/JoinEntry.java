package org.clausewatch.dossier;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.clausewatch.record.CellBytes;
import org.clausewatch.record.Row;
import org.clausewatch.record.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A row's part in the join by identifier, where it stands among a partition's bytes:
 * length, roles, length of the identifier, kind and identifier, the key hash of the row's
 * own certificate if it has one, the row, and of a certificate that shares its key whose
 * it is.
 *
 * @param bytes holds the entry
 * @param at where it begins
 */
record JoinEntry(byte[] bytes, int at) {

	private static final ReferenceKind[] KINDS = ReferenceKind.values();

	private static final int ROLES = Integer.BYTES;

	private static final int LENGTH = ROLES + 1;

	private static final int KIND = LENGTH + Integer.BYTES;

	/**
	 * Writes an entry.
	 * @param roles see {@link Roles}
	 * @param key key hash of the row's own certificate, if it has one
	 * @param bytes holds the row at [start, end); without its bytes where only its place
	 * is needed
	 */
	static void write(SpillOutput out, int roles, Identifier id, byte @Nullable [] key, Row row, Place place,
			byte[] bytes, int start, int end) {
		int entry = out.begin();
		out.writeByte(roles);
		out.writeInt(1 + id.length());
		out.writeByte(id.kind().ordinal());
		out.write(id.bytes(), id.from(), id.length());
		if (key != null) {
			out.write(key);
		}
		if (Roles.needPlace(roles)) {
			RawRow.write(out, row, place, bytes, start, Roles.attach(roles) ? end : start);
		}
		if (Roles.share(roles)) {
			Holding.write(out, row);
		}
		out.end(entry);
	}

	/** Where the entry behind it begins. */
	int next() {
		return this.at + Integer.BYTES + integer(this.at);
	}

	int roles() {
		return this.bytes[this.at + ROLES];
	}

	ReferenceKind kind() {
		return KINDS[this.bytes[this.at + KIND]];
	}

	/** Where kind and identifier begin, by which entries are grouped. */
	int groupKey() {
		return this.at + KIND;
	}

	/** Length of kind and identifier. */
	int groupKeyLength() {
		return integer(this.at + LENGTH);
	}

	/** The identifier as findings show it. */
	String id() {
		int from = groupKey() + 1;
		int length = groupKeyLength() - 1;
		return (kind() == ReferenceKind.PUBLIC_KEY) ? HexFormat.of().formatHex(this.bytes, from, from + length)
				: new String(this.bytes, from, length, StandardCharsets.UTF_8);
	}

	/** Where the key hash of the row's own certificate begins; only if it has one. */
	int key() {
		return groupKey() + groupKeyLength();
	}

	/** The row; only where its place is needed. */
	RawRow row() {
		return RawRow.read(new SpillInput(this.bytes, key() + (Roles.attach(roles()) ? 0 : Sha256.LENGTH)));
	}

	/** Whose certificate it is; only of one that shares its key. */
	Holding holding() {
		return Holding.read(new SpillInput(this.bytes, row().end()));
	}

	private int integer(int place) {
		return (int) SpillOutput.INTS.get(this.bytes, place);
	}

}
