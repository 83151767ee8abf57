package org.clausewatch.dossier;

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

	/** Groups what a partition holds by certificate; an entry's place is its type. */
	static EntryGroups groups(SpillInput in) {
		EntryGroups groups = new EntryGroups(in.bytes());
		while (in.hasMore()) {
			int length = in.readInt();
			int key = in.skip(length);
			groups.add(key, Sha256.LENGTH, key + Sha256.LENGTH);
		}
		return groups;
	}

	/**
	 * Writes what an index keeps of an entry, its type and content: of a row only where
	 * it can be read again, of what can't all that there is.
	 * @param place where the entry's type stands
	 */
	static void writeIndexed(SpillOutput out, byte[] bytes, int place) {
		int entry = out.begin();
		RawRow row = (bytes[place] == ROW) ? RawRow.read(new SpillInput(bytes, place + 1)) : null;
		if (row != null && row.offset() >= 0) {
			out.writeByte(PLACED_ROW);
			out.writeInt(row.file());
			out.writeLong(row.line());
			out.writeLong(row.offset());
			out.writeInt(row.end() - row.start());
		}
		else {
			int length = (int) SpillOutput.INTS.get(bytes, place - Sha256.LENGTH - Integer.BYTES);
			out.write(bytes, place, length - Sha256.LENGTH);
		}
		out.end(entry);
	}

}
