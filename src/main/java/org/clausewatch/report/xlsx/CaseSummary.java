package org.clausewatch.report.xlsx;

import java.util.List;
import org.clausewatch.dispute.DisputedSignature;
import org.clausewatch.dispute.ReadingResult;
import org.clausewatch.report.CaseFacts;
import org.clausewatch.report.CaseWords;
import org.clausewatch.report.RunFacts;
import org.clausewatch.report.dispute.DisputeCase;

/** The case, and what its windows come to, before anything is counted. */
final class CaseSummary {

	private final SummaryLines lines;

	private final CaseWords words;

	CaseSummary(SummaryLines lines, RunFacts run) {
		this.lines = lines;
		this.words = new CaseWords(lines.labels(), run);
	}

	void write(DisputeCase dispute) {
		this.lines.subtitle("section.case");
		new CaseFacts(this.lines.labels(), this.words).of(dispute)
			.forEach((fact) -> this.lines.named(fact.name(), fact.value()));
		dispute.signatures().forEach(this::signature);
		this.lines.subtitle("holdings.notFound");
		orNone(dispute.notFound().stream().map(this.words::say).toList()).forEach(this.lines::line);
	}

	private void signature(DisputedSignature signature) {
		this.lines.subtitle("case.answer");
		this.lines.fact("case.time", this.words.time(signature));
		for (ReadingResult reading : signature.readings()) {
			String name = " " + reading.reading();
			this.words.windows(reading)
				.forEach((window) -> this.lines.named(this.lines.word("case.windows") + name, window));
			this.lines.named(this.lines.word("case.delay") + name, this.words.delay(reading).replace('\n', ' '));
			this.lines.named(this.lines.word("case.bearing") + name, this.words.bearing(reading));
		}
		this.lines.fact("case.publication", this.words.publication(signature) + this.lines.word("subject.separator")
				+ this.words.publicationBearing(signature));
		orNone(this.words.contests(signature)).forEach((contest) -> this.lines.fact("case.contested", contest));
	}

	private List<String> orNone(List<String> texts) {
		return texts.isEmpty() ? List.of(this.words.get("none")) : texts;
	}

}
