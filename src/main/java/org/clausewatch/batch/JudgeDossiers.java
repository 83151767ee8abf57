package org.clausewatch.batch;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.dossier.DossierIndexWriter;
import org.clausewatch.dossier.DossierPartition;
import org.clausewatch.dossier.UnresolvedReference;
import org.clausewatch.evidence.DossierLeaf;
import org.clausewatch.evidence.MerkleTree;
import org.clausewatch.evidence.TreeFiles;
import org.clausewatch.finding.Attribution;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.FindingFactory;
import org.clausewatch.finding.IncidentRow;
import org.clausewatch.finding.Pending;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.finding.RunFiles;
import org.clausewatch.finding.StatementFiles;
import org.clausewatch.finding.Statistic;
import org.clausewatch.ingest.x509.DnsNames;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.CrlSeries;
import org.clausewatch.rule.Judge;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.PendingClock;
import org.clausewatch.rule.ReferenceRule;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

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

	/** What one partition comes to. */
	private final class Harvest implements Judge.Clerk {

		private final List<Finding> found = new ArrayList<>();

		private final List<Pending> pending = new ArrayList<>();

		/** By the rule's place in the run: every rule counts every certificate. */
		private final RuleResult[] results = JudgeDossiers.this.context.rules()
			.stream()
			.map((rule) -> new RuleResult(rule.metadata().id(), rule.metadata().citation().toString()))
			.toArray(RuleResult[]::new);

		private final StatisticsTally statistics = new StatisticsTally(JudgeDossiers.this.circumstances,
				JudgeDossiers.this.context.rules());

		/** On the dossier at hand, by the rule's place, where they are to be counted. */
		private final @Nullable Verdict[] verdicts = new @Nullable Verdict[this.results.length];

		private final List<Attribution> attributions = new ArrayList<>();

		private final List<IncidentRow> incidents = new ArrayList<>();

		private final List<CaseNote> cases = new ArrayList<>();

		private long certificates;

		private boolean watched;

		private @Nullable Dossier judged;

		private void judge(Dossier dossier) {
			this.judged = dossier;
			this.certificates += dossier.hasCertificate() ? 1 : 0;
			this.watched = StatisticsTally.needsVerdicts(dossier);
			int found = this.found.size();
			JudgeDossiers.this.judge.judge(dossier, this);
			this.statistics.count(dossier, this.verdicts);
			delayed(dossier, this.found.subList(found, this.found.size()));
			this.cases.addAll(CaseNote.of(dossier));
		}

		/** One row a certificate, however many findings say so. */
		private void delayed(Dossier dossier, List<Finding> own) {
			if (dossier.hasCertificate() && own.stream().anyMatch(IncidentRow::concerns)) {
				boolean overdue = own.stream().anyMatch((finding) -> finding.classCode().equals("OPEN_OVERDUE"));
				this.incidents.add(IncidentRow.of(dossier, overdue,
						dossier.contents()
							.stream()
							.flatMap((content) -> JudgeDossiers.this.dnsNames.of(content).stream())
							.distinct()
							.toList(),
						JudgeDossiers.this.context.policy().zone()));
			}
		}

		@Override
		public void takeDown(int place, Rule rule, Verdict verdict) {
			count(place, verdict);
			if (this.watched) {
				this.verdicts[place] = verdict;
			}
			if (!verdict.observations().isEmpty() || !verdict.pending().isEmpty()) {
				keep(Objects.requireNonNull(this.judged), rule, verdict);
			}
		}

		private void keep(Dossier dossier, Rule rule, Verdict verdict) {
			JudgeDossiers phase = JudgeDossiers.this;
			for (Observation observation : verdict.observations()) {
				Finding finding = phase.findings.onCertificate(rule.metadata(), dossier, observation);
				this.found.add(finding);
				Attribution attribution = Attribution.of(finding, dossier, observation);
				if (attribution != null) {
					this.attributions.add(attribution);
				}
			}
			for (PendingClock clock : verdict.pending()) {
				this.pending.add(phase.findings.pending(dossier, clock, phase.circumstances.cutOff()));
			}
		}

		private void count(Rule rule, Verdict verdict) {
			count(JudgeDossiers.this.context.rules().indexOf(rule), verdict);
		}

		private void count(int place, Verdict verdict) {
			if (verdict.outcome() == Outcome.ERROR) {
				throw new RuleFailedException(verdict.reason());
			}
			this.results[place].add(verdict);
		}

	}

	@Override
	public void process(int item) throws IOException {
		Harvest harvest = new Harvest();
		MerkleTree tree = new MerkleTree();
		Workspace workspace = this.context.workspace();
		try (OutputStream leaves = open(item, LEAVES);
				DataOutputStream rows = new DataOutputStream(open(item, ROWS));
				DossierIndexWriter index = new DossierIndexWriter(workspace.judged(name(item), INDEX),
						workspace.judged(name(item), INDEXED))) {
			this.partitions.forEach(item, index, (dossier) -> {
				int before = harvest.found.size();
				harvest.judge(dossier);
				DossierLeaf leaf = DossierLeaf.of(dossier);
				byte[] bytes = leaf.bytes();
				byte[] hash = tree.leafHash(bytes);
				if (leaf.rows().length > 0) {
					leaves.write(bytes);
					leaves.write(hash);
				}
				if (harvest.found.size() > before) {
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
		write(item, harvest);
		this.context.progress().judged(harvest.certificates, harvest.found.size());
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
					.forEach((observation) -> harvest.found
						.add(this.findings.onNoCertificate(rule.metadata(), observation)));
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
					.forEach((observation) -> harvest.found
						.add(this.findings.onIssuer(judgement.rule().metadata(), series.issuer(), observation)));
			}
		}
		if (this.circumstances.crls().series().isEmpty()) {
			this.judge.untestedPublication()
				.forEach((judgement) -> harvest.count(judgement.rule(), judgement.verdict()));
		}
	}

	private void write(int item, Harvest harvest) throws IOException {
		Workspace workspace = this.context.workspace();
		harvest.found.sort(RunFiles.FINDING_ORDER);
		harvest.pending.sort(RunFiles.PENDING_ORDER);
		write(RunFiles.FINDINGS, harvest.found, workspace.judged(name(item), ".findings.csv"));
		write(RunFiles.PENDING, harvest.pending, workspace.judged(name(item), ".pending.csv"));
		List<Statistic> statistics = new ArrayList<>(harvest.statistics.sorted());
		if (item == 0) {
			statistics.addAll(new AuthorityStatistics(this.circumstances).sorted());
		}
		harvest.attributions.sort(Attribution.ORDER);
		harvest.incidents.sort(IncidentRow.ORDER);
		write(StatementFiles.STATISTICS, statistics, workspace.judged(name(item), WriteStatements.STATISTICS));
		write(StatementFiles.ATTRIBUTIONS, harvest.attributions,
				workspace.judged(name(item), WriteStatements.ATTRIBUTIONS));
		write(StatementFiles.INCIDENT_TABLE, harvest.incidents,
				workspace.judged(name(item), WriteStatements.INCIDENTS));
		write(RunFiles.RULE_RESULTS, Arrays.asList(harvest.results), workspace.judged(name(item), ".results.csv"));
		Workspace.write(workspace.judged(name(item), CASES), harvest.cases);
		// Written last: where it is, the partition is done.
		Workspace.write(workspace.judged(name(item), ".json"), harvest.certificates);
	}

	private static <T> void write(Csv<T> csv, Iterable<T> rows, Path path) throws IOException {
		Path temporary = path.resolveSibling(path.getFileName() + ".tmp");
		try (Csv.Sheet<T> sheet = csv.create(temporary)) {
			rows.forEach(sheet::write);
		}
		Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

}
