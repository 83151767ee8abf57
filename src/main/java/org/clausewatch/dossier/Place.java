package org.clausewatch.dossier;

/**
 * Where a row can be read again.
 *
 * @param file number of its file: those of the plan, then the revocation lists that were
 * read
 * @param offset where it begins in the file's bytes; negative where it can't be found by
 * that, as in a packed file
 */
public record Place(int file, long offset) {

	/** Of a row that can't be read again by its place. */
	public static Place inside(int file) {
		return new Place(file, RawRow.NOWHERE);
	}

}
