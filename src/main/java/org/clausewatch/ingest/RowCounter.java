package org.clausewatch.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Counts a file's rows behind the header and cuts them into slices of whole rows. */
final class RowCounter {

	private static final int BLOCK = 1 << 20;

	private final long sliceSize;

	private final LongConsumer progress;

	private final List<FilePlan.SliceRange> slices = new ArrayList<>();

	private final @Nullable SerialOrder order;

	private long rows;

	/**
	 * Counts a file's rows.
	 * @param progress told how many bytes were read, as they are
	 * @param order sees each row
	 */
	RowCounter(long sliceSize, LongConsumer progress, @Nullable SerialOrder order) {
		this.sliceSize = sliceSize;
		this.progress = progress;
		this.order = order;
	}

	/** A byte order mark is tolerated. */
	static int bom(int first, int second, int third) {
		return (first == 0xEF && second == 0xBB && third == 0xBF) ? 3 : 0;
	}

	long rows() {
		return this.rows;
	}

	List<FilePlan.SliceRange> slices() {
		return this.slices;
	}

	/**
	 * Reads a file to its end.
	 * @throws InputRefusedException where a row is longer than any can be
	 */
	void count(InputStream in) throws IOException {
		byte[] block = new byte[2 * BLOCK];
		int length = in.readNBytes(block, 0, BLOCK);
		this.progress.accept(length);
		boolean whole = length < BLOCK;
		int bom = (length < 3) ? 0 : bom(block[0] & 0xff, block[1] & 0xff, block[2] & 0xff);
		RowScanner scanner = new RowScanner(block, bom, length, 1, whole);
		long base = 0;
		long sliceStart = -1;
		long sliceLine = 0;
		while (true) {
			while (scanner.advance()) {
				// The first row is the header.
				if (sliceStart < 0) {
					sliceStart = base + scanner.next();
					sliceLine = scanner.nextLine();
					continue;
				}
				this.rows++;
				if (this.order != null) {
					this.order.see(block, scanner, base + scanner.start());
				}
				if (base + scanner.next() - sliceStart >= this.sliceSize) {
					this.slices.add(new FilePlan.SliceRange(sliceStart, base + scanner.next(), sliceLine));
					sliceStart = base + scanner.next();
					sliceLine = scanner.nextLine();
				}
			}
			if (whole) {
				break;
			}
			int left = length - scanner.next();
			if (left > RowFramer.MAX_ROW) {
				throw RowFramer.tooLong(scanner.nextLine());
			}
			base += scanner.next();
			byte[] following = (left + BLOCK <= block.length) ? block : Arrays.copyOf(block, 2 * (left + BLOCK));
			System.arraycopy(block, scanner.next(), following, 0, left);
			int read = in.readNBytes(following, left, BLOCK);
			this.progress.accept(read);
			block = following;
			length = left + read;
			whole = read < BLOCK;
			scanner.moveTo(block, 0, length, whole);
		}
		if (base + length > sliceStart) {
			this.slices.add(new FilePlan.SliceRange(sliceStart, base + length, sliceLine));
		}
	}

}
