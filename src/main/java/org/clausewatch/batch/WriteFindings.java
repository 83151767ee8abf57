package org.clausewatch.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausewatch.config.Supposition;
import org.clausewatch.dossier.Residue;
import org.clausewatch.evidence.MerkleTree;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.Pending;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.finding.RunFiles;
import org.clausewatch.finding.Wording;
import org.clausewatch.ingest.FilePlan;
import org.clausewatch.ingest.Reject;
import org.clausewatch.record.Crl;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.Severity;

/**
 * Brings the partitions' findings into one order and writes the files that are the same
 * bytes for the same inputs, and the trees over them.
 */
final class WriteFindings {

	private final RunContext context;

	private final Workspace workspace;

	WriteFindings(RunContext context) {
		this.context = context;
		this.workspace = context.workspace();
	}

	void run() throws IOException {
		RunPlan plan = this.context.plan();
		List<String> partitions = new ArrayList<>();
		for (int i = 0; i < plan.partitioning().count(); i++) {
			partitions.add(JudgeDossiers.name(i));
		}
		this.context.progress().begin("writeFindings", bytes(partitions), "bytes");
		Map<String, Long> severities = new TreeMap<>();
		for (Severity severity : Severity.values()) {
			severities.put(severity.name(), 0L);
		}
		Map<String, MerkleTree> trees = new LinkedHashMap<>();
		WriteTrees leaves = new WriteTrees(this.context);
		trees.put("dossiers", leaves.dossiers(partitions));
		trees.put("findings", writeFindings(partitions, severities));
		trees.put("residue", leaves.residue(plan));
		long pending = writePending(partitions);
		new WriteCoverage(this.context).run(writeRuleResults(partitions));
		ArtefactCounts artefacts;
		List<RunRecord.FileRecord> files;
		try (Csv.Sheet<Reject> sheet = RejectsFile.REJECTS.create(this.workspace.file("rejects.csv"))) {
			files = writeRejects(plan, sheet);
			artefacts = writeArtefactRejects(plan, sheet);
		}
		new WriteStatements(this.workspace).run(partitions);
		new WriteIndex(this.context, plan).run(partitions);
		Workspace.write(this.workspace.unsealedRecord(),
				record(plan, files, artefacts, severities, pending, trees, certificates(partitions)));
	}

	/** Of what takes the time: leaves and findings. */
	private long bytes(List<String> partitions) throws IOException {
		long bytes = 0;
		for (String partition : partitions) {
			bytes += Files.size(this.workspace.judged(partition, JudgeDossiers.LEAVES));
			bytes += Files.size(this.workspace.judged(partition, ".findings.csv"));
		}
		return bytes;
	}

	private MerkleTree writeFindings(List<String> partitions, Map<String, Long> severities) throws IOException {
		MerkleTree tree = new MerkleTree();
		String[] last = { "" };
		long header = RunFiles.FINDINGS.headerBytes();
		this.context.progress().advance(header * partitions.size());
		try (Csv.Sheet<Finding> sheet = RunFiles.FINDINGS.create(this.workspace.file("findings.csv"))) {
			Merge.merge(RunFiles.FINDINGS, judged(partitions, ".findings.csv"), RunFiles.FINDING_ORDER, (finding) -> {
				byte[] line = RunFiles.FINDINGS.line(finding).getBytes(StandardCharsets.UTF_8);
				this.context.progress().advance(line.length + 1L);
				// A fact of the whole run is found in every partition and told once.
				if (!finding.id().equals(last[0])) {
					last[0] = finding.id();
					sheet.write(finding);
					tree.add(line);
					this.context.progress().add(Tally.FINDINGS, 1);
					severities.merge(finding.severity().name(), 1L, Long::sum);
				}
			});
		}
		return tree;
	}

	private long writePending(List<String> partitions) throws IOException {
		long[] count = { 0 };
		try (Csv.Sheet<Pending> sheet = RunFiles.PENDING.create(this.workspace.file("pending.csv"))) {
			Merge.merge(RunFiles.PENDING, judged(partitions, ".pending.csv"), RunFiles.PENDING_ORDER, (clock) -> {
				sheet.write(clock);
				count[0]++;
			});
		}
		return count[0];
	}

