package org.clausewatch.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Column names of a generated file, none of which is quoted. */
final class Headers {

	private Headers() {
	}

	static List<String> of(Path csv) {
		try (BufferedReader lines = Files.newBufferedReader(csv)) {
			return List.of(lines.readLine().split(","));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
