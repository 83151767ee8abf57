package org.clausewatch.report.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.Pending;
import org.clausewatch.report.CaseFacts;
import org.clausewatch.report.CaseWords;
import org.clausewatch.report.Chapter;
import org.clausewatch.report.KeyFigure;
import org.clausewatch.report.RunFacts;
import org.clausewatch.report.dispute.DisputeCase;
import org.clausewatch.rule.Severity;

/** Cover, key figures and open clocks. */
final class OpeningSections {

	private final Material material;

	OpeningSections(Material material) {
		this.material = material;
	}

	Section cover() {
		RunFacts run = this.material.model().run();
		Map<String, Object> texts = new HashMap<>();
		texts.put("DEMO", run.demo());
		texts.put("TITLE", this.material.rendition().word("title"));
		texts.put("SUBTITLE", this.material.rendition().word("subtitle"));
		texts.put("AUDIENCE", this.material.rendition().word("audience"));
		texts.put("JOB_TITLE", run.title(this.material.labels().language()));
		texts.put("PERIOD", word("cover.cutoff") + " " + this.material.shown().instant(run.cutOff()));
		if (this.material.rendition().kind().ofCase()) {
			return ofCase(texts, run);
		}
		List<Map<String, String>> facts = List.of(fact("cover.run", run.runId()), fact("cover.job", run.job()),
				fact("cover.extract", run.extractAndDirectory()),
				fact("cover.policy", run.policy() + " (" + run.zone() + ")"),
				fact("cover.started", this.material.shown().instant(run.startedAt())),
				fact("cover.ended", this.material.shown().instant(run.endedAt())),
				fact("cover.certificates", this.material.shown().number(this.material.model().certificates())),
				fact("cover.findings", this.material.shown().number(this.material.figures().findings())),
				fact("cover.digest.extract", this.material.shown().hash(run.extractSha256())),
				fact("cover.digest.policy", this.material.shown().hash(run.policySha256())),
				fact("cover.digest.rules", this.material.shown().hash(run.rulesSha256())),
				fact("cover.seal", run.seal()), fact("cover.product", word("product") + " " + run.version()));
		return new Section(Section.COVER, "cover", texts, facts::stream);
	}

	/**
	 * The case takes the place of what only concerns the run; hashes are in the annex.
	 */
	private Section ofCase(Map<String, Object> texts, RunFacts run) {
		DisputeCase dispute = this.material.model().dispute();
		texts.put("JOB_TITLE", word("case.id") + " " + dispute.caseId());
		List<Map<String, String>> facts = new ArrayList<>();
		new CaseFacts(this.material.labels(), new CaseWords(this.material.labels(), run)).of(dispute)
			.stream()
			.skip(1)
			.forEach((fact) -> facts.add(Map.of("name", fact.name(), "value", fact.value())));
		facts.addAll(List.of(fact("cover.run", run.runId()), fact("cover.extract", run.extract()),
				fact("cover.policy", run.policy() + " (" + run.zone() + ")"),
				fact("cover.ended", this.material.shown().instant(run.endedAt())), fact("cover.seal", run.seal()),
				fact("cover.product", word("product") + " " + run.version())));
		return new Section(Section.COVER, "cover", texts, facts::stream);
	}

	List<Section> clocks() {
		return List.of(pending(), overdue());
	}

	Section figures() {
		Map<String, Object> texts = this.material.heading(Chapter.FIGURES, "", "");
		for (Severity severity : Severity.values()) {
			texts.put(severity.name(), number(this.material.figures().of(severity)));
		}
		List<Map<String, String>> figures = KeyFigure.all(this.material.model(), this.material.figures())
			.stream()
			.map(this::figure)
			.toList();
		return new Section("figures", "figures", texts, figures::stream);
	}

	private Section pending() {
		List<Pending> urgent = this.material.figures().urgent();
		String lead = urgent.isEmpty() ? word("none") : word("clocks.pending.lead");
		Map<String, Object> texts = this.material.heading(Chapter.CLOCKS, word("clocks.pending"), lead);
		if (urgent.isEmpty()) {
			return new Section("figures", "method", texts, Stream::empty);
		}
		texts.put("TIME", word("col.remaining"));
		more(texts, this.material.figures().pending() - urgent.size(), "pending.csv");
		return new Section("figures", "clocks", texts,
				() -> urgent.stream()
					.map((clock) -> clock(clock.serial(), clock.issuer(), clock.requestId(), clock.deadlineAt(),
							this.material.shown().duration(clock.remaining()))));
	}

	private Section overdue() {
		List<Finding> overdue = this.material.figures().longestOverdue();
		String lead = overdue.isEmpty() ? word("none") : word("clocks.overdue.lead");
		Map<String, Object> texts = this.material.heading("", word("clocks.overdue"), lead);
		if (overdue.isEmpty()) {
			return new Section("figures", "method", texts, Stream::empty);
		}
		texts.put("TIME", word("col.overrun"));
		more(texts, this.material.figures().of("OPEN_OVERDUE") - overdue.size(), "findings.csv");
		return new Section("figures", "clocks", texts,
				() -> overdue.stream()
					.map((finding) -> clock(finding.serial(), finding.issuer(), finding.subjectId(),
							finding.deadlineAt(),
							(finding.overrun() != null) ? this.material.shown().duration(finding.overrun()) : "")));
	}

	private void more(Map<String, Object> texts, long more, String file) {
		if (more > 0) {
			texts.put("MORE", this.material.labels().get("clocks.more", number(more), file));
		}
	}

	private Map<String, String> clock(String serial, String issuer, String request, String deadline, String time) {
		return Map.of("certificate", serial + "\n" + issuer, "request", request, "deadline",
				this.material.shown().local(deadline), "time", time);
	}

	private Map<String, String> figure(KeyFigure figure) {
		Long of = figure.of();
		return Map.of("name", word("figure." + figure.name()), "value", number(figure.value()), "of",
				(of != null) ? number(of) : "", "share",
				(of != null) ? this.material.shown().share(figure.value(), of) : "", "note",
				this.material.labels().get("figure." + figure.name() + ".note", figure.rule()));
	}

	private Map<String, String> fact(String label, String value) {
		return Map.of("name", word(label), "value", value.isEmpty() ? word("notSet") : value);
	}

	private String word(String key) {
		return this.material.labels().get(key);
	}

	private String number(long number) {
		return this.material.shown().number(number);
	}

}
