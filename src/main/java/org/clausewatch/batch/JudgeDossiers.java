package org.clausewatch.batch;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausewatch.dossier.DossierIndexWriter;
import org.clausewatch.dossier.DossierPartition;
import org.clausewatch.dossier.UnresolvedReference;
import org.clausewatch.evidence.DossierLeaf;
import org.clausewatch.evidence.MerkleTree;
import org.clausewatch.evidence.TreeFiles;
import org.clausewatch.finding.FindingFactory;
import org.clausewatch.ingest.x509.DnsNames;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.CrlSeries;
import org.clausewatch.rule.Judge;
import org.clausewatch.rule.ReferenceRule;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.Verdict;

/**
 * Judges one partition's dossiers at a time and hashes their leaves; what it finds is
 * sorted within the partition.
 */
final class JudgeDossiers implements LanePhase {

	/** Endings of a partition's part of the index. */
	static final String INDEX = ".index";

	static final String INDEXED = ".indexed";

	/** Leaves of dossiers, each followed by its hash in the tree. */
	static final String LEAVES = ".leaves";

	/** The rows of dossiers with findings, as in {@link TreeFiles#ROWS}. */
	static final String ROWS = ".rows";

	/** The disputed cases of a partition, see {@link CaseNote}. */
	static final String CASES = ".cases.json";

	private final RunContext context;

	private final RunPlan plan;

	private final Circumstances circumstances;

	private final DossierPartition partitions;

	private final Judge judge;

	private final FindingFactory findings;

	private final DnsNames dnsNames;

	JudgeDossiers(RunContext context, RunPlan plan) throws IOException {
		this.context = context;
		this.plan = plan;
		this.circumstances = new CircumstancesReader(context, plan).read();
		this.partitions = new DossierPartition(ArtefactPlan.allReaders(context, plan), context.workspace().spills(),
				new RowsInPlace(context, plan));
		this.judge = new Judge(context.rules(), this.circumstances);
		this.findings = new FindingFactory(context.policy().zone());
		this.dnsNames = new DnsNames(Path.of(context.spec().extract()));
		context.progress().begin("judgeDossiers", undone().count(), "partitions");
	}

	static String name(int partition) {
		return "part-%06d".formatted(partition);
	}

	@Override
	public int items() {
		return this.plan.partitioning().count();
	}

	@Override
	public boolean isDone(int item) {
		return Files.exists(this.context.workspace().judged(name(item), ".json"));
	}

	@Override
	public void process(int item) throws IOException {
		Harvest harvest = new Harvest(this.context, this.circumstances, this.judge, this.findings, this.dnsNames);
		MerkleTree tree = new MerkleTree();
		Workspace workspace = this.context.workspace();
		try (OutputStream leaves = open(item, LEAVES);
				DataOutputStream rows = new DataOutputStream(open(item, ROWS));
				DossierIndexWriter index = new DossierIndexWriter(workspace.judged(name(item), INDEX),
						workspace.judged(name(item), INDEXED))) {
			this.partitions.forEach(item, index, (dossier) -> {
				boolean found = harvest.judge(dossier);
				DossierLeaf leaf = DossierLeaf.of(dossier);
				byte[] bytes = leaf.bytes();
				byte[] hash = tree.leafHash(bytes);
				if (leaf.rows().length > 0) {
					leaves.write(bytes);
					leaves.write(hash);
				}
				if (found) {
					rows.write(leaf.key());
					rows.writeInt(leaf.rows().length / DossierLeaf.ENTRY);
					rows.write(leaf.rows());
				}
				return hash;
			});
		}
		for (List<UnresolvedReference> references : this.partitions.unattached(JoinRecords.name(item),
				workspace.spills())) {
			judgeUnattached(references, harvest);
		}
		if (item == 0) {
			judgePublication(harvest);
		}
		harvest.write(item, (item == 0) ? new AuthorityStatistics(this.circumstances).sorted() : List.of());
		this.context.progress().judged(harvest.certificates(), harvest.findings());
		this.context.progress().advance(1);
	}

	private OutputStream open(int item, String ending) throws IOException {
		return new BufferedOutputStream(Files.newOutputStream(this.context.workspace().judged(name(item), ending)));
	}

	private void judgeUnattached(List<UnresolvedReference> references, Harvest harvest) {
		for (Rule rule : this.context.rules()) {
			if (rule instanceof ReferenceRule referenceRule) {
				Verdict verdict = referenceRule.judgeUnattached(references, this.circumstances);
				harvest.count(rule, verdict);
				verdict.observations()
					.forEach((observation) -> harvest.add(this.findings.onNoCertificate(rule.metadata(), observation)));
			}
		}
	}

	/** The series of CRLs belong to no certificate; the first partition judges them. */
	private void judgePublication(Harvest harvest) {
		for (CrlSeries series : this.circumstances.crls().series()) {
			for (Judge.Judgement judgement : this.judge.judge(series)) {
				harvest.count(judgement.rule(), judgement.verdict());
				judgement.verdict()
					.observations()
					.forEach((observation) -> harvest
						.add(this.findings.onIssuer(judgement.rule().metadata(), series.issuer(), observation)));
			}
		}
		if (this.circumstances.crls().series().isEmpty()) {
			this.judge.untestedPublication()
				.forEach((judgement) -> harvest.count(judgement.rule(), judgement.verdict()));
		}
	}

}
