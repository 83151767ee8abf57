package org.clausewatch.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausewatch.finding.Attribution;
import org.clausewatch.finding.CoverageLine;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.Pending;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.finding.Statistic;
import org.clausewatch.finding.Waiver;
import org.clausewatch.report.dispute.DisputeCase;

/**
 * A run as an audience may see it. Whoever renders gets nothing else, so that nothing can
 * be forgotten on the way to a page, a sheet, an attachment or metadata.
 */
public final class RedactedModel {

	private final Redaction redaction;

	public RedactedModel(Redaction redaction) {
		this.redaction = redaction;
	}

	/** The model without what the audience may not see. */
	public ReportModel of(ReportModel model) {
		Background background = model.background();
		DisputeCase dispute = background.dispute();
		RedactedCase hidden = new RedactedCase(this.redaction, (dispute != null) ? dispute.others() : Set.of());
		return new ReportModel(run(model.run()), model.certificates(), model.files(),
				model.rules().stream().map(this::rule).toList(), model.coverage().stream().map(this::line).toList(),
				model.clauses(), () -> model.findings().get().map(this::finding).map(hidden::finding),
				() -> model.pending().get().map(this::pending), () -> model.rejects().get().map(this::reject),
				new Background(background.statistics().stream().map(this::statistic).toList(),
						() -> background.attributions().get().map(this::attribution),
						background.waivers().stream().map(this::waiver).toList(), background.trend(),
						background.agreementVersions(), background.absent(),
						background.unread().stream().map(this.redaction::text).toList(),
						(dispute != null) ? hidden.of(dispute) : null));
	}

	/** A finding as the audience sees it. */
	Finding finding(Finding finding) {
		boolean explained = this.redaction.shows(Field.EXPLANATION);
		boolean recorded = this.redaction.shows(Field.RECORD);
		return new Finding(this.redaction.show(Field.FINDING, finding.id()), finding.rule(), finding.classCode(),
				finding.severity(), finding.outcome(), finding.clause(), this.redaction.text(finding.issuer()),
				this.redaction.show(Field.CERTIFICATE, finding.serial()), recorded ? finding.subjectKind() : "",
				this.redaction.show(Field.RECORD, finding.subjectId()), explained ? finding.eventAt() : "",
				explained ? finding.deadlineAt() : "", explained ? finding.overrun() : null,
				explained ? finding.netOverrun() : null, finding.notes(),
				this.redaction.show(Field.EXPLANATION, finding.explanationEn()),
				this.redaction.show(Field.EXPLANATION, finding.explanationZh()),
				recorded ? finding.evidence() : List.of());
	}

	/** A clock as the audience sees it. */
	Pending pending(Pending clock) {
		return new Pending(this.redaction.text(clock.issuer()), this.redaction.show(Field.CERTIFICATE, clock.serial()),
				this.redaction.show(Field.RECORD, clock.requestId()), clock.deadlineAt(), clock.remaining());
	}

	/** A waiver with its state as the audience sees them. */
	Waiver waiver(Waiver waiver) {
		return new Waiver(this.redaction.show(Field.FINDING, waiver.findingId()),
				this.redaction.show(Field.APPROVER, waiver.approver()), waiver.approvedAt(), waiver.expiresOn(),
				this.redaction.show(Field.APPROVER, waiver.reason()));
	}

	private Reject reject(Reject reject) {
		return new Reject(reject.file(), reject.line(), reject.column(), reject.code(),
				this.redaction.show(Field.REJECTED_CELL, reject.message()));
	}

	private Attribution attribution(Attribution attribution) {
		return new Attribution(this.redaction.show(Field.FINDING, attribution.findingId()), attribution.rule(),
				attribution.classCode(), attribution.severity(),
				this.redaction.show(Field.SERVICE_POINT, attribution.servicePoint()),
				attribution.operators()
					.stream()
					.map((operator) -> this.redaction.show(Field.OPERATOR, operator))
					.filter((operator) -> !operator.isEmpty())
					.toList());
	}

	private Statistic statistic(Statistic statistic) {
		Statistic.Key key = statistic.key();
		return new Statistic(
				new Statistic.Key(key.measure(), key.month(), this.redaction.text(key.issuer()), key.item()),
				statistic.value());
	}

	private RuleResult rule(RuleResult rule) {
		return rule.reason().isEmpty() ? rule : rule.because(this.redaction.text(rule.reason()));
	}

	private CoverageLine line(CoverageLine line) {
		RuleResult result = line.result();
		return new CoverageLine(line.document(), line.clause(), line.kind(), line.owner(), line.type(), line.item(),
				line.nameEn(), line.nameZh(), line.state(), (result != null) ? rule(result) : null, line.held(),
				line.of(), this.redaction.text(line.reason()));
	}

	private RunFacts run(RunFacts run) {
		Map<String, String> titles = run.titles()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (title) -> this.redaction.text(title.getValue())));
		return new RunFacts(run.job(), titles, this.redaction.text(run.extractId()),
				this.redaction.text(run.extractName()), run.extractSha256(), run.cutOff(), run.zone(),
				this.redaction.text(run.policy()), run.policySha256(), run.rulesSha256(), run.revocationDeadline(),
				run.runId(), run.startedAt(), run.endedAt(), run.merkleRoots(), run.seal(), run.demo(), run.version());
	}

}
