package org.clausewatch.finding;

import java.time.Duration;
import java.util.List;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it stands in {@code findings.csv}, in reports and in proofs.
 *
 * @param id stable hash of (rule, class, certificate, occurrence)
 * @param rule id of the rule
 * @param classCode class, such as {@code LATE}
 * @param severity severity
 * @param outcome FAIL or INDETERMINATE
 * @param clause the clause, such as {@code agreement 1.3}
 * @param issuer the issuer as the certificate's row writes it, empty for a finding on the
 * run
 * @param serial lower-case hex without leading zeros, else empty
 * @param subjectKind what it is about, empty for the certificate itself
 * @param subjectId identifier of what it is about, else empty
 * @param eventAt ISO-8601 with the policy zone's offset, else empty
 * @param deadlineAt likewise
 * @param overrun gross time beyond the deadline
 * @param netOverrun what is left after an excuse claim, {@code null} where none was made
 * @param notes upper-case codes
 * @param explanationEn the arithmetic in words
 * @param explanationZh the same in Chinese
 * @param evidence {@code file:line:sha256} of each row it rests on
 */
public record Finding(String id, String rule, String classCode, Severity severity, Outcome outcome, String clause,
		String issuer, String serial, String subjectKind, String subjectId, String eventAt, String deadlineAt,
		@Nullable Duration overrun, @Nullable Duration netOverrun, List<String> notes, String explanationEn,
		String explanationZh, List<String> evidence) {
}
