package org.clausewatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Lets contestants judge the same extract in turns, checks that they find the same, and
 * writes down what they took.
 */
@Command(name = "benchmark", mixinStandardHelpOptions = true,
		description = "Compares the main job with other ways of doing it, on a generated extract.")
final class Benchmark implements Callable<Integer> {

	private static final long SEED = 1;

	@Parameters(paramLabel = "CERTIFICATES", description = "100000, 1000000, 5000000, 20000000 …")
	private long certificates;

	@Option(names = "--rounds", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "3")
	private int rounds;

	@Option(names = "--contestants", split = ",", description = "Default: ${COMPLETION-CANDIDATES}.")
	private Set<Contestant> contestants = EnumSet.allOf(Contestant.class);

	@Option(names = "--naive-certificates", description = "At most so many for the naive job. Default: ${DEFAULT-VALUE}.",
			defaultValue = "20000")
	private long naive;

	@Option(names = "--work", description = "Where to keep extracts and outputs. Default: a temporary directory.")
	private @Nullable Path given;

	@Option(names = "--no-page", description = "Only print; leave results and page as they are.")
	private boolean printOnly;

	private Path work = Path.of("");

	public static void main(String[] args) {
		System.exit(new CommandLine(new Benchmark()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
	}

	@Override
	public Integer call() throws IOException, InterruptedException, SQLException {
		this.work = (this.given != null) ? Files.createDirectories(this.given)
				: Files.createTempDirectory("clausewatch-bench");
		Path large = extract(this.certificates);
		long naiveSize = Math.min(this.certificates, this.naive);
		Path small = this.contestants.contains(Contestant.NAIVE) ? extract(naiveSize) : large;
		warmUp();
		Map<Contestant, List<Measurement>> measured = new EnumMap<>(Contestant.class);
		for (int round = 1; round <= this.rounds; round++) {
			for (Contestant contestant : EnumSet.copyOf(this.contestants)) {
				Measurement measurement = run(contestant, (contestant == Contestant.NAIVE) ? small : large);
				measured.computeIfAbsent(contestant, (none) -> new ArrayList<>()).add(measurement);
				System.out.printf("round %d  %-12s %7.1f s wall %7.1f s CPU %6.0f MiB memory %6.0f MiB disk%n", round,
						contestant, measurement.wall(), measurement.cpu(), measurement.rss(), measurement.disk());
			}
		}
		Map<String, Integer> findings = new LinkedHashMap<>();
		List<String> differences = differences(small, findings);
		differences.forEach(System.out::println);
		if (!differences.isEmpty()) {
			System.out.println("The contestants differ in " + differences.size() + " findings: nothing is written down.");
			return 1;
		}
		Session session = new Session(this.certificates, LocalDate.now(ZoneOffset.UTC).toString(), Sources.commit(),
				Sources.duckdb(), Machine.here(), size(large), measured,
				this.contestants.contains(Contestant.NAIVE) ? naiveSize : 0, findings);
		System.out.println(SessionTable.of(session));
		if (!this.printOnly) {
			Results.keep(session);
			BenchmarksPage.write();
		}
		return 0;
	}

	private Path extract(long size) throws IOException, InterruptedException {
		Path extract = this.work.resolve("extract-" + size);
		if (!Files.exists(extract.resolve("extract.json"))) {
			delete(extract);
			Measurement made = MeasuredProcess.run(List.of("./clausewatch", "generate", "--certificates",
					Long.toString(size), "--seed", Long.toString(SEED), "--out", extract.toString()), Map.of(), extract,
					this.work.resolve("generate.log"));
			System.out.printf("extract of %,d certificates generated in %.0f s: %.0f MiB%n", size, made.wall(),
					size(extract));
		}
		return extract;
	}

	/** The first run after a build keeps an archive of loaded classes, which takes time once. */
	private void warmUp() throws IOException, InterruptedException {
		if (this.contestants.contains(Contestant.CLAUSEWATCH)) {
			run(Contestant.CLAUSEWATCH, Path.of("sample-data/2025-q3"));
		}
	}

	private Measurement run(Contestant contestant, Path extract) throws IOException, InterruptedException {
		Path out = out(contestant);
		delete(out);
		return MeasuredProcess.run(contestant.command(extract, out),
				Map.of("CLAUSEWATCH_HOME", this.work.resolve("home").toString(), "CLAUSEWATCH_OPTS", "-Xmx1g"), out,
				this.work.resolve(contestant.name() + ".log"));
	}

	private Path out(Contestant contestant) {
		return this.work.resolve("out").resolve(contestant.name());
	}

	/** What contestants found differently; fills in what they agree on. */
	private List<String> differences(Path small, Map<String, Integer> agreed) throws IOException, InterruptedException {
		List<String> differences = new ArrayList<>();
		List<Contestant> sql = Stream.of(Contestant.DUCKDB_LOAD, Contestant.DUCKDB_SCAN)
			.filter(this.contestants::contains)
			.toList();
		if (this.contestants.contains(Contestant.CLAUSEWATCH) && !sql.isEmpty()) {
			FindingSet ours = findings(Contestant.CLAUSEWATCH);
			for (Contestant other : sql) {
				differences.addAll(ours.differences(findings(other), RulesInSql.ids(), false));
			}
			RulesInSql.ids().forEach((rule) -> agreed.put(rule, ours.count(rule)));
		}
		if (this.contestants.contains(Contestant.NAIVE)) {
			if (!small.equals(extract(this.certificates))) {
				run(Contestant.CLAUSEWATCH, small);
			}
			differences.addAll(findings(Contestant.CLAUSEWATCH).differences(findings(Contestant.NAIVE),
					List.of(RulesInSql.FLAGSHIP), true));
		}
		return differences;
	}

	private FindingSet findings(Contestant contestant) throws IOException {
		return FindingSet.read(contestant.findings(out(contestant)));
	}

	private static double size(Path directory) throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.mapToLong((file) -> file.toFile().length()).sum() / 1024.0 / 1024;
		}
	}

	private static void delete(Path directory) throws IOException {
		if (Files.exists(directory)) {
			try (Stream<Path> files = Files.walk(directory)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

}
