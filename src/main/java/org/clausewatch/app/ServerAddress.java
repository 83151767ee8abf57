package org.clausewatch.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.clausewatch.seal.OwnerOnly;
import org.jspecify.annotations.Nullable;

/**
 * Where the process that serves a home's database listens on loopback.
 *
 * @param port its port
 * @param key the database's name there, which nobody guesses
 */
record ServerAddress(int port, String key) {

	/**
	 * Reads it.
	 * @return null where none is given
	 */
	static @Nullable ServerAddress read(Path file) throws IOException {
		try {
			String[] words = Files.readString(file).split(" ", -1);
			return (words.length == 2) ? new ServerAddress(Integer.parseInt(words[0]), words[1]) : null;
		}
		catch (NoSuchFileException | NumberFormatException ex) {
			return null;
		}
	}

	/** Writes it for this user's processes, at once or not at all. */
	void write(Path file) throws IOException {
		Path made = file.resolveSibling(file.getFileName() + ".tmp");
		Files.deleteIfExists(made);
		OwnerOnly.write(made, (this.port + " " + this.key).getBytes(StandardCharsets.US_ASCII));
		Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
	}

	/**
	 * Nobody is served any more; one that stays leads nowhere, which takes longer to see.
	 */
	static void remove(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			// It is written anew by whoever serves next.
		}
	}

	/** H2's URL of the database there. */
	String url() {
		return "jdbc:h2:tcp://127.0.0.1:" + this.port + "/" + this.key;
	}

}
