package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.clausewatch.dossier.Dossier;
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
import org.clausewatch.rule.Judge;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.PendingClock;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/** What judging one partition comes to, and its files. */
final class Harvest implements Judge.Clerk {

	private final RunContext context;

	private final Circumstances circumstances;

	private final Judge judge;

	private final FindingFactory factory;

	private final DnsNames dnsNames;

	private final List<Finding> found = new ArrayList<>();

	private final List<Pending> pending = new ArrayList<>();

	/** By the rule's place in the run: every rule counts every certificate. */
	private final RuleResult[] results;

	private final StatisticsTally statistics;

	/** On the dossier at hand, by the rule's place, where they are to be counted. */
	private final @Nullable Verdict[] verdicts;

	private final List<Attribution> attributions = new ArrayList<>();

	private final List<IncidentRow> incidents = new ArrayList<>();

	private final List<CaseNote> cases = new ArrayList<>();

	private long certificates;

	private boolean watched;

	private @Nullable Dossier judged;

	Harvest(RunContext context, Circumstances circumstances, Judge judge, FindingFactory factory, DnsNames dnsNames) {
		this.context = context;
		this.circumstances = circumstances;
		this.judge = judge;
		this.factory = factory;
		this.dnsNames = dnsNames;
		this.results = context.rules()
			.stream()
			.map((rule) -> new RuleResult(rule.metadata().id(), rule.metadata().citation().toString()))
			.toArray(RuleResult[]::new);
		this.statistics = new StatisticsTally(circumstances, context.rules());
		this.verdicts = new @Nullable Verdict[this.results.length];
	}

	/** Judges a dossier by every rule; whether anything was found. */
	boolean judge(Dossier dossier) {
		this.judged = dossier;
		this.certificates += dossier.hasCertificate() ? 1 : 0;
		this.watched = StatisticsTally.needsVerdicts(dossier);
		int before = this.found.size();
		this.judge.judge(dossier, this);
		this.statistics.count(dossier, this.verdicts);
		List<Finding> own = this.found.subList(before, this.found.size());
		delayed(dossier, own);
		this.cases.addAll(CaseNote.of(dossier));
		return !own.isEmpty();
	}

	/** One row a certificate, however many findings say so. */
	private void delayed(Dossier dossier, List<Finding> own) {
		if (dossier.hasCertificate() && own.stream().anyMatch(IncidentRow::concerns)) {
			boolean overdue = own.stream().anyMatch((finding) -> finding.classCode().equals("OPEN_OVERDUE"));
			List<String> names = dossier.contents()
				.stream()
				.flatMap((content) -> this.dnsNames.of(content).stream())
				.distinct()
				.toList();
			this.incidents.add(IncidentRow.of(dossier, overdue, names, this.context.policy().zone()));
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
		for (Observation observation : verdict.observations()) {
			Finding finding = this.factory.onCertificate(rule.metadata(), dossier, observation);
			add(finding);
			Attribution attribution = Attribution.of(finding, dossier, observation);
			if (attribution != null) {
				this.attributions.add(attribution);
			}
		}
		for (PendingClock clock : verdict.pending()) {
			this.pending.add(this.factory.pending(dossier, clock, this.circumstances.cutOff()));
		}
	}

	/** Adds a finding, on a dossier or on something else. */
	void add(Finding finding) {
		this.found.add(finding);
	}

	/** Counts what a rule said of something else than a dossier. */
	void count(Rule rule, Verdict verdict) {
		count(this.context.rules().indexOf(rule), verdict);
	}

	private void count(int place, Verdict verdict) {
		if (verdict.outcome() == Outcome.ERROR) {
			throw new RuleFailedException(verdict.reason());
		}
		this.results[place].add(verdict);
	}

	long certificates() {
		return this.certificates;
	}

	int findings() {
		return this.found.size();
	}

	/**
	 * Writes the partition's files, sorted.
	 * @param more statistics of what belongs to no partition
	 */
	void write(int partition, List<Statistic> more) throws IOException {
		this.found.sort(RunFiles.FINDING_ORDER);
		this.pending.sort(RunFiles.PENDING_ORDER);
		this.attributions.sort(Attribution.ORDER);
		this.incidents.sort(IncidentRow.ORDER);
		List<Statistic> counted = new ArrayList<>(this.statistics.sorted());
		counted.addAll(more);
		write(RunFiles.FINDINGS, this.found, file(partition, ".findings.csv"));
		write(RunFiles.PENDING, this.pending, file(partition, ".pending.csv"));
		write(StatementFiles.STATISTICS, counted, file(partition, WriteStatements.STATISTICS));
		write(StatementFiles.ATTRIBUTIONS, this.attributions, file(partition, WriteStatements.ATTRIBUTIONS));
		write(StatementFiles.INCIDENT_TABLE, this.incidents, file(partition, WriteStatements.INCIDENTS));
		write(RunFiles.RULE_RESULTS, Arrays.asList(this.results), file(partition, ".results.csv"));
		Workspace.write(file(partition, JudgeDossiers.CASES), this.cases);
		// Written last: where it is, the partition is done.
		Workspace.write(file(partition, ".json"), this.certificates);
	}

	private Path file(int partition, String ending) {
		return this.context.workspace().judged(JudgeDossiers.name(partition), ending);
	}

	private static <T> void write(Csv<T> csv, Iterable<T> rows, Path path) throws IOException {
		Path temporary = path.resolveSibling(path.getFileName() + ".tmp");
		try (Csv.Sheet<T> sheet = csv.create(temporary)) {
			rows.forEach(sheet::write);
		}
		Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

}
