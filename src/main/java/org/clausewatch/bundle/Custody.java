package org.clausewatch.bundle;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.evidence.BundleIndex;
import org.clausewatch.finding.Wording;
import org.clausewatch.ingest.ExtractManifest;
import org.clausewatch.inquiry.ExtractRows;
import org.clausewatch.record.EvidenceItem;
import org.jspecify.annotations.Nullable;

/**
 * Who had what when: from the systems that made the extract to the bundle.
 *
 * @param entries in the order of the chain
 */
record Custody(List<Entry> entries) {

	/**
	 * A link of the chain.
	 *
	 * @param at ISO-8601, empty where nobody states it
	 * @param who who had it
	 * @param what what they had
	 * @param digest its SHA-256 or root, or empty
	 * @param note what else is known
	 */
	record Entry(String at, String who, String what, String digest, String note) {
	}

	static Custody of(BundleOrder order, CaseFile file, BundleIndex.@Nullable Run run) {
		List<Entry> entries = new ArrayList<>();
		ExtractManifest manifest = file.extract().manifest();
		String by = (manifest != null && manifest.producedBy() != null) ? manifest.producedBy() : "";
		String id = (manifest != null && manifest.extractId() != null) ? manifest.extractId() : "";
		String cutOff = Wording.show(order.context().cutOff(), file.zone());
		entries.add(new Entry(cutOff, by, "extract " + id, order.extractDigest(),
				(manifest != null) ? "as extract.json states; the time is its cut-off" : "no extract.json"));
		for (ExtractRows.FileUse use : file.files()) {
			boolean stated = manifest != null && manifest.files() != null
					&& manifest.files().containsKey(use.kind().fileName());
			entries.add(new Entry(cutOff, by, use.name() + ", " + use.rows() + " rows", use.sha256(),
					stated ? "rows and hash as extract.json states" : "extract.json states nothing of it"));
		}
		for (EvidenceItem item : file.evidence()) {
			entries.add(new Entry(Wording.show(item.collectedAt().at(), file.zone()),
					(item.custodian() != null) ? item.custodian() : "", "evidence " + item.evidenceId(), item.sha256(),
					"collected; hash as recorded"));
		}
		entries.add(new Entry("", order.product(), "policy " + order.policy().name(), order.policySha256(), ""));
		entries.add(new Entry("", order.product(), "rule set", order.ruleSet(), ""));
		if (run != null) {
			boolean same = run.extractDigest().equals(order.extractDigest());
			entries.add(new Entry("", "run " + run.runId(), "extract that the run judged", run.extractDigest(),
					"cut-off " + run.cutOff() + (same ? "; this extract" : "; another extract than this")
							+ (run.sameRows() ? "; it judged the very rows of this bundle"
									: "; its rows of the certificate are not those of this bundle")));
			run.merkleRoots()
				.forEach((tree, root) -> entries.add(
						new Entry("", "run " + run.runId(), "Merkle root of " + tree, root, "sealed in its manifest")));
		}
		return new Custody(entries);
	}

	/**
	 * The chain with the bundle's own making, which only this file and the index tell.
	 */
	byte[] csv(BundleOrder order) {
		StringWriter text = new StringWriter();
		CsvWriter writer = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(text);
		writer.writeRecord("at", "who", "what", "sha256", "note");
		this.entries.forEach((entry) -> writer.writeRecord(entry.at, entry.who, entry.what, entry.digest, entry.note));
		writer.writeRecord("", order.product(), "bundle of case " + order.caseId(), "",
				"made when index.json says, sealed when the time-stamp in META-INF says");
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

}