	private Map<String, RuleResult> writeRuleResults(List<String> partitions) throws IOException {
		Map<String, RuleResult> sums = new LinkedHashMap<>();
		for (Rule rule : this.context.rules()) {
			sums.put(rule.metadata().id(), new RuleResult(rule.metadata().id(), rule.metadata().citation().toString()));
		}
		for (Path file : judged(partitions, ".results.csv")) {
			try (Csv.Rows<RuleResult> rows = RunFiles.RULE_RESULTS.open(file)) {
				rows.forEach((result) -> java.util.Objects.requireNonNull(sums.get(result.rule())).add(result));
			}
		}
		try (Csv.Sheet<RuleResult> sheet = RunFiles.RULE_RESULTS.create(this.workspace.file("rule-results.csv"))) {
			sums.values().stream().sorted((one, other) -> one.rule().compareTo(other.rule())).forEach(sheet::write);
		}
		return sums;
	}

	private List<RunRecord.FileRecord> writeRejects(RunPlan plan, Csv.Sheet<Reject> sheet) throws IOException {
		long[][] sums = new long[plan.files().size()][4];
		for (RunPlan.Slice slice : plan.slices()) {
			copyRejects(slice.name(), sheet);
			ReadRecords.Counts counts = ReadRecords.counts(this.workspace, slice);
			long[] sum = sums[counts.file()];
			sum[0] += counts.rows();
			sum[1] += counts.used();
			sum[2] += counts.rejected();
			sum[3] += counts.afterCutOff();
		}
		List<RunRecord.FileRecord> files = new ArrayList<>();
		for (int i = 0; i < sums.length; i++) {
			FilePlan file = plan.files().get(i);
			long[] sum = sums[i];
			if (sum[0] != sum[1] + sum[2] + sum[3] || sum[0] != file.rows()) {
				throw new IllegalStateException(file.name() + ": " + file.rows() + " rows were counted, " + sum[1]
						+ " used, " + sum[2] + " rejected, " + sum[3] + " after the cut-off: a row was lost");
			}
			files.add(new RunRecord.FileRecord(file.name(), file.sha256(), sum[0], sum[1], sum[2], sum[3]));
		}
		return files;
	}

	/** The files that rows name come after the rows themselves. */
	private ArtefactCounts writeArtefactRejects(RunPlan plan, Csv.Sheet<Reject> sheet) throws IOException {
		ArtefactCounts sum = ArtefactCounts.NONE;
		List<Crl> crls = new KeptRows(this.context, plan).crls();
		for (String name : ReadArtefacts.names(ArtefactPlan.of(this.context, plan, crls))) {
			copyRejects(name, sheet);
			sum = sum.plus(Workspace.JSON.readValue(this.workspace.slice(name, ".artefacts.json").toFile(),
					ArtefactCounts.class));
		}
		if (!sum.agrees()) {
			throw new IllegalStateException(sum + ": a file or an entry was lost");
		}
		return sum;
	}

	private void copyRejects(String name, Csv.Sheet<Reject> sheet) throws IOException {
		try (Csv.Rows<Reject> rows = RejectsFile.REJECTS.open(this.workspace.slice(name, ".rejects.csv"))) {
			rows.forEach(sheet::write);
		}
	}

	private long certificates(List<String> partitions) throws IOException {
		long certificates = 0;
		for (Path file : judged(partitions, ".json")) {
			certificates += Workspace.JSON.readValue(file.toFile(), Long.class);
		}
		return certificates;
	}

	private RunRecord record(RunPlan plan, List<RunRecord.FileRecord> files, ArtefactCounts artefacts,
			Map<String, Long> severities, long pending, Map<String, MerkleTree> trees, long certificates) {
		RunSpec spec = this.context.spec();
		Map<String, String> roots = new TreeMap<>();
		Map<String, Long> leaves = new TreeMap<>();
		trees.forEach((name, tree) -> {
			roots.put(name, HexFormat.of().formatHex(tree.root()));
			leaves.put(name, tree.size());
		});
		List<String> absent = java.util.Arrays.stream(RecordKind.values())
			.filter((kind) -> !plan.kinds().contains(kind))
			.map(RecordKind::fileName)
			.toList();
		return new RunRecord(spec.runId(), null, null, Wording.show(spec.startedAt(), this.context.policy().zone()),
				null, Product.name(), spec.job(), Wording.show(spec.cutOff(), this.context.policy().zone()),
				new RunRecord.ExtractRecord(plan.extractId(), spec.extractDigest(), files, artefacts, absent,
						plan.unknown()),
				new RunRecord.PolicyRecord(this.context.policy().name(), spec.policyDigest(),
						this.context.policy().zone().getId(),
						spec.suppositions().stream().map(Supposition::toString).toList()),
				new RunRecord.RuleSetRecord(RuleSet.digest(this.context.rules()), spec.rules()), certificates,
				severities, pending, roots, leaves, null, null);
	}

	private List<Path> judged(List<String> partitions, String ending) {
		return partitions.stream().map((partition) -> this.workspace.judged(partition, ending)).toList();
	}

}
