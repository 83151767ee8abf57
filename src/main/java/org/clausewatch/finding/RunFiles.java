package org.clausewatch.finding;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.rule.Clause;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The CSV files of a run directory, their columns and their order: public, so neither
 * ever changes but by a column at the right.
 */
public final class RunFiles {

	/** The outcomes that have a column; an ERROR ends the run. */
	private static final List<Outcome> COUNTED = List.of(Outcome.PASS, Outcome.FAIL, Outcome.NOT_APPLICABLE,
			Outcome.NOT_IN_FORCE, Outcome.NOT_TESTED, Outcome.INDETERMINATE);

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
			(result) -> Stream.of(Stream.of(result.rule(), result.clause()), counts(result), Stream.of(result.reason()))
				.flatMap((cells) -> cells)
				.toList(),
			RunFiles::ruleResult);

	/** {@code clause-coverage.csv}: in the order of the clause register. */
	public static final Csv<CoverageLine> CLAUSE_COVERAGE = new Csv<>(
			List.of("document", "clause", "kind", "owner", "line", "item", "name_en", "name_zh", "state", "population",
					"pass", "fail", "not_applicable", "not_in_force", "not_tested", "indeterminate", "held", "reason"),
			RunFiles::cells, RunFiles::coverageLine);

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

	/** The population, then each outcome. */
	private static Stream<String> counts(RuleResult result) {
		return Stream.concat(Stream.of(result.population()), COUNTED.stream().map(result::count)).map(String::valueOf);
	}

	private static List<@Nullable String> cells(Finding finding) {
		return List.of(finding.id(), finding.rule(), finding.classCode(), finding.severity().name(),
				finding.outcome().name(), finding.clause(), finding.issuer(), finding.serial(), finding.subjectKind(),
				finding.subjectId(), finding.eventAt(), finding.deadlineAt(), shown(finding.overrun()),
				shown(finding.netOverrun()), String.join(" ", finding.notes()), finding.explanationEn(),
				finding.explanationZh(), String.join(" ", finding.evidence()));
	}

	private static List<@Nullable String> cells(CoverageLine line) {
		RuleResult result = line.result();
		Long held = line.held();
		Long of = line.of();
		Stream<String> counts = (result != null) ? counts(result) : Stream
			.concat(Stream.of((of != null) ? of.toString() : ""), Collections.nCopies(COUNTED.size(), "").stream());
		return Stream.of(
				Stream.of(line.document(), line.clause(), line.kind().name(), line.owner().name(), line.type().name(),
						line.item(), line.nameEn(), line.nameZh(), line.state().name()),
				counts, Stream.of((held != null) ? held.toString() : "", line.reason()))
			.flatMap((cells) -> cells)
			.toList();
	}

	private static CoverageLine coverageLine(NamedCsvRecord row) {
		String held = row.getField("held");
		RuleResult result = null;
		String population = row.getField("population");
		CoverageLine.Type type = CoverageLine.Type.valueOf(row.getField("line"));
		if (type == CoverageLine.Type.RULE && !population.isEmpty()) {
			result = counted(row, new RuleResult(row.getField("item"),
					(row.getField("document") + " " + row.getField("clause")).strip()));
		}
		return new CoverageLine(row.getField("document"), row.getField("clause"),
				Clause.Kind.valueOf(row.getField("kind")), Clause.Owner.valueOf(row.getField("owner")), type,
				row.getField("item"), row.getField("name_en"), row.getField("name_zh"),
				CoverageLine.State.valueOf(row.getField("state")), result, held.isEmpty() ? null : Long.valueOf(held),
				(type == CoverageLine.Type.RULE || population.isEmpty()) ? null : Long.valueOf(population),
				row.getField("reason"));
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
		return counted(row, new RuleResult(row.getField("rule"), row.getField("clause")));
	}

	private static RuleResult counted(NamedCsvRecord row, RuleResult result) {
		for (Outcome outcome : COUNTED) {
			long certificates = Long.parseLong(row.getField(outcome.name().toLowerCase(java.util.Locale.ROOT)));
			String reason = (outcome == Outcome.NOT_TESTED) ? row.getField("reason") : "";
			result.add(outcome, certificates, reason);
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
