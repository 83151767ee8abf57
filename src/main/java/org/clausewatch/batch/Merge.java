package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.clausewatch.finding.Csv;

/** Merges files that are each in order, holding one row of each. */
final class Merge {

	private Merge() {
	}

	private record Head<T>(T row, Iterator<T> rest) {
	}

	static <T> void merge(Csv<T> csv, List<Path> files, Comparator<T> order, Consumer<T> to) throws IOException {
		PriorityQueue<Head<T>> heads = new PriorityQueue<>(Comparator.comparing(Head::row, order));
		List<Csv.Rows<T>> open = new ArrayList<>();
		try {
			for (Path file : files) {
				Csv.Rows<T> rows = csv.open(file);
				open.add(rows);
				push(heads, rows.iterator());
			}
			while (!heads.isEmpty()) {
				Head<T> head = heads.poll();
				to.accept(head.row());
				push(heads, head.rest());
			}
		}
		finally {
			for (Csv.Rows<T> rows : open) {
				rows.close();
			}
		}
	}

	private static <T> void push(PriorityQueue<Head<T>> heads, Iterator<T> rows) {
		if (rows.hasNext()) {
			heads.add(new Head<>(rows.next(), rows));
		}
	}

}
