package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.clausewatch.dossier.Place;
import org.clausewatch.dossier.PlacedRows;
import org.clausewatch.ingest.CutOff;
import org.clausewatch.ingest.FilePlan;
import org.clausewatch.ingest.RowReader;
import org.clausewatch.ingest.SliceReader;
import org.clausewatch.record.CellException;
import org.clausewatch.record.Sha256;

/**
 * Reads a partition's rows of sorted files where they stand, as {@link SortedSlice} has
 * noted. What became of each row was settled when it was first read.
 */
final class RowsInPlace implements PlacedRows {

	private final RunContext context;

	private final RunPlan plan;

	private final List<RowReader> readers;

	private final List<List<Found>> partitions;

	/** A stretch and the number of its file. */
	private record Found(int file, SortedSlice.Stretch stretch) {
	}

	RowsInPlace(RunContext context, RunPlan plan) {
		this.context = context;
		this.plan = plan;
		this.readers = context.readers(plan);
		this.partitions = IntStream.range(0, plan.partitioning().count())
			.<List<Found>>mapToObj((partition) -> new ArrayList<>())
			.toList();
		for (RunPlan.Slice slice : plan.slices()) {
			if (plan.inPlace().contains(slice.file())) {
				for (SortedSlice.Stretch stretch : SortedSlice.read(context.workspace(), slice)) {
					this.partitions.get(stretch.partition()).add(new Found(slice.file(), stretch));
				}
			}
		}
	}

	/** Where a row stands: an unpacked copy is gone when the run is complete. */
	static Place place(FilePlan plan, int file, long offset) {
		return plan.packed() ? Place.inside(file) : new Place(file, offset);
	}

	@Override
	public void forEach(int partition, Taker taker) throws IOException {
		for (Found found : this.partitions.get(partition)) {
			FilePlan file = this.plan.files().get(found.file());
			MessageDigest digest = Sha256.newDigest();
			boolean readable = true;
			try {
				read(found, file, digest, taker);
			}
			catch (CellException ex) {
				readable = false;
			}
			if (!readable || !Arrays.equals(digest.digest(), found.stretch().sha256())) {
				throw new IOException(file.name() + ": rows from line " + found.stretch().range().line()
						+ " on have changed since they were first read");
			}
		}
	}

	private void read(Found found, FilePlan file, MessageDigest digest, Taker taker) throws IOException {
		long first = found.stretch().range().start();
		new SliceReader(this.readers.get(found.file()), CutOff.NONE).readAgain(Path.of(file.dataPath()),
				found.stretch().range(), found.stretch().leftOut(), (row, bytes, start, end) -> {
					digest.update(row.hashes(), row.hash(), Sha256.LENGTH);
					taker.take(row, place(file, found.file(), first + start), bytes, start, end);
				});
	}

}
