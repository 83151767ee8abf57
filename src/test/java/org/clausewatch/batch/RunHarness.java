package org.clausewatch.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.clausewatch.config.PolicyFile;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.dossier.DossierIndexWriter;
import org.clausewatch.dossier.DossierPartition;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.RunFiles;
import org.clausewatch.ingest.Extract;
import org.clausewatch.ingest.ExtractDigest;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.RuleCatalogue;

/**
 * Does the phases of a run one after the other without database, reports and seal, on the
 * real files: what rules find can be tested in milliseconds.
 */
public final class RunHarness {

	private final Path out;

	private final Division division;

	/** Judges with everything in one piece, one piece after the other. */
	public RunHarness(Path out) {
		this(out, new Division(Long.MAX_VALUE, Long.MAX_VALUE, 1, 0));
	}

	RunHarness(Path out, Division division) {
		this.out = out;
		this.division = division;
	}

	/**
	 * How the work is divided, which no finding may tell.
	 *
	 * @param slice bytes of a file that are read at a time
	 * @param partition bytes of rows that are judged at a time
	 * @param threads how many items are worked on at a time
	 * @param seed for the order of items and rules; 0 for their own
	 * @param inPlace whether rows that are in order may be read again instead of spilled
	 */
	record Division(long slice, long partition, int threads, long seed, boolean inPlace) {

		Division(long slice, long partition, int threads, long seed) {
			this(slice, partition, threads, seed, true);
		}

		<T> List<T> ordered(List<T> items) {
			List<T> ordered = new ArrayList<>(items);
			if (this.seed != 0) {
				Collections.shuffle(ordered, new Random(this.seed));
			}
			return ordered;
		}

	}

	/**
	 * Judges an extract and returns the run directory; the cut-off is the extract's own.
	 */
	public Path judge(Path extractDirectory, Path policyFile) {
		Extract extract = Extract.open(extractDirectory);
		return judge(extractDirectory, policyFile,
				Objects.requireNonNull(Objects.requireNonNull(extract.manifest()).cutOffInstant()));
	}

	/** Judges an extract as of a cut-off and returns the run directory. */
	public Path judge(Path extractDirectory, Path policyFile, Instant cutOff) {
		RunContext context = context(extractDirectory, policyFile, cutOff);
		try {
			group(context);
			all(new JudgeDossiers(context, context.plan()));
			new WriteFindings(context).run();
			Path directory = context.workspace().directory();
			Files.copy(context.workspace().unsealedRecord(), directory.resolve("run.json"));
			context.workspace().clear();
			return directory;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What rules see of an extract. */
	public record Seen(List<Dossier> dossiers, Circumstances circumstances) {
	}

	/** Groups an extract as of a cut-off, without judging it. */
	public Seen group(Path extractDirectory, Path policyFile, Instant cutOff) {
		try {
			Grouping grouping = grouping(extractDirectory, policyFile, cutOff);
			return new Seen(grouping.load(), grouping.circumstances());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Groups an extract into files from which its dossiers can be loaded, again and
	 * again.
	 */
	Grouping grouping(Path extractDirectory, Path policyFile, Instant cutOff) throws IOException {
		RunContext context = context(extractDirectory, policyFile, cutOff);
		group(context);
		return new Grouping(context, context.plan());
	}

	/** A grouped extract. */
	record Grouping(RunContext context, RunPlan plan) {

		List<Dossier> load() throws IOException {
			DossierPartition partitions = new DossierPartition(ArtefactPlan.allReaders(this.context, this.plan),
					this.context.workspace().spills(), new RowsInPlace(this.context, this.plan));
			List<Dossier> dossiers = new ArrayList<>();
			Path index = this.context.workspace().work().resolve("harness");
			try (DossierIndexWriter unused = new DossierIndexWriter(index, index.resolveSibling("harness.entries"))) {
				for (int i = 0; i < this.plan.partitioning().count(); i++) {
					partitions.forEach(i, unused, (dossier) -> {
						dossiers.add(dossier);
						return dossier.keyHash();
					});
				}
			}
			return dossiers;
		}

		Circumstances circumstances() {
			return new CircumstancesReader(this.context, this.plan).read();
		}

	}

	private void group(RunContext context) throws IOException {
		Files.createDirectories(context.workspace().directory());
		context.prepare();
		new VerifyExtract(context, new PartSizes(this.division.slice, this.division.partition, this.division.inPlace))
			.run();
		all(new ReadRecords(context, context.plan()));
		ReadArtefacts artefacts = new ReadArtefacts(context, context.plan());
		all(artefacts);
		// As after a restart that finds its last item undone.
		if (artefacts.items() > 0) {
			new ReadArtefacts(context, context.plan()).process(artefacts.items() - 1);
		}
		all(new JoinRecords(context, context.plan()));
	}

	private RunContext context(Path extractDirectory, Path policyFile, Instant cutOff) {
		Extract extract = Extract.open(extractDirectory);
		PolicyFile policy = PolicyFile.read(policyFile);
		RuleCatalogue catalogue = RuleCatalogue.standard();
		Path directory = this.out.resolve("run-" + System.nanoTime());
		RunSpec spec = new RunSpec(String.valueOf(directory.getFileName()), "test", Map.of(), "job.yaml",
				extractDirectory.toString(), ExtractDigest.of(extract, this.out), policyFile.toString(), List.of(),
				policy.sha256(), catalogue.rules().stream().map((rule) -> rule.metadata().id()).toList(), cutOff,
				List.of(), "demo", directory.toString(), 1, Instant.EPOCH);
		return new RunContext(spec, new Workspace(directory), policy.policy(), policy.waivers(),
				this.division.ordered(catalogue.rules()), new Progress(), Clock.systemUTC());
	}

	/** The findings of a run directory, in order. */
	public static List<Finding> findings(Path runDirectory) {
		List<Finding> findings = new ArrayList<>();
		try (Csv.Rows<Finding> rows = RunFiles.FINDINGS.open(runDirectory.resolve("findings.csv"))) {
			rows.forEach(findings::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return findings;
	}

	private void all(LanePhase phase) {
		List<Integer> items = this.division.ordered(IntStream.range(0, phase.items()).boxed().toList());
		ExecutorService threads = Executors.newFixedThreadPool(this.division.threads);
		try {
			List<Future<?>> done = new ArrayList<>();
			for (Integer item : items) {
				done.add(threads.submit(() -> {
					phase.process(item);
					return item;
				}));
			}
			for (Future<?> future : done) {
				future.get();
			}
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		finally {
			threads.shutdownNow();
		}
	}

}
