package org.clausewatch.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory that is gone, with what is in it, when it is closed. */
final class TemporaryDirectory implements Closeable {

	private final Path path;

	TemporaryDirectory() throws IOException {
		this.path = Files.createTempDirectory("clausewatch");
	}

	Path path() {
		return this.path;
	}

	@Override
	public void close() throws IOException {
		try (Stream<Path> files = Files.walk(this.path)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

}
