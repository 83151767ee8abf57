package org.clausewatch.dossier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads files that {@link SpillWriter} wrote, one partition of all of them at a time.
 * Where their segments lie is read once.
 */
final class SpillReader {

	private final List<Path> files;

	private final List<LongBuffer> tables;

	/**
	 * Opens files that are there whole.
	 * @throws IOException where one can't be read
	 */
	SpillReader(List<Path> files) throws IOException {
		this.files = files;
		this.tables = new ArrayList<>(files.size());
		for (Path file : files) {
			this.tables.add(table(file));
		}
	}

	/** What all files have of a partition, one after the other. */
	SpillInput read(int partition) throws IOException {
		return read(partition, new SpillOutput());
	}

	/**
	 * What all files have of a partition, one after the other.
	 * @param before comes before it
	 * @throws IOException where a file can't be read, or there is more than can be held
	 */
	SpillInput read(int partition, SpillOutput before) throws IOException {
		long total = before.length();
		for (LongBuffer table : this.tables) {
			total += table.get(partition + 1) - table.get(partition);
		}
		if (total > Integer.MAX_VALUE - Long.BYTES) {
			throw new IOException("partition " + partition + " holds " + total
					+ " bytes of rows, more than fit in memory: very many rows name the same certificate or identifier");
		}
		ByteBuffer bytes = ByteBuffer.allocate((int) total);
		before.writeTo(bytes);
		for (int i = 0; i < this.files.size(); i++) {
			LongBuffer table = this.tables.get(i);
			int length = (int) (table.get(partition + 1) - table.get(partition));
			if (length > 0) {
				try (FileChannel channel = FileChannel.open(this.files.get(i))) {
					read(channel, table.get(partition), bytes.limit(bytes.position() + length));
				}
			}
		}
		return new SpillInput(bytes.array());
	}

	/**
	 * Cuts off what all files have of partitions from one on, which then can't be read
	 * again; where that is everything, no file is left.
	 */
	void drop(int from) throws IOException {
		for (int i = 0; i < this.files.size(); i++) {
			if (from == 0) {
				Files.deleteIfExists(this.files.get(i));
			}
			else {
				try (FileChannel channel = FileChannel.open(this.files.get(i), StandardOpenOption.WRITE)) {
					channel.truncate(this.tables.get(i).get(from));
				}
			}
		}
	}

	/** Where a file's segments begin, and where the last ends. */
	private static LongBuffer table(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file)) {
			ByteBuffer count = read(channel, 0, ByteBuffer.allocate(Integer.BYTES)).flip();
			ByteBuffer bounds = ByteBuffer.allocate((count.getInt() + 1) * Long.BYTES);
			return read(channel, Integer.BYTES, bounds).flip().asLongBuffer();
		}
	}

	private static ByteBuffer read(FileChannel channel, long offset, ByteBuffer to) throws IOException {
		long at = offset;
		while (to.hasRemaining()) {
			int read = channel.read(to, at);
			if (read < 0) {
				throw new IOException("spill file cut short");
			}
			at += read;
		}
		return to;
	}

}
