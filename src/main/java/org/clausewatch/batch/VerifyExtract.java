package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.clausewatch.dossier.Partitioning;
import org.clausewatch.ingest.Extract;
import org.clausewatch.ingest.ExtractDigest;
import org.clausewatch.ingest.ExtractFile;
import org.clausewatch.ingest.ExtractManifest;
import org.clausewatch.ingest.FilePlan;
import org.clausewatch.ingest.FileVerifier;
import org.clausewatch.ingest.InputRefusedException;
import org.clausewatch.ingest.OtherFiles;
import org.clausewatch.ingest.SerialOrder;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.RowContext;

/**
 * Checks the whole extract before any row is used, and plans the run. It is done again on
 * a restart: the extract must still be what it was.
 */
final class VerifyExtract {

	/** An entry of a revocation list becomes a row of about three times its size. */
	private static final long ENTRY_GROWTH = 3;

	/** So many rows of a slice, at least, are looked at to see how serials are spread. */
	private static final int SAMPLES = 64;

	private final RunContext context;

	private final PartSizes parts;

	private final Map<RecordKind, SerialOrder> orders = new EnumMap<>(RecordKind.class);

	/** Checks an extract and divides the work. */
	VerifyExtract(RunContext context, PartSizes parts) {
		this.context = context;
		this.parts = parts;
		RowContext rows = context.rowContext();
		for (RecordKind kind : RecordKind.values()) {
			if (parts.inPlace() && kind.namesCertificate()) {
				this.orders.put(kind, new SerialOrder(rows, Math.max(1, parts.slice() / SAMPLES)));
			}
		}
	}

	void run() throws IOException {
		Extract extract = Extract.open(Path.of(this.context.spec().extract()));
		this.context.progress()
			.begin("verifyExtract", extract.files().stream().mapToLong((file) -> file.path().toFile().length()).sum(),
					"bytes");
		ExtractManifest manifest = extract.manifest();
		checkListed(extract);
		List<FilePlan> files = verify(extract);
		List<Map.Entry<String, String>> identities = new ArrayList<>();
		long bytes = 0;
		for (int i = 0; i < files.size(); i++) {
			FilePlan plan = files.get(i);
			ExtractManifest.StatedFile stated = ExtractDigest.stated(extract, extract.files().get(i));
			identities.add(Map.entry(plan.name(), ExtractDigest.identity(stated, plan.sha256())));
			bytes += Files.size(Path.of(plan.dataPath()));
		}
		OtherFiles.Summary others = OtherFiles.read(extract, this.context.workspace().directory().resolveSibling(""));
		String digest = ExtractDigest.of(identities, others);
		if (!digest.equals(this.context.spec().extractDigest())) {
			throw new InputRefusedException(
					extract.directory() + ": its content has changed since the run was started");
		}
		if (Files.exists(this.context.workspace().plan())) {
			// What is done already was divided by this plan, whatever sizes hold now.
			return;
		}
		String extractId = (manifest != null) ? manifest.extractId() : null;
		Partitioning partitioning = Partitioning.forBytes(bytes + ENTRY_GROWTH * others.bytes(),
				this.parts.partition());
		SortedFiles sorted = sorted(files, partitioning.count());
		Workspace.write(this.context.workspace().plan(),
				new RunPlan(extractId, files, extract.unknown(), partitioning.bits(), sorted.starts(), sorted.files()));
	}

	private SortedFiles sorted(List<FilePlan> files, int partitions) throws IOException {
		List<SortedFiles.Seen> seen = new ArrayList<>();
		for (int i = 0; i < files.size(); i++) {
			SerialOrder order = this.orders.get(files.get(i).kind());
			if (order != null) {
				seen.add(new SortedFiles.Seen(i, Files.size(Path.of(files.get(i).dataPath())), order));
			}
		}
		return SortedFiles.of(seen, partitions);
	}

	/**
	 * Checks the files, the largest first, so that no lane is left alone with it. Of
	 * several that are refused the first is told.
	 */
	private List<FilePlan> verify(Extract extract) throws IOException {
		FileVerifier verifier = new FileVerifier(this.context.workspace().unpacked(), this.parts.slice());
		Map<ExtractFile, FilePlan> plans = new ConcurrentHashMap<>();
		Map<ExtractFile, InputRefusedException> refused = new ConcurrentHashMap<>();
		Lanes.run(this.context.spec().lanes(),
				extract.files()
					.stream()
					.sorted(Comparator.comparing((ExtractFile file) -> file.path().toFile().length()).reversed())
					.map((file) -> (Lanes.Work) () -> {
						try {
							plans.put(file, verify(verifier, file, ExtractDigest.stated(extract, file)));
						}
						catch (InputRefusedException ex) {
							refused.put(file, ex);
						}
					})
					.toList());
		for (ExtractFile file : extract.files()) {
			InputRefusedException refusal = refused.get(file);
			if (refusal != null) {
				throw refusal;
			}
		}
		return extract.files().stream().map((file) -> Objects.requireNonNull(plans.get(file))).toList();
	}

	private FilePlan verify(FileVerifier verifier, ExtractFile file, ExtractManifest.StatedFile stated)
			throws IOException {
		FilePlan plan = verifier.verify(file, stated, this.context.progress()::advance, this.orders.get(file.kind()));
		this.context.progress().read(plan.rows(), Files.size(file.path()), 0);
		this.context.progress().itemDone();
		return plan;
	}

	/** A file that is stated but isn't there was lost on the way. */
	private static void checkListed(Extract extract) {
		ExtractManifest manifest = extract.manifest();
		Map<String, ExtractManifest.StatedFile> stated = (manifest != null && manifest.files() != null)
				? manifest.files() : Map.of();
		for (String name : stated.keySet()) {
			RecordKind kind = ExtractDigest.kindOf(name);
			if (kind != null && extract.files().stream().noneMatch((file) -> file.kind() == kind)) {
				throw new InputRefusedException(
						extract.directory().resolve(name) + ": missing; extract.json states it");
			}
		}
	}

}
