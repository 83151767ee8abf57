package org.clausewatch.evidence;

import org.clausewatch.record.Sha256;

/**
 * The leaves of a run's trees, kept in its directory so that proofs can be drawn from it
 * long after the extract has gone. The leaves of the tree of findings are the rows of
 * {@code findings.csv} and need no file of their own.
 */
public final class TreeFiles {

	/** The tree of dossiers: {@link DossierLeaf#bytes()} one after the other. */
	public static final String DOSSIERS = "trees/dossiers";

	/**
	 * What the leaves of dossiers with findings stand for, in the same order: key hash,
	 * number of rows (four bytes, big-endian), {@link DossierLeaf#rows()}.
	 */
	public static final String ROWS = "trees/rows";

	/** The tree of rows in no dossier: row hash and kind code, ascending. */
	public static final String RESIDUE = "trees/residue";

	/** Length of a leaf of {@link #RESIDUE}, in bytes. */
	public static final int RESIDUE_LEAF = Sha256.LENGTH + 1;

	private TreeFiles() {
	}

}
