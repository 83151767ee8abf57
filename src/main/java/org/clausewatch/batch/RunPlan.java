package org.clausewatch.batch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clausewatch.dossier.Partitioning;
import org.clausewatch.ingest.FilePlan;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.SerialKey;
import org.jspecify.annotations.Nullable;

/**
 * What checking the extract found: its files, their slices, and into how many partitions
 * its certificates are divided.
 *
 * @param extractId the extract's own id, {@code null} where it states none
 * @param files its files, in the order of the record kinds
 * @param unknown CSV files that are no record kind's
 * @param partitionBits see {@link Partitioning}
 * @param starts likewise
 * @param inPlace numbers of the files whose rows are read again instead of being spilled
 */
record RunPlan(@Nullable String extractId, List<FilePlan> files, List<String> unknown, int partitionBits,
		List<SerialKey> starts, Set<Integer> inPlace) {

	/** One item of the step that reads records. */
	record Slice(int file, int number, FilePlan.SliceRange range) {

		String name() {
			return "slice-%02d-%06d".formatted(this.file, this.number);
		}

	}

	Partitioning partitioning() {
		return new Partitioning(this.partitionBits, this.starts);
	}

	List<Slice> slices() {
		List<Slice> slices = new ArrayList<>();
		for (int file = 0; file < this.files.size(); file++) {
			List<FilePlan.SliceRange> ranges = this.files.get(file).slices();
			for (int number = 0; number < ranges.size(); number++) {
				slices.add(new Slice(file, number, ranges.get(number)));
			}
		}
		return slices;
	}

	List<RecordKind> kinds() {
		return this.files.stream().map(FilePlan::kind).toList();
	}

	Set<RecordKind> present() {
		return EnumSet.copyOf(kinds());
	}

}
