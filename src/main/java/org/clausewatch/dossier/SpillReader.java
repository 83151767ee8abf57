package org.clausewatch.dossier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Reads one partition's segment of a file that {@link SpillWriter} wrote. */
final class SpillReader {

	private SpillReader() {
	}

	static SpillInput segment(Path path, int partition) throws IOException {
		try (FileChannel channel = FileChannel.open(path)) {
			long size = channel.size();
			int count = read(channel, size - Integer.BYTES, Integer.BYTES).getInt();
			long table = size - Integer.BYTES - (long) count * Long.BYTES;
			long start = (partition == 0) ? 0
					: read(channel, table + (partition - 1L) * Long.BYTES, Long.BYTES).getLong();
			long end = read(channel, table + (long) partition * Long.BYTES, Long.BYTES).getLong();
			ByteBuffer bytes = read(channel, start, Math.toIntExact(end - start));
			return new SpillInput(bytes.array());
		}
	}

	private static ByteBuffer read(FileChannel channel, long offset, int length) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(length);
		while (bytes.hasRemaining()) {
			if (channel.read(bytes, offset + bytes.position()) < 0) {
				throw new IOException("spill file cut short");
			}
		}
		return bytes.flip();
	}

}
