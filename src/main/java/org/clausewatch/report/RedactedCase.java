package org.clausewatch.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewatch.dispute.Chronology;
import org.clausewatch.finding.Finding;
import org.clausewatch.report.dispute.CaseRow;
import org.clausewatch.report.dispute.DisputeCase;
import org.clausewatch.rule.Phrase;

/**
 * A disputed case as an audience may see it. Cells go by what their column holds; other
 * subscribers are shown to nobody. A cell that isn't shown is told to be there.
 */
final class RedactedCase {

	/** What columns hold; what the others do is searched for persons. */
	private static final Map<String, Field> FIELDS = Map.ofEntries(Map.entry("subject_name", Field.PERSON),
			Map.entry("authority_id", Field.PERSON), Map.entry("custodian", Field.PERSON),
			Map.entry("address", Field.EMAIL), Map.entry("operator_id", Field.OPERATOR),
			Map.entry("approver_id", Field.OPERATOR), Map.entry("actor", Field.OPERATOR),
			Map.entry("service_point", Field.SERVICE_POINT), Map.entry("received_point", Field.SERVICE_POINT),
			Map.entry("serial", Field.CERTIFICATE), Map.entry("replaces_serial", Field.CERTIFICATE),
			Map.entry("new_serial", Field.CERTIFICATE), Map.entry("application_id", Field.RECORD),
			Map.entry("subscriber_id", Field.RECORD), Map.entry("request_id", Field.RECORD),
			Map.entry("fee_id", Field.RECORD), Map.entry("payment_id", Field.RECORD),
			Map.entry("notice_id", Field.RECORD), Map.entry("incident_id", Field.RECORD),
			Map.entry("case_id", Field.RECORD), Map.entry("use_id", Field.RECORD), Map.entry("change_id", Field.RECORD),
			Map.entry("evidence_id", Field.RECORD), Map.entry("subject_id", Field.RECORD));

	private final Redaction redaction;

	private final Set<String> others;

	/**
	 * Redacts a case.
	 * @param others what names other subscribers
	 */
	RedactedCase(Redaction redaction, Set<String> others) {
		this.redaction = redaction;
		this.others = others;
	}

	DisputeCase of(DisputeCase whole) {
		DisputeCase.CaseCertificate certificate = whole.certificate();
		return new DisputeCase(this.redaction.show(Field.RECORD, whole.caseId()),
				new DisputeCase.CaseCertificate(this.redaction.text(certificate.issuer()),
						this.redaction.show(Field.CERTIFICATE, certificate.serial()),
						this.redaction.text(certificate.subject()),
						this.redaction.show(Field.RECORD, certificate.subscriberId()), certificate.notBefore(),
						certificate.notAfter(), certificate.agreements().stream().map(this.redaction::text).toList()),
				whole.signatures(), whole.chronology().stream().map(this::entry).toList(),
				whole.rows().stream().map(this::row).toList(), whole.holdings(),
				whole.notFound().stream().map(this::phrase).toList(), Set.of());
	}

	/** A finding whose words name no other subscriber. */
	Finding finding(Finding finding) {
		return this.others.isEmpty() ? finding
				: new Finding(finding.id(), finding.rule(), finding.classCode(), finding.severity(), finding.outcome(),
						finding.clause(), finding.issuer(), finding.serial(), finding.subjectKind(),
						finding.subjectId(), finding.eventAt(), finding.deadlineAt(), finding.overrun(),
						finding.netOverrun(), finding.notes(), without(finding.explanationEn()),
						without(finding.explanationZh()), finding.evidence());
	}

	private Chronology.Entry entry(Chronology.Entry entry) {
		return new Chronology.Entry(entry.at(), phrase(entry.what()), entry.kind(), entry.source(), entry.weight());
	}

	private CaseRow row(CaseRow row) {
		List<CaseRow.Cell> cells = row.cells()
			.stream()
			.map((cell) -> new CaseRow.Cell(cell.column(), shown(cell), cell.at()))
			.toList();
		return new CaseRow(row.kind(), row.source(), cells, row.adverse());
	}

	private String shown(CaseRow.Cell cell) {
		if (this.others.contains(cell.text())) {
			return CaseRow.WITHHELD;
		}
		Field field = FIELDS.get(cell.column());
		String shown = (field != null) ? this.redaction.show(field, cell.text()) : this.redaction.text(cell.text());
		return shown.isEmpty() ? CaseRow.WITHHELD : shown;
	}

	private Phrase phrase(Phrase phrase) {
		return new Phrase(without(this.redaction.text(phrase.zh())), without(this.redaction.text(phrase.en())));
	}

	private String without(String text) {
		String left = text;
		for (String other : this.others) {
			left = left.replace(other, CaseRow.WITHHELD);
		}
		return left;
	}

}
