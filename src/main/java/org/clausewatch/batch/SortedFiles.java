package org.clausewatch.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clausewatch.ingest.SerialOrder;
import org.clausewatch.record.SerialKey;

/**
 * Which files' rows lie in the order of their certificates' serial numbers, and the
 * ranges of that order into which certificates are then divided. Each partition has its
 * rows of such a file in one stretch, so that they need not be spilled.
 *
 * @param starts see {@link org.clausewatch.dossier.Partitioning}; none where it isn't
 * worth while
 * @param files their numbers in the plan
 */
record SortedFiles(List<SerialKey> starts, Set<Integer> files) {

	static final SortedFiles NONE = new SortedFiles(List.of(), Set.of());

	/**
	 * What was seen of a file whose rows name certificates.
	 *
	 * @param file its number in the plan
	 * @param bytes its size
	 */
	record Seen(int file, long bytes, SerialOrder order) {
	}

	/** A key, and how many bytes of rows follow it. */
	private record Weight(SerialKey key, long bytes) {
	}

	/**
	 * Divides certificates so that partitions hold about the same number of bytes, by
	 * samples of all files. Where most bytes are in no order nothing is gained: those of
	 * the other files are spilled anyway.
	 */
	static SortedFiles of(List<Seen> seen, int partitions) {
		Set<Integer> files = new TreeSet<>();
		List<Weight> weights = new ArrayList<>();
		long all = 0;
		long sorted = 0;
		for (Seen one : seen) {
			all += one.bytes();
			if (one.order().isSorted()) {
				sorted += one.bytes();
				files.add(one.file());
			}
			List<SerialOrder.Sample> samples = one.order().samples();
			for (int i = 0; i < samples.size(); i++) {
				long end = (i + 1 < samples.size()) ? samples.get(i + 1).offset() : one.bytes();
				weights.add(new Weight(samples.get(i).key(), end - samples.get(i).offset()));
			}
		}
		if (2 * sorted < all) {
			return NONE;
		}
		List<SerialKey> starts = starts(weights, partitions);
		return starts.isEmpty() ? NONE : new SortedFiles(starts, files);
	}

	/** Fewer than there are partitions, where very many rows have the same key. */
	private static List<SerialKey> starts(List<Weight> weights, int partitions) {
		weights.sort(Comparator.comparing(Weight::key));
		long total = weights.stream().mapToLong(Weight::bytes).sum();
		List<SerialKey> starts = new ArrayList<>();
		int filled = 0;
		long passed = 0;
		for (Weight weight : weights) {
			int full = (int) ((double) passed / total * partitions);
			if (full > filled && (starts.isEmpty() || !starts.get(starts.size() - 1).equals(weight.key()))) {
				starts.add(weight.key());
				filled = full;
			}
			passed += weight.bytes();
		}
		return starts;
	}

}
