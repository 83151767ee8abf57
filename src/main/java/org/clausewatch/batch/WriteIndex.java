package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.dossier.DossierIndex;
import org.clausewatch.ingest.FilePlan;
import org.clausewatch.inquiry.IndexDescription;
import org.clausewatch.record.Crl;

/**
 * Leaves an index of the run's dossiers beside the run directories, in place of the one
 * that the job's last run left: it speeds up looking at a certificate, and is no part of
 * the run's results.
 */
final class WriteIndex {

	private final RunContext context;

	private final RunPlan plan;

	WriteIndex(RunContext context, RunPlan plan) {
		this.context = context;
		this.plan = plan;
	}

	/** Writes the index of all partitions, named in order. */
	void run(List<String> partitions) throws IOException {
		Workspace workspace = this.context.workspace();
		Path made = workspace.work().resolve("index");
		Files.createDirectories(made);
		DossierIndex.merge(judged(partitions, JudgeDossiers.INDEX), judged(partitions, JudgeDossiers.INDEXED), made);
		describe(made);
		Path runs = Path.of(this.context.spec().directory()).resolveSibling("");
		replace(made, IndexDescription.directory(runs, this.context.spec().job()));
	}

	private List<Path> judged(List<String> partitions, String ending) {
		return partitions.stream().map((name) -> this.context.workspace().judged(name, ending)).toList();
	}

	private void describe(Path directory) throws IOException {
		RunSpec spec = this.context.spec();
		List<IndexDescription.IndexedFile> files = new ArrayList<>();
		for (FilePlan file : this.plan.files()) {
			files.add(IndexDescription.IndexedFile.of(file, Path.of(spec.extract())));
		}
		KeptRows kept = new KeptRows(this.context, this.plan);
		List<Crl> crls = kept.crls();
		ArtefactPlan artefacts = ArtefactPlan.of(this.context, this.plan, crls);
		new IndexDescription(DossierIndex.VERSION, spec.runId(), spec.extract(), spec.cutOff(),
				this.context.policy().zone().getId(), RuleSet.comparesKeys(this.context.rules()), files, kept.all(),
				artefacts.listed(), ReadArtefacts.lists(this.context.workspace(), artefacts.lists().size()),
				List.copyOf(artefacts.lists().keySet()))
			.write(directory);
	}

	private static void replace(Path made, Path index) throws IOException {
		Files.createDirectories(index.resolveSibling(""));
		Path old = made.resolveSibling("index.old");
		delete(old);
		if (Files.exists(index)) {
			Files.move(index, old, StandardCopyOption.ATOMIC_MOVE);
			delete(old);
		}
		Files.move(made, index, StandardCopyOption.ATOMIC_MOVE);
	}

	private static void delete(Path directory) throws IOException {
		if (!Files.exists(directory)) {
			return;
		}
		try (Stream<Path> files = Files.walk(directory)) {
			for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

}
