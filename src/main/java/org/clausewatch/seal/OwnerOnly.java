package org.clausewatch.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files that nobody but their owner may read, from their first byte on. Where the file
 * system knows no POSIX permissions, the user's own directory must do.
 */
public final class OwnerOnly {

	private OwnerOnly() {
	}

	/** Makes a directory, and those above it, where it isn't there. */
	public static void createDirectories(Path directory) throws IOException {
		if (!Files.isDirectory(directory)) {
			Files.createDirectories(directory, permissions("rwx------"));
		}
	}

	static Path createTemporaryDirectory(Path parent, String prefix) throws IOException {
		return Files.createTempDirectory(parent, prefix, permissions("rwx------"));
	}

	/**
	 * Writes a file.
	 * @throws IOException where it is there already, too
	 */
	public static void write(Path file, byte[] content) throws IOException {
		try (SeekableByteChannel channel = Files.newByteChannel(file,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), permissions("rw-------"))) {
			ByteBuffer bytes = ByteBuffer.wrap(content);
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
		}
	}

	private static FileAttribute<?>[] permissions(String text) {
		if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text)) };
	}

}
