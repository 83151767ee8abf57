package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.clausewatch.Clausewatch;
import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * The sample quarter as a job whose work is divided into many small parts, with one
 * report that is quick to render. Some of its files are sorted by serial number, so that
 * their rows are read in place, and others aren't, so that theirs are spilled.
 */
final class SmallParts {

	/** How many reports the job writes. */
	static final int REPORTS = 1;

	private static final Set<RecordKind> SORTED = Set.of(RecordKind.CERTIFICATES, RecordKind.CRL_ENTRIES,
			RecordKind.REVOCATION_REQUESTS);

	private static @Nullable SameRun undisturbed;

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
				""".formatted(extract(), root.resolve("jobs/policy/netca.yaml")));
	}

	private static synchronized Path extract() throws IOException {
		Path extract = SharedProgram.shared().resolve("extract");
		return Files.exists(extract) ? extract
				: SortedExtract.copy(Path.of("sample-data/2025-q3"), extract, SORTED::contains);
	}

	/** Makes a home whose configuration asks for small parts, and for more. */
	static Path home(Path home, String... more) throws IOException {
		Files.createDirectories(home);
		Files.writeString(home.resolve("clausewatch.yaml"), """
				clausewatch: {slice: 32KB, partition: 512KB}
				""" + String.join("\n", more));
		return home;
	}

	/** What the job comes to when nobody disturbs it; run once a JVM. */
	static synchronized SameRun undisturbed() throws Exception {
		if (undisturbed == null) {
			Path folder = SharedProgram.shared();
			Path out = folder.resolve("undisturbed");
			Path home = home(folder.resolve("home"));
			Processes.Outcome outcome = run(new Processes(home), job(folder), out);
			assertThat(outcome.code()).as(outcome.text()).isZero();
			undisturbed = new SameRun(Objects.requireNonNull(RunTraces.run(out)));
			undisturbed.check(undisturbed.undisturbed(), home, REPORTS);
		}
		return undisturbed;
	}

	/** Runs the job to the end of its process. */
	static Processes.Outcome run(Processes processes, Path job, Path out) throws Exception {
		return Processes.outcome(start(processes, job, out));
	}

	static Process start(Processes processes, Path job, Path out) throws IOException {
		return processes.start(Clausewatch.class, "run", job.toString(), "--out", out.toString());
	}

}
