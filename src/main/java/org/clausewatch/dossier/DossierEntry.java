package org.clausewatch.dossier;

import org.clausewatch.record.Row;
import org.clausewatch.record.Sha256;

/**
 * What is known of one certificate, as it is spilled: length, the certificate's key hash,
 * what kind of entry it is, and its content.
 */
final class DossierEntry {

	static final int ROW = 0;

	static final int UNRESOLVED = 1;

	/** Another row speaks of the certificate. */
	static final int MENTION = 2;

	static final int KEY_HOLDER = 3;

	/** What a file of the certificate says. */
	static final int CONTENT = 4;

	/** A row, by its place alone. */
	static final int PLACED_ROW = 5;

	private DossierEntry() {
	}

	/**
	 * Begins an entry.
	 * @return where, for {@link SpillOutput#end}
	 */
	static int begin(SpillOutput out, byte[] key, int type) {
		return begin(out, key, 0, type);
	}

	/** As above, the key hash being at {@code at}. */
	static int begin(SpillOutput out, byte[] key, int at, int type) {
		int entry = out.begin();
		out.write(key, at, Sha256.LENGTH);
		out.writeByte(type);
		return entry;
	}

	/** Writes a row of a certificate; its bytes are at [start, end). */
	static void write(SpillOutput out, byte[] key, Row row, Place place, byte[] bytes, int start, int end) {
		int entry = begin(out, key, ROW);
		RawRow.write(out, row, place, bytes, start, end);
		out.end(entry);
	}

	/** Groups what a partition holds by certificate. */
	static EntryGroups groups(SpillInput in) {
		EntryGroups groups = new EntryGroups(in.bytes());
		while (in.hasMore()) {
			int entry = in.at();
			int length = in.readLength();
			groups.add(in.skip(length), Sha256.LENGTH, entry);
		}
		return groups;
	}

	/** An entry's type and content. */
	static SpillInput content(byte[] bytes, int entry) {
		SpillInput in = new SpillInput(bytes, entry);
		in.readLength();
		in.skip(Sha256.LENGTH);
		return in;
	}

	/**
	 * Writes what an index keeps of an entry, its type and content: of a row only where
	 * it can be read again, of what can't all that there is.
	 */
	static void writeIndexed(SpillOutput out, byte[] bytes, int entry) {
		int begun = out.begin();
		SpillInput in = new SpillInput(bytes, entry);
		int length = in.readLength() - Sha256.LENGTH;
		in.skip(Sha256.LENGTH);
		int type = in.at();
		RawRow row = (in.readByte() == ROW) ? RawRow.read(in) : null;
		if (row != null && row.offset() >= 0) {
			out.writeByte(PLACED_ROW);
			out.writeNumber(row.file());
			out.writeNumber(row.line());
			out.writeNumber(row.offset());
			out.writeNumber(row.end() - row.start());
		}
		else {
			out.write(bytes, type, length);
		}
		out.end(begun);
	}

}
