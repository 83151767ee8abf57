package org.clausewatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

	private Arena arena = new Arena(Path.of(""));

	public static void main(String[] args) {
		System.exit(new CommandLine(new Benchmark()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
	}

	@Override
	public Integer call() throws IOException, InterruptedException, SQLException {
		this.arena = new Arena((this.given != null) ? Files.createDirectories(this.given)
				: Files.createTempDirectory("clausewatch-bench"));
		// The first run after a build keeps an archive of loaded classes, which takes time once.
		this.arena.run(Contestant.CLAUSEWATCH, Path.of("sample-data/2025-q3"));
		Map<Contestant, List<Measurement>> measured = measure();
		Map<String, Integer> findings = new LinkedHashMap<>();
		List<String> differences = differences(findings);
		differences.forEach(System.out::println);
		if (!differences.isEmpty()) {
			System.out.println("The contestants differ in " + differences.size() + " findings: nothing is written down.");
			return 1;
		}
		Session session = new Session(this.certificates, LocalDate.now(ZoneOffset.UTC).toString(), Sources.commit(),
				Sources.duckdb(), Machine.here(), new Directory(this.arena.extract(this.certificates)).size(), measured,
				this.contestants.contains(Contestant.NAIVE) ? size(Contestant.NAIVE) : 0, findings);
		System.out.println(SessionTable.of(session));
		if (!this.printOnly) {
			Results.keep(session);
			BenchmarksPage.write();
		}
		return 0;
	}

	/** How many certificates a contestant is given. */
	private long size(Contestant contestant) {
		return (contestant == Contestant.NAIVE) ? Math.min(this.certificates, this.naive) : this.certificates;
	}

	private Map<Contestant, List<Measurement>> measure() throws IOException, InterruptedException {
		Map<Contestant, List<Measurement>> measured = new EnumMap<>(Contestant.class);
		for (Contestant contestant : this.contestants) {
			this.arena.extract(size(contestant));
			measured.put(contestant, new ArrayList<>());
		}
		for (int round = 1; round <= this.rounds; round++) {
			for (Map.Entry<Contestant, List<Measurement>> contestant : measured.entrySet()) {
				Measurement measurement = this.arena.run(contestant.getKey(),
						this.arena.extract(size(contestant.getKey())));
				contestant.getValue().add(measurement);
				System.out.printf("round %d  %-12s %7.1f s wall %7.1f s CPU %6.0f MiB memory %6.0f MiB disk%n", round,
						contestant.getKey(), measurement.wall(), measurement.cpu(), measurement.rss(),
						measurement.disk());
			}
		}
		return measured;
	}

	/** What contestants found differently; fills in what they agree on. */
	private List<String> differences(Map<String, Integer> agreed) throws IOException, InterruptedException {
		List<String> differences = new ArrayList<>();
		List<Contestant> sql = Stream.of(Contestant.DUCKDB_LOAD, Contestant.DUCKDB_SCAN)
			.filter(this.contestants::contains)
			.toList();
		if (!sql.isEmpty()) {
			FindingSet ours = ours(this.certificates);
			for (Contestant other : sql) {
				differences.addAll(ours.differences(this.arena.findings(other), RulesInSql.ids(), false));
			}
			RulesInSql.ids().forEach((rule) -> agreed.put(rule, ours.count(rule)));
		}
		if (this.contestants.contains(Contestant.NAIVE)) {
			differences.addAll(ours(size(Contestant.NAIVE)).differences(this.arena.findings(Contestant.NAIVE),
					List.of(RulesInSql.FLAGSHIP), true));
		}
		return differences;
	}

	/** Our findings at a size, of the last round where it was that size. */
	private FindingSet ours(long size) throws IOException, InterruptedException {
		if (!this.contestants.contains(Contestant.CLAUSEWATCH) || size != this.certificates) {
			this.arena.run(Contestant.CLAUSEWATCH, this.arena.extract(size));
		}
		return this.arena.findings(Contestant.CLAUSEWATCH);
	}

}
