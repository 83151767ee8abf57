package org.clausewatch.dossier;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * Collects entries by partition and writes them as one file: the segments one after the
 * other, then where each begins and the last ends, then their number. The file appears
 * whole or not at all, so doing a slice again after a crash does no harm.
 */
final class SpillWriter {

	private final SpillOutput[] segments;

	SpillWriter(int partitions) {
		this.segments = new SpillOutput[partitions];
		Arrays.setAll(this.segments, (partition) -> new SpillOutput());
	}

	/** Where entries of a partition go. */
	SpillOutput to(int partition) {
		return this.segments[partition];
	}

	/** Writes what was collected, and is empty afterwards. */
	void writeTo(Path path) throws IOException {
		Path temporary = path.resolveSibling(path.getFileName() + ".tmp");
		try (DataOutputStream out = new DataOutputStream(
				new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16))) {
			long[] bounds = new long[this.segments.length + 1];
			for (int i = 0; i < this.segments.length; i++) {
				this.segments[i].writeTo(out);
				bounds[i + 1] = bounds[i] + this.segments[i].length();
				this.segments[i].clear();
			}
			for (long bound : bounds) {
				out.writeLong(bound);
			}
			out.writeInt(this.segments.length);
		}
		Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

}
