package org.clausewatch.report;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clausewatch.finding.ClauseCoverage;
import org.clausewatch.finding.CoverageLine;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.HeldEvidence;
import org.clausewatch.finding.Pending;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.ClauseRegister;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.RuleCatalogue;
import org.clausewatch.rule.Severity;
import org.jspecify.annotations.Nullable;

/** A report of a plausible quarter, for tests and for pictures. */
public final class SampleReport {

	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	public static final String CUT_OFF = "2025-09-30T16:00:00Z";

	private static final String ISSUER = "CN=NETCA Individual CA2,O=NETCA,C=CN";

	private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

	private SampleReport() {
	}

	/** About a hundred findings of every sort. */
	public static ReportModel quarter() {
		return of(quarterFindings(), pending(), rejects());
	}

	public static ReportModel of(List<Finding> findings, List<Pending> pending, List<Reject> rejects) {
		List<RuleResult> results = rules(findings);
		return SampleCase.beside(new ReportModel(run(true), 214, files(), results, coverage(results),
				ClauseRegister.load().all(), findings::stream, pending::stream, rejects::stream, Background.NONE));
	}

	/** What the register's clauses come to where half of the files are there. */
	private static List<CoverageLine> coverage(List<RuleResult> results) {
		HeldEvidence held = new HeldEvidence();
		held.add(RecordKind.CERTIFICATES, 214, Map.of("public_key_sha256", 214L));
		held.add(RecordKind.REVOCATION_REQUESTS, 84, Map.of("received_at", 84L, "authenticated_at", 79L));
		held.add(RecordKind.REVOCATIONS, 77, Map.of("executed_at", 77L, "ground", 77L, "decision_document", 3L));
		held.add(RecordKind.FEES, 213, Map.of("due_on", 213L));
		held.add(RecordKind.PAYMENTS, 196, Map.of("value_at", 196L));
		Map<String, RuleResult> byRule = new TreeMap<>();
		results.forEach((result) -> byRule.put(result.rule(), result));
		return new ClauseCoverage(RuleCatalogue.standard().rules().stream().map(Rule::metadata).toList(), byRule, held)
			.of(ClauseRegister.load());
	}

	public static RunFacts run(boolean demo) {
		return new RunFacts("monthly-compliance", Map.of("zh-CN", "月度合规报告", "en", "Monthly compliance report"),
				"netca-2025-q3", "2025-q3", HASH, Instant.parse(CUT_OFF), ZONE, "netca",
				"3fdba35f04dc8c462986c992bcf875546257113072a909c162f7e470e581e278",
				"8d969eef6ecad3c29a3a629280e686cf0c3f5d5a86aff3ca12020c923adc6c92", Duration.ofHours(24),
				"20251001-003000-7f3a", Instant.parse("2025-09-30T16:30:00Z"), Instant.parse("2025-09-30T16:30:07Z"),
				new TreeMap<>(Map.of("dossiers", HASH, "findings",
						"ef2d127de37b942baad06145e54b0c619a1f22327b2ebbcfbec78f5564afe39d", "rejects",
						"e7f6c011776e8db7cd330b54174fd76f7d0216b612387a5ffcfb81e6f0919683")),
				demo ? "demo" : "compliance-2025", demo, "0.1.0");
	}

	public static List<FileCount> files() {
		return List.of(new FileCount("certificates.csv", 214, 214, 0, 0, HASH),
				new FileCount("revocation-requests.csv", 88, 84, 3, 1, HASH),
				new FileCount("revocations.csv", 79, 77, 1, 1, HASH), new FileCount("fees.csv", 214, 213, 1, 0, HASH),
				new FileCount("payments.csv", 198, 196, 0, 2, HASH), new FileCount("notices.csv", 61, 61, 0, 0, HASH));
	}

	/** A million is no problem: each is made when it is asked for. */
	public static Stream<Finding> many(int count) {
		return IntStream.range(0, count).mapToObj((i) -> late(i, Duration.ofMinutes(7L * (i % 900) + 1), Severity.S2));
	}

	public static Finding late(int number, Duration overrun, Severity severity) {
		OffsetDateTime deadline = OffsetDateTime.parse("2025-08-02T09:30:00+08:00").plusHours(number % 500);
		String executed = deadline.plus(overrun).toString();
		return finding("AGR-1.3-LATE-REVOCATION", "LATE", severity, Outcome.FAIL, "agreement 1.3", number, "REQUEST",
				"req-" + (1000 + number), executed, deadline.toString(), overrun,
				"The written request was received at " + deadline.minusHours(24) + "; the deadline was " + deadline
						+ ". Revoked at " + executed + ", " + overrun + " late.",
				"书面申请于 " + deadline.minusHours(24) + " 收到，期限为 " + deadline + "；注销于 " + executed + " 执行，逾期 " + overrun
						+ "。",
				(number % 3 == 0) ? List.of("TZ_ASSUMED") : List.of());
	}

