package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clausewatch.evidence.Manifest;
import org.clausewatch.evidence.ManifestWriter;
import org.clausewatch.finding.Wording;
import org.clausewatch.seal.Seal;
import org.clausewatch.seal.SealException;
import org.clausewatch.seal.SealText;
import org.clausewatch.seal.Words;

/**
 * Seals a run: each report, then the manifest over everything. Done again it makes
 * everything anew, from what the run has rendered.
 */
final class Sealing {

	private static final String STEP = "sealRun";

	private final SealSource seals;

	Sealing(SealSource seals) {
		this.seals = seals;
	}

	/**
	 * Checks, before anything is done, that a job may use a seal, and that it can be
	 * used.
	 * @throws org.clausewatch.seal.SealException where it can't
	 */
	void check(String seal, String job) {
		this.seals.requireAllowed(seal, job);
		try {
			this.seals.open(seal).rehearse();
		}
		catch (IOException ex) {
			throw new SealException("seal '" + seal + "' can't be tried: " + ex.getMessage(), ex);
		}
	}

	void run(RunContext context) throws IOException {
		Workspace workspace = context.workspace();
		this.seals.requireAllowed(context.spec().seal(), context.spec().job());
		Seal seal = this.seals.open(context.spec().seal());
		RunRecord record = Workspace.JSON.readValue(workspace.unsealedRecord().toFile(), RunRecord.class);
		String ended = Wording.show(context.clock().instant().truncatedTo(ChronoUnit.SECONDS), context.policy().zone());
		RunChain chain = RunChain.of(workspace.directory(), record.job());
		RunRecord sealed = record.ended(ended,
				workspace.recordedPhases().stream().filter((phase) -> !phase.name().equals(STEP)).toList(),
				chain.next(), workspace.recordedNotReported());
		Workspace.writePretty(workspace.file("run.json"), sealed);
		List<Path> reports = rendered(workspace);
		context.progress().begin(STEP, reports.size() + 1L, "seals");
		Lanes.run(context.spec().lanes(),
				reports.stream()
					.map((report) -> (Lanes.Work) () -> sealReport(seal, report, workspace, text(report, context),
							context.progress()))
					.toList());
		ManifestWriter.write(workspace.directory(),
				new Manifest.Run(record.runId(), record.cutOff(), record.policy().name(), record.merkleLeaves()),
				record.merkleRoots());
		Path signature = workspace.work().resolve(Manifest.SIGNATURE_FILE);
		Files.deleteIfExists(signature);
		seal.sealDetached(workspace.file(Manifest.FILE), signature);
		move(signature, workspace.file(Manifest.SIGNATURE_FILE));
		chain.seal(sealed);
		context.progress().itemDone();
		context.progress().advance(1);
	}

	private static List<Path> rendered(Workspace workspace) throws IOException {
		try (Stream<Path> files = Files.list(workspace.unsealed())) {
			return files.filter((file) -> file.toString().endsWith(".pdf") || file.toString().endsWith(".xlsx"))
				// The longest first, so that no lane waits for one that was begun last.
				.sorted(Comparator.comparingLong((Path file) -> file.toFile().length()).reversed())
				.toList();
		}
	}

	/** In the language of the report, which its name says: REPORT.LANGUAGE.FORMAT. */
	private static SealText text(Path report, RunContext context) {
		String[] name = report.getFileName().toString().split("\\.");
		Locale language = Locale.forLanguageTag((name.length > 2) ? name[name.length - 2] : "en");
		String run = new Words("守约运行 ", "Clausewatch run ").in(language) + context.spec().runId();
		return new SealText(run, "", language, context.policy().zone());
	}

	private static void sealReport(Seal seal, Path report, Workspace workspace, SealText text, Progress progress)
			throws IOException {
		String name = report.getFileName().toString();
		Path sealed = workspace.work().resolve("sealed-" + name);
		Files.deleteIfExists(sealed);
		if (name.endsWith(".pdf")) {
			seal.sealPdf(report, sealed, text);
		}
		else {
			seal.sealWorkbook(report, sealed, text);
		}
		Files.createDirectories(workspace.reports());
		move(sealed, workspace.reports().resolve(name));
		progress.itemDone();
		progress.advance(1);
	}

	private static void move(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

}
