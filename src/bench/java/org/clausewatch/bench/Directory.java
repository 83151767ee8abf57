package org.clausewatch.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A directory with all that is in it. */
record Directory(Path path) {

	private static final double MEBI = 1024 * 1024;

	/** MiB of its files; files that go while they are counted aren't. */
	double size() throws IOException {
		AtomicLong bytes = new AtomicLong();
		if (Files.exists(this.path)) {
			Files.walkFileTree(this.path, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					bytes.addAndGet(attributes.size());
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException gone) {
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult postVisitDirectory(Path directory, IOException gone) {
					return FileVisitResult.CONTINUE;
				}
			});
		}
		return bytes.get() / MEBI;
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