	public static Finding finding(String rule, String classCode, Severity severity, Outcome outcome, String clause,
			int number, String kind, String subject, String event, String deadline, @Nullable Duration overrun,
			String english, String chinese, List<String> notes) {
		return new Finding(String.format("%016x", (rule + classCode).hashCode() * 2654435761L + number), rule,
				classCode, severity, outcome, clause, ISSUER, Long.toHexString(0x4a10f2c93d00L + number * 7919L), kind,
				subject, event, deadline, overrun, null, notes, english, chinese,
				List.of("revocation-requests.csv:" + (number + 2) + ":" + HASH,
						"revocations.csv:" + (number + 5) + ":" + HASH));
	}

	public static List<Finding> quarterFindings() {
		List<Finding> findings = new ArrayList<>();
		int[] minutes = { 12, 30, 45, 58, 75, 150, 200, 400, 700, 1_200, 1_439, 1_800, 3_000, 5_000, 12_000 };
		for (int i = 0; i < minutes.length; i++) {
			findings.add(late(i, Duration.ofMinutes(minutes[i]),
					(minutes[i] <= 60) ? Severity.S3 : (minutes[i] <= 1440) ? Severity.S2 : Severity.S1));
		}
		findings.add(finding("AGR-1.3-LATE-REVOCATION", "LATE_EXCUSED_CLAIMED", Severity.S3, Outcome.FAIL,
				"agreement 1.3", 20, "REQUEST", "req-1020", "2025-08-05T18:00:00+08:00", "2025-08-05T09:00:00+08:00",
				Duration.ofHours(9), "Power failure in the data centre is claimed from 08:00 to 17:30.",
				"主张 08:00 至 17:30 机房停电。", List.of()));
		for (int i = 0; i < 3; i++) {
			findings.add(finding("AGR-1.3-OPEN-OVERDUE", "OPEN_OVERDUE", Severity.S1, Outcome.FAIL, "agreement 1.3",
					40 + i, "REQUEST", "req-" + (1040 + i), "2025-09-2" + i + "T10:00:00+08:00",
					"2025-09-2" + (i + 1) + "T10:00:00+08:00", Duration.ofHours(230 - 24 * i),
					"No revocation is recorded; the deadline passed before the cut-off.", "期限已过，截止时间前无注销记录。",
					List.of()));
		}
		findings.add(finding("AGR-2.3-NO-GROUND", "NO_GROUND", Severity.S1, Outcome.FAIL, "agreement 2.3", 50, "", "",
				"2025-07-11T11:12:13+08:00", "", null, "The revocation states the ground 'overdue renewal'.",
				"注销所载事由为“逾期更新”。", List.of()));
		for (int i = 0; i < 6; i++) {
			findings.add(finding("AGR-2.3.3-UNPAID-ACTIVE", "EXPOSURE", Severity.S3, Outcome.FAIL, "agreement 2.3(3)",
					60 + i, "FEE", "fee-" + (60 + i), "2025-0" + (4 + i) + "-01T00:00:00+08:00",
					"2025-0" + (4 + i) + "-01T00:00:00+08:00", null,
					"CNY 240.00 of 240.00 is open; the certificate is valid and not revoked.",
					"费用 240.00 元未收到 240.00 元；证书有效且未注销。", List.of()));
		}
		for (int i = 0; i < 2; i++) {
			findings.add(finding("AGR-2.3.3-WRONGFUL-REVOCATION", "WRONGFUL_PAID", Severity.S1, Outcome.FAIL,
					"agreement 2.3(3)", 70 + i, "FEE", "fee-" + (70 + i), "2025-07-0" + (3 + i) + "T14:00:00+08:00",
					"2025-06-30T00:00:00+08:00", null,
					"At 2025-07-03T14:00:00+08:00 CNY 240.00 had been received; the amount due was CNY 240.00.",
					"2025-07-03T14:00:00+08:00 时已收 240.00 元；应付 240.00 元。", List.of("BOOKING_LAG")));
		}
		findings.add(finding("AGR-2.3.3-NO-TERMS", "NO_TERMS", Severity.S2, Outcome.INDETERMINATE, "agreement 2.3(3)",
				80, "FEE", "fee-80", "2025-08-20T09:00:00+08:00", "", null,
				"The fee has no due date, so no default can be shown.", "该费用无到期日，无法认定欠费。", List.of()));
		findings.add(finding("AGR-2.6-OVERDUE", "OVERDUE_OPEN", Severity.S2, Outcome.FAIL, "agreement 2.6", 90,
				"NOTICE", "ntc-90", "2025-07-01T00:00:00+08:00", "2025-07-01T00:00:00+08:00", Duration.ofDays(91),
				"The notice sent to zhang.wei@example.com was received; no renewal is recorded.",
				"寄往 zhang.wei@example.com 的通知已送达，无更新记录。", List.of()));
		findings.add(finding("REC-TIME-ORDER", "CONTRADICTION", Severity.S2, Outcome.FAIL, "records", 95, "", "",
				"2025-07-09T09:00:00+08:00", "", null,
				"Revoked before it was issued. Subject CN=张伟, contact 13812345678.",
				"签发之前已注销。主体 CN=张伟，联系电话 13812345678。", List.of()));
		findings
			.sort(Comparator.comparing(Finding::rule).thenComparing(Finding::classCode).thenComparing(Finding::serial));
		return findings;
	}

