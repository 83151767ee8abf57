package org.clausewatch.report;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clausewatch.finding.CoverageLine;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.Pending;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.report.dispute.DisputeCase;
import org.clausewatch.rule.Clause;

/**
 * Everything a report says, whatever its format and language. What can be long is given
 * as a source of fresh streams, each read once from start to end and closed, so that
 * nobody holds all findings in memory; each call must yield the same elements in the same
 * order.
 *
 * @param run the run
 * @param certificates certificates judged
 * @param files rows of each file
 * @param rules what each rule came to, in the order of the catalogue
 * @param coverage what the run says of each clause, in the order of the register
 * @param clauses the clauses of the register
 * @param findings findings in the order of {@code findings.csv}
 * @param pending clocks that still run
 * @param rejects rows that could not be read
 * @param background what else there is to be said
 */
public record ReportModel(RunFacts run, long certificates, List<FileCount> files, List<RuleResult> rules,
		List<CoverageLine> coverage, List<Clause> clauses, Supplier<Stream<Finding>> findings,
		Supplier<Stream<Pending>> pending, Supplier<Stream<Reject>> rejects, Background background) {

	public ReportModel {
		files = List.copyOf(files);
		rules = List.copyOf(rules);
		coverage = List.copyOf(coverage);
		clauses = List.copyOf(clauses);
	}

	/**
	 * The same run told of one disputed case: what the rules say of its certificate, and
	 * the clauses that they and its windows rest on.
	 */
	public ReportModel of(DisputeCase dispute, List<RuleResult> answers, List<Finding> found, List<Clause> cited) {
		return new ReportModel(this.run, 1, this.files, answers, List.of(), cited, found::stream, Stream::empty,
				Stream::empty,
				new Background(List.of(), Stream::empty, List.of(), null, this.background.agreementVersions(),
						this.background.absent(), this.background.unread(), dispute));
	}

	/**
	 * The case it is of.
	 * @throws IllegalStateException where it is of the whole run
	 */
	public DisputeCase dispute() {
		DisputeCase dispute = this.background.dispute();
		if (dispute == null) {
			throw new IllegalStateException("a report on a dispute needs a case");
		}
		return dispute;
	}

	/** The same, telling of each finding that is read. */
	public ReportModel watched(Runnable reading) {
		return new ReportModel(this.run, this.certificates, this.files, this.rules, this.coverage, this.clauses,
				() -> this.findings.get().peek((finding) -> reading.run()), this.pending, this.rejects,
				this.background);
	}

}
