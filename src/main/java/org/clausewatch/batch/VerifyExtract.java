package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausewatch.dossier.Partitioning;
import org.clausewatch.ingest.Extract;
import org.clausewatch.ingest.ExtractDigest;
import org.clausewatch.ingest.ExtractFile;
import org.clausewatch.ingest.ExtractManifest;
import org.clausewatch.ingest.FilePlan;
import org.clausewatch.ingest.FileVerifier;
import org.clausewatch.ingest.InputRefusedException;
import org.clausewatch.ingest.OtherFiles;
import org.clausewatch.record.RecordKind;

/**
 * Checks the whole extract before any row is used, and plans the run. It is done again on
 * a restart: the extract must still be what it was.
 */
final class VerifyExtract {

	/** An entry of a revocation list becomes a row of about three times its size. */
	private static final long ENTRY_GROWTH = 3;

	private final RunContext context;

	private final long slice;

	private final long partition;

	/**
	 * Checks an extract and divides the work.
	 * @param slice bytes of a file that are read at a time
	 * @param partition bytes of rows that are judged at a time
	 */
	VerifyExtract(RunContext context, long slice, long partition) {
		this.context = context;
		this.slice = slice;
		this.partition = partition;
	}

	void run() throws IOException {
		Extract extract = Extract.open(Path.of(this.context.spec().extract()));
		this.context.progress().begin("verifyExtract", extract.files().size(), "files");
		ExtractManifest manifest = extract.manifest();
		checkListed(extract);
		FileVerifier verifier = new FileVerifier(this.context.workspace().unpacked(), this.slice);
		List<FilePlan> files = new ArrayList<>();
		List<Map.Entry<String, String>> identities = new ArrayList<>();
		long bytes = 0;
		for (ExtractFile file : extract.files()) {
			ExtractManifest.StatedFile stated = ExtractDigest.stated(extract, file);
			FilePlan plan = verifier.verify(file, stated);
			files.add(plan);
			identities.add(Map.entry(file.name(), ExtractDigest.identity(stated, plan.sha256())));
			bytes += Files.size(Path.of(plan.dataPath()));
			this.context.progress().advance(1);
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
		Workspace.write(this.context.workspace().plan(), new RunPlan(extractId, files, extract.unknown(),
				Partitioning.forBytes(bytes + ENTRY_GROWTH * others.bytes(), this.partition).bits()));
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
