package org.clausewatch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory with all that is in it. */
record Directory(Path path) {

	private static final double MEBI = 1024 * 1024;

	/**
	 * MiB of its files. Files may come and go meanwhile: those that can't be seen any more
	 * aren't counted.
	 */
	double size() {
		if (!Files.exists(this.path)) {
			return 0;
		}
		try (Stream<Path> files = Files.walk(this.path)) {
			return files.filter(Files::isRegularFile).mapToLong((file) -> file.toFile().length()).sum() / MEBI;
		}
		catch (IOException | UncheckedIOException ex) {
			return 0;
		}
	}

	void delete() throws IOException {
		if (Files.exists(this.path)) {
			try (Stream<Path> files = Files.walk(this.path)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

}
