package org.clausewatch.dossier;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * Collects entries by partition and writes them as one file: the number of segments, then
 * where each begins and the last ends, then the segments one after the other, so that the
 * last ones can be cut off when they are no longer needed. The file appears whole or not
 * at all, so doing a slice again after a crash does no harm.
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

	/**
	 * Writes what was collected, and is empty afterwards.
	 * @return how many bytes
	 */
	long writeTo(Path path) throws IOException {
		Path temporary = path.resolveSibling(path.getFileName() + ".tmp");
		long bound;
		try (DataOutputStream out = new DataOutputStream(
				new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16))) {
			out.writeInt(this.segments.length);
			bound = Integer.BYTES + (this.segments.length + 1L) * Long.BYTES;
			out.writeLong(bound);
			for (SpillOutput segment : this.segments) {
				bound += segment.length();
				out.writeLong(bound);
			}
			for (SpillOutput segment : this.segments) {
				segment.writeTo(out);
				segment.clear();
			}
		}
		Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		return bound;
	}

}
