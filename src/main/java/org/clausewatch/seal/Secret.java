package org.clausewatch.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A password or PIN, which stands in no configuration but in an environment variable or
 * in a file.
 *
 * @param of seal and file, for messages
 * @param kind "password" or "PIN"
 * @param variable the environment variable that holds it, or null
 * @param file the file whose first line it is, or null
 */
record Secret(String of, String kind, @Nullable String variable, @Nullable Path file) {

	char[] read(Map<String, String> environment) {
		if (this.file == null) {
			String value = environment.get(this.variable);
			if (value == null) {
				throw failure(source() + " is not set; it should hold the " + this.kind, null);
			}
			return value.toCharArray();
		}
		try {
			return Files.readString(this.file, StandardCharsets.UTF_8).lines().findFirst().orElse("").toCharArray();
		}
		catch (NoSuchFileException ex) {
			throw failure(source() + " does not exist", ex);
		}
		catch (IOException ex) {
			throw failure(source() + " can't be read as UTF-8 text", ex);
		}
	}

	/** Where it comes from, in words. */
	String source() {
		return (this.file != null) ? this.kind + " file " + this.file : "environment variable " + this.variable;
	}

	private SealException failure(String what, @Nullable Throwable cause) {
		return new SealException(this.of + ": " + what, cause);
	}

}
