package org.clausewatch.report;

import java.util.List;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.rule.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A count beside what it is counted out of.
 *
 * @param name its labels are {@code figure.NAME} and {@code figure.NAME.note}
 * @param value the count
 * @param of the denominator, {@code null} where the count stands for itself
 * @param rule the rule it rests on, for its note, else empty
 */
public record KeyFigure(String name, long value, @Nullable Long of, String rule) {

	/** The rule that judges whether a revocation was on time. */
	public static final String LATE_REVOCATION = "AGR-1.3-LATE-REVOCATION";

	/** The key figures of a report. */
	public static List<KeyFigure> all(ReportModel model, Figures figures) {
		long rules = model.rules().size();
		long untested = model.rules().stream().filter((rule) -> rule.count(Outcome.NOT_TESTED) > 0).count();
		long tested = tested(model, LATE_REVOCATION);
		return List.of(new KeyFigure("certificates", model.certificates(), null, ""),
				new KeyFigure("findings", figures.findings(), null, ""),
				new KeyFigure("affected", figures.byRule().size(), rules, ""),
				new KeyFigure("ontime", onTime(model), due(model), LATE_REVOCATION),
				new KeyFigure("late", failed(model, LATE_REVOCATION), tested, LATE_REVOCATION),
				new KeyFigure("open", figures.of("OPEN_OVERDUE"), tested(model, "AGR-1.3-OPEN-OVERDUE"), ""),
				new KeyFigure("pending", figures.pending(), tested(model, "AGR-1.3-OPEN-OVERDUE"), ""),
				new KeyFigure("wrongful", figures.of("WRONGFUL_PAID", "PREMATURE"),
						tested(model, "AGR-2.3.3-WRONGFUL-REVOCATION"), ""),
				new KeyFigure("overdue", figures.of("OVERDUE_OPEN", "RENEWED_LATE"), tested(model, "AGR-2.6-OVERDUE"),
						""),
				new KeyFigure("rows", model.files().stream().filter(FileCount::ofRows).mapToLong(FileCount::used).sum(),
						model.files().stream().filter(FileCount::ofRows).mapToLong(FileCount::rows).sum(), ""),
				new KeyFigure("untested", untested, rules, ""));
	}

	/** Certificates that passed the rule on late revocation. */
	public static long onTime(ReportModel model) {
		return model.rules()
			.stream()
			.filter((rule) -> rule.rule().equals(LATE_REVOCATION))
			.mapToLong((rule) -> rule.count(Outcome.PASS))
			.sum();
	}

	/** Certificates whose deadline had come and of which it can be told. */
	private static long due(ReportModel model) {
		return onTime(model) + failed(model, LATE_REVOCATION) + failed(model, "AGR-1.3-OPEN-OVERDUE")
				+ failed(model, "AGR-1.3-NEVER-EXECUTED");
	}

	private static long failed(ReportModel model, String id) {
		return model.rules()
			.stream()
			.filter((rule) -> rule.rule().equals(id))
			.mapToLong((rule) -> rule.count(Outcome.FAIL))
			.sum();
	}

	private static long tested(ReportModel model, String id) {
		return model.rules().stream().filter((rule) -> rule.rule().equals(id)).mapToLong(KeyFigure::tested).sum();
	}

	/** Certificates the rule came to a judgement on. */
	private static long tested(RuleResult rule) {
		return rule.count(Outcome.PASS) + rule.count(Outcome.FAIL) + rule.count(Outcome.INDETERMINATE);
	}

}
