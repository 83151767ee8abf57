package org.clausewatch.dossier;

/**
 * An identifier as it stands in a row.
 *
 * @param kind what it refers to
 * @param bytes holds it, in UTF-8, or as 32 bytes where it is the hash of a key
 * @param from where it begins
 * @param length how many bytes it has
 */
record Identifier(ReferenceKind kind, byte[] bytes, int from, int length) {

	static Identifier of(ReferenceKind kind, byte[] bytes) {
		return new Identifier(kind, bytes, 0, bytes.length);
	}

	/** Spreads identifiers evenly. */
	int spread() {
		int hash = this.kind.ordinal();
		for (int i = this.from; i < this.from + this.length; i++) {
			hash = 31 * hash + this.bytes[i];
		}
		// What differs in the last place only would else stay close together.
		return hash * 0x9E3779B9;
	}

}