	public static List<Pending> pending() {
		return IntStream.range(0, 5)
			.mapToObj((i) -> new Pending(ISSUER, Long.toHexString(0x4a10f2c95000L + i * 7919L), "req-" + (1080 + i),
					OffsetDateTime.parse("2025-10-01T00:00:00+08:00").plusMinutes(95L + 251L * i).toString(),
					Duration.ofMinutes(95L + 251L * i)))
			.toList();
	}

	public static List<Reject> rejects() {
		return List.of(
				new Reject("revocation-requests.csv", 17, "received_at", "BAD_TIME",
						"'2025-02-30T10:00:00+08:00' is not an ISO-8601 time"),
				new Reject("revocation-requests.csv", 31, "form", "UNKNOWN_CODE",
						"'LETTER' is none of WRITTEN, ELECTRONIC, PHONE, ORAL"),
				new Reject("revocation-requests.csv", 52, "serial", "BAD_SERIAL",
						"'欧阳娜娜' is not a hexadecimal serial number"),
				new Reject("revocations.csv", 40, "", "COLUMN_COUNT", "13 columns expected, 12 found"),
				new Reject("fees.csv", 101, "amount", "BAD_NUMBER", "'二百四十' is not a decimal number"));
	}

	private static List<RuleResult> rules(List<Finding> findings) {
		List<RuleResult> results = new ArrayList<>();
		for (String[] rule : RULES) {
			RuleResult result = new RuleResult(rule[0], rule[1]);
			if (rule[0].equals("AGR-2.6-DEPRECATED-NO-NOTICE")) {
				result.add(Outcome.NOT_TESTED, 214, "notices.csv absent");
			}
			else {
				long failed = findings.stream()
					.filter((finding) -> finding.rule().equals(rule[0]) && finding.outcome() == Outcome.FAIL)
					.count();
				long undetermined = findings.stream()
					.filter((finding) -> finding.rule().equals(rule[0]) && finding.outcome() != Outcome.FAIL)
					.count();
				result.add(Outcome.FAIL, Math.min(failed, 100), "");
				result.add(Outcome.INDETERMINATE, undetermined, "");
				result.add(Outcome.PASS, 61, "");
				result.add(Outcome.NOT_APPLICABLE, 153 - Math.min(failed, 100) - undetermined, "");
			}
			results.add(result);
		}
		return results;
	}

	private static final String[][] RULES = { { "AGR-1.3-LATE-REVOCATION", "agreement 1.3" },
			{ "AGR-1.3-OPEN-OVERDUE", "agreement 1.3" }, { "AGR-1.3-NEVER-EXECUTED", "agreement 1.3" },
			{ "AGR-2.5-EXCUSE-CLAIM", "agreement 2.5(4)" }, { "AGR-1.3-DUPLICATE-REQUEST", "agreement 1.3" },
			{ "AGR-1.3-DEFECTIVE-REQUEST", "agreement 1.3" }, { "AGR-2.3-NO-GROUND", "agreement 2.3" },
			{ "MEAS-30-IDENTITY-CHECK", "MEAS 30" }, { "AGR-2.3.3-WRONGFUL-REVOCATION", "agreement 2.3(3)" },
			{ "AGR-2.3.3-PREMATURE", "agreement 2.3(3)" }, { "AGR-2.3.3-UNPAID-ACTIVE", "agreement 2.3(3)" },
			{ "AGR-2.3.3-NO-TERMS", "agreement 2.3(3)" }, { "AGR-2.6-OVERDUE", "agreement 2.6" },
			{ "AGR-2.6-DEPRECATED-NO-NOTICE", "agreement 2.6" }, { "REC-TIME-ORDER", "records" },
			{ "REC-DUPLICATE-SERIAL", "records" } };

}
