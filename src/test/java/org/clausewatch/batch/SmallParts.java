package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The sample quarter as a job whose work is divided into many small parts, with one
 * report that is quick to render.
 */
final class SmallParts {

	/** How many reports the job writes. */
	static final int REPORTS = 1;

	private SmallParts() {
	}

	/** Writes the job file. */
	static Path job(Path folder) throws IOException {
		Path root = Path.of("").toAbsolutePath();
		return Files.writeString(folder.resolve("small-parts.yaml"), """
				job: small-parts
				extract: %s
				policy: %s
				reports: [{report: compliance-officer, formats: [xlsx], languages: [en]}]
				""".formatted(root.resolve("sample-data/2025-q3"), root.resolve("jobs/policy/netca.yaml")));
	}

	/** Makes a home whose configuration asks for small parts. */
	static Path home(Path home, String... more) throws IOException {
		Files.createDirectories(home);
		Files.writeString(home.resolve("clausewatch.yaml"), """
				clausewatch: {slice: 16KB, partition: 128KB}
				""" + String.join("\n", more));
		return home;
	}

}
