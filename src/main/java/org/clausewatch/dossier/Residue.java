package org.clausewatch.dossier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clausewatch.record.Sha256;

/** The rows in no dossier, one partition of them by their hash at a time. */
public final class Residue {

	private final SpillReader entries;

	/**
	 * Opens what was left.
	 * @param spills holds what was spilled of all slices, and joined
	 * @throws IOException where it can't be read
	 */
	public Residue(Spills spills) throws IOException {
		this.entries = new SpillReader(spills.all(Spills.RESIDUE));
	}

	/**
	 * Rows whose hash falls into a partition: hash, then the kind's proof code; sorted.
	 */
	public List<byte[]> rows(int partition) throws IOException {
		List<byte[]> rows = new ArrayList<>();
		SpillInput in = this.entries.read(partition);
		while (in.hasMore()) {
			rows.add(in.readBytes(Sha256.LENGTH + 1));
		}
		rows.sort(Arrays::compareUnsigned);
		return rows;
	}

}
