package org.clausewatch.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clausewatch.batch.RunHarness.Grouping;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.generate.ExtractGenerator;
import org.clausewatch.generate.ExtractOrder;
import org.clausewatch.generate.ProgressListener;
import org.clausewatch.ingest.Extract;
import org.clausewatch.rule.Judge;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.RuleCatalogue;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Judging one dossier of a generated extract: ns a dossier, over {@value #DOSSIERS} of
 * them. Dossiers are loaded anew before each pass, since they decode once what rules ask
 * for: what is measured is the first asking, as in a run. A rule alone pays for all it
 * decodes; together rules share it. Not forked: as in a run all rules pass through the same
 * call sites. Beside the time that passed, the processor time is told, which other work on
 * the machine disturbs less.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 7)
@Fork(0)
public class JudgingBenchmark {

	static final int DOSSIERS = 20_000;

	/** Copies of a rule that concerns next to none of the dossiers. */
	static final int IDLE = 50;

	private static final String IDLE_RULE = "AGR-2.2-SUPPORT";

	private static final Path POLICY = Path.of("jobs/policy/netca.yaml");

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static volatile Grouping grouping;

	/** A rule's id; {@code all}, {@code none}; {@code all+idle}: all and the copies. */
	@Param("all")
	public String rules;

	private Judge judge;

	private List<Dossier> dossiers = List.of();

	@Setup(Level.Trial)
	public void group() throws IOException {
		if (grouping == null) {
			Path directory = Files.createTempDirectory("clausewatch-judging");
			Path extract = directory.resolve("extract");
			ExtractGenerator.generate(ExtractOrder.of(DOSSIERS, 1), extract, ProgressListener.SILENT);
			grouping = new RunHarness(directory).grouping(extract, POLICY,
					Objects.requireNonNull(Objects.requireNonNull(Extract.open(extract).manifest()).cutOffInstant()));
		}
		this.judge = new Judge(chosen(), grouping.circumstances());
	}

	private List<Rule> chosen() {
		List<Rule> catalogue = RuleCatalogue.standard().rules();
		return switch (this.rules) {
			case "all" -> catalogue;
			case "none" -> List.of();
			case "all+idle" ->
				Stream.concat(catalogue.stream(), Collections.nCopies(IDLE, named(catalogue, IDLE_RULE)).stream()).toList();
			default -> List.of(named(catalogue, this.rules));
		};
	}

	private static Rule named(List<Rule> catalogue, String id) {
		return catalogue.stream().filter((rule) -> rule.metadata().id().equals(id)).findFirst().orElseThrow();
	}

	@Setup(Level.Invocation)
	public void load() {
		try {
			this.dossiers = List.of();
			this.dossiers = grouping.load();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** ns a dossier that the thread was at work. */
	@State(Scope.Thread)
	@AuxCounters(AuxCounters.Type.EVENTS)
	public static class Processor {

		public double nanos;

	}

	@Benchmark
	@OperationsPerInvocation(DOSSIERS)
	public int judge(Processor processor) {
		long before = THREADS.getCurrentThreadCpuTime();
		int judgements = 0;
		for (Dossier dossier : this.dossiers) {
			judgements += this.judge.judge(dossier).size();
		}
		processor.nanos += (THREADS.getCurrentThreadCpuTime() - before) / (double) this.dossiers.size();
		return judgements;
	}

}
