package org.clausewatch.finding;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The CSV files of a run directory, their columns and their order: public, so neither
 * ever changes but by a column at the right.
 */
public final class RunFiles {

	/** {@code findings.csv}. */
	public static final Csv<Finding> FINDINGS = new Csv<>(List.of("finding_id", "rule", "class", "severity", "outcome",
			"clause", "issuer", "serial", "subject_kind", "subject_id", "event_at", "deadline_at", "overrun",
			"net_overrun", "notes", "explanation_en", "explanation_zh", "evidence"), RunFiles::cells,
			RunFiles::finding);

	/** {@code pending.csv}. */
	public static final Csv<Pending> PENDING = new Csv<>(
			List.of("issuer", "serial", "request_id", "deadline_at", "remaining"),
			(clock) -> List.of(clock.issuer(), clock.serial(), clock.requestId(), clock.deadlineAt(),
					clock.remaining().toString()),
			(row) -> new Pending(row.getField("issuer"), row.getField("serial"), row.getField("request_id"),
					row.getField("deadline_at"), Duration.parse(row.getField("remaining"))));

	/** {@code rule-results.csv}. */
	public static final Csv<RuleResult> RULE_RESULTS = new Csv<>(
			List.of("rule", "clause", "population", "pass", "fail", "not_applicable", "not_in_force", "not_tested",
					"indeterminate", "reason"),
			(result) -> List.of(result.rule(), result.clause(), Long.toString(result.population()),
					count(result, Outcome.PASS), count(result, Outcome.FAIL), count(result, Outcome.NOT_APPLICABLE),
					count(result, Outcome.NOT_IN_FORCE), count(result, Outcome.NOT_TESTED),
					count(result, Outcome.INDETERMINATE), result.reason()),
			RunFiles::ruleResult);

	/**
	 * The order of {@code findings.csv}: by rule, class, issuer, serial, event and
	 * subject, as UTF-8 bytes.
	 */
	public static final Comparator<Finding> FINDING_ORDER = inOrder(
			(finding) -> Stream.of(finding.rule(), finding.classCode(), finding.issuer(), finding.serial(),
					finding.eventAt(), finding.subjectId(), finding.id()));

	/** The order of {@code pending.csv}: by certificate, deadline and request. */
	public static final Comparator<Pending> PENDING_ORDER = inOrder(
			(clock) -> Stream.of(clock.issuer(), clock.serial(), clock.deadlineAt(), clock.requestId()));

	private RunFiles() {
	}

	/** Compares keys one after the other as a byte-wise sort of the file would. */
	private static <T> Comparator<T> inOrder(java.util.function.Function<T, Stream<String>> keys) {
		return (one, other) -> {
			java.util.Iterator<String> left = keys.apply(one).iterator();
			java.util.Iterator<String> right = keys.apply(other).iterator();
			int order = 0;
			while (order == 0 && left.hasNext()) {
				order = compare(left.next(), right.next());
			}
			return order;
		};
	}

	private static int compare(String one, String other) {
		return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

	private static String count(RuleResult result, Outcome outcome) {
		return Long.toString(result.count(outcome));
	}

	private static List<@Nullable String> cells(Finding finding) {
		return List.of(finding.id(), finding.rule(), finding.classCode(), finding.severity().name(),
				finding.outcome().name(), finding.clause(), finding.issuer(), finding.serial(), finding.subjectKind(),
				finding.subjectId(), finding.eventAt(), finding.deadlineAt(), shown(finding.overrun()),
				shown(finding.netOverrun()), String.join(" ", finding.notes()), finding.explanationEn(),
				finding.explanationZh(), String.join(" ", finding.evidence()));
	}

	private static Finding finding(NamedCsvRecord row) {
		return new Finding(row.getField("finding_id"), row.getField("rule"), row.getField("class"),
				Severity.valueOf(row.getField("severity")), Outcome.valueOf(row.getField("outcome")),
				row.getField("clause"), row.getField("issuer"), row.getField("serial"), row.getField("subject_kind"),
				row.getField("subject_id"), row.getField("event_at"), row.getField("deadline_at"),
				duration(row.getField("overrun")), duration(row.getField("net_overrun")), words(row.getField("notes")),
				row.getField("explanation_en"), row.getField("explanation_zh"), words(row.getField("evidence")));
	}

	private static RuleResult ruleResult(NamedCsvRecord row) {
		RuleResult result = new RuleResult(row.getField("rule"), row.getField("clause"));
		for (Outcome outcome : Outcome.values()) {
			if (outcome != Outcome.ERROR) {
				long certificates = Long.parseLong(row.getField(outcome.name().toLowerCase(java.util.Locale.ROOT)));
				String reason = (outcome == Outcome.NOT_TESTED) ? row.getField("reason") : "";
				result.add(outcome, certificates, reason);
			}
		}
		return result;
	}

	private static String shown(@Nullable Duration duration) {
		return (duration != null) ? duration.toString() : "";
	}

	private static @Nullable Duration duration(String text) {
		return text.isEmpty() ? null : Duration.parse(text);
	}

	private static List<String> words(String text) {
		return text.isEmpty() ? List.of() : List.of(text.split(" "));
	}

}
