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

}
