package org.clausewatch.batch;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.dossier.RowGrouper;
import org.clausewatch.ingest.FilePlan;
import org.clausewatch.record.Row;
import org.clausewatch.record.Sha256;

/**
 * Notes where a slice of a sorted file has the rows of each partition, so that they can
 * be read again. That they are the same rows is told by a hash over theirs.
 */
final class SortedSlice {

	private final List<Stretch> stretches = new ArrayList<>();

	private final MessageDigest digest = Sha256.newDigest();

	private final List<Integer> leftOut = new ArrayList<>();

	private int partition;

	private long start;

	private long end;

	private long line;

	/** Rows since the stretch began. */
	private int rows;

	/** How many of those left out stand before the last that was used. */
	private int leftOutWithin;

	/**
	 * Rows that stand one behind the other and belong to one partition.
	 *
	 * @param range where they stand, up to the last row's end
	 * @param leftOut numbers of rows between them that don't, counted from 0
	 * @param sha256 SHA-256 of their hashes, one after the other
	 */
	record Stretch(int partition, FilePlan.SliceRange range, int[] leftOut, byte[] sha256) {
	}

	/**
	 * A row that is used.
	 * @param itsPartition the partition of its certificate, if it names one
	 * @param from where it begins in its file
	 * @param to where it ends
	 */
	void add(int itsPartition, Row row, long from, long to) {
		if (itsPartition == RowGrouper.NONE) {
			leftOut();
			return;
		}
		if (this.rows > 0 && itsPartition != this.partition) {
			finish();
		}
		if (this.rows == 0) {
			this.partition = itsPartition;
			this.start = from;
			this.line = row.line();
		}
		this.digest.update(row.hashes(), row.hash(), Sha256.LENGTH);
		this.end = to;
		this.rows++;
		this.leftOutWithin = this.leftOut.size();
	}

	/** A row that no partition reads again. */
	void leftOut() {
		if (this.rows > 0) {
			this.leftOut.add(this.rows++);
		}
	}

	private void finish() {
		this.stretches.add(new Stretch(this.partition, new FilePlan.SliceRange(this.start, this.end, this.line),
				this.leftOut.subList(0, this.leftOutWithin).stream().mapToInt(Integer::intValue).toArray(),
				this.digest.digest()));
		this.leftOut.clear();
		this.leftOutWithin = 0;
		this.rows = 0;
	}

	/** Ends; done again it replaces what was there. */
	void write(Workspace workspace, RunPlan.Slice slice) throws IOException {
		if (this.rows > 0) {
			finish();
		}
		Workspace.write(workspace.slice(slice.name(), ".stretches.json"), this.stretches);
	}

	static Stretch[] read(Workspace workspace, RunPlan.Slice slice) {
		return Workspace.JSON.readValue(workspace.slice(slice.name(), ".stretches.json").toFile(), Stretch[].class);
	}

}
