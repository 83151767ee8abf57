package org.clausewatch.dossier;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Puts partitions' files, each in the order of its keys, into one order: partitions that
 * are ranges of serial numbers each have keys from everywhere.
 */
public final class KeyedParts {

	private KeyedParts() {
	}

	/** Takes records in order. */
	public interface Taker {

		/**
		 * Takes a record.
		 * @param part number of the file it comes from
		 * @param record its bytes, only until it returns
		 * @param rest what follows the record, to be read as far as it belongs to it
		 */
		void take(int part, byte[] record, DataInputStream rest) throws IOException;

	}

	/** A file and the record that is its next. */
	private static final class Head implements Comparable<Head> {

		private final int part;

		private final DataInputStream in;

		private final byte[] record;

		private final int key;

		private Head(int part, DataInputStream in, int record, int key) {
			this.part = part;
			this.in = in;
			this.record = new byte[record];
			this.key = key;
		}

		private boolean advance() throws IOException {
			int read = this.in.readNBytes(this.record, 0, this.record.length);
			if (read > 0 && read < this.record.length) {
				throw new IOException("part " + this.part + " is cut short");
			}
			return read > 0;
		}

		@Override
		public int compareTo(Head other) {
			int order = Arrays.compareUnsigned(this.record, 0, this.key, other.record, 0, this.key);
			return (order != 0) ? order : Integer.compare(this.part, other.part);
		}

	}

	/**
	 * Merges files.
	 * @param record length of a record, or of what of it is always there
	 * @param key length of the key that it begins with
	 */
	public static void merge(List<Path> parts, int record, int key, Taker taker) throws IOException {
		List<DataInputStream> open = new ArrayList<>();
		try {
			PriorityQueue<Head> heads = new PriorityQueue<>();
			for (Path part : parts) {
				open.add(new DataInputStream(new BufferedInputStream(Files.newInputStream(part), 1 << 13)));
				Head head = new Head(open.size() - 1, open.get(open.size() - 1), record, key);
				if (head.advance()) {
					heads.add(head);
				}
			}
			drain(heads, taker);
		}
		finally {
			for (DataInputStream in : open) {
				in.close();
			}
		}
	}

	/** A file is left only for one that has a smaller key: many have none. */
	private static void drain(PriorityQueue<Head> heads, Taker taker) throws IOException {
		while (!heads.isEmpty()) {
			Head head = heads.poll();
			@Nullable Head second = heads.peek();
			boolean more;
			do {
				taker.take(head.part, head.record, head.in);
				more = head.advance();
			}
			while (more && (second == null || head.compareTo(second) < 0));
			if (more) {
				heads.add(head);
			}
		}
	}

}
