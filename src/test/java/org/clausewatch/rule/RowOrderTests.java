package org.clausewatch.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.dossier.DossierBuilder;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.agreement.ForcedRenewalRules;
import org.clausewatch.rule.agreement.IssuanceRules;
import org.clausewatch.rule.agreement.UnpaidFeeRules;
import org.clausewatch.rule.records.RecordRules;
import org.junit.jupiter.api.Test;

/**
 * What rules say of a certificate doesn't depend on the order of its rows: random
 * certificates of a small world, so that times and amounts coincide, each judged twice.
 */
class RowOrderTests {

	private static final String CUT_OFF = "2025-06-30T16:00:00Z";

	private static final String[] TIMES = { "2025-03-14T16:00:00Z", "2025-03-14T23:59:59+08:00", "2025-03-15T00:00:00",
			"2025-03-20T02:00:00Z", "2025-03-20T02:00:00.5Z", "2025-02-01T00:00:00Z", "2025-05-05T18:00:00+08:00",
			"2024-12-01T00:00:00Z" };

	private static final String[] DAYS = { "2025-03-07", "2025-03-14", "2025-05-01", "" };

	private final Circumstances circumstances = new PolicyBuilder().span("fee.grace", "P0D")
		.span("fee.notice-period", "P10D")
		.span("renewal.minimum-notice", "P30D")
		.timeOfDay("renewal.counter-closes", "17:30")
		.value("deprecated-algorithms",
				new DeprecatedAlgorithm("SHA1withRSA", LocalDate.parse("2025-08-01"), TimeSpan.parse("P90D")))
		.holidays("2025-05-01 HOLIDAY", "2025-05-02 HOLIDAY")
		.at(CUT_OFF);

	@Test
	void theOrderOfRowsDoesNotMatter() {
		Set<String> classes = new TreeSet<>();
		Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
		for (int seed = 0; seed < 200; seed++) {
			Random random = new Random(seed);
			List<Consumer<DossierBuilder>> rows = rows(random);
			List<String> once = told(rows, classes, outcomes);
			Collections.shuffle(rows, random);
			assertThat(told(rows, classes, outcomes)).as("seed " + seed).isEqualTo(once);
		}
		assertThat(classes).contains("WRONGFUL_PAID", "PREMATURE", "NO_NOTICE", "PARTIAL_REVIEW", "REFUND_NOT_DEFAULT",
				"EXPOSURE", "NO_TERMS", "OVERDUE_OPEN", "RENEWED_LATE", "NOTICE_MISSING", "WRONG_ADDRESS",
				"PERIOD_SHORT", "MOOT", "DEPRECATED_NO_NOTICE", "DUPLICATE_SERIAL", "CONTRADICTION", "NO_ACCEPTANCE",
				"LATE_ACCEPTANCE", "TERM_MISMATCH", "FORM_MISSING", "READ_AFTER_SUBMIT", "VERSION_MISMATCH",
				"VERIFY_ORDER", "NOT_VERIFIED", "SAME_OPERATOR", "NO_AUTHORITY", "ACCEPTANCE_TIME", "UNSIGNED",
				"USED_EARLY");
		assertThat(outcomes).contains(Outcome.PASS, Outcome.FAIL, Outcome.NOT_APPLICABLE, Outcome.INDETERMINATE);
	}

	private List<String> told(List<Consumer<DossierBuilder>> rows, Set<String> classes, Set<Outcome> outcomes) {
		DossierBuilder builder = new DossierBuilder(CUT_OFF).certificate("signature_algorithm", "SHA1withRSA",
				"certificate_sha256", "aa", "application_id", "app-1", "agreement_from", "2025-01-01T00:00:00");
		rows.forEach((row) -> row.accept(builder));
		Dossier dossier = builder.build();
		List<String> told = new ArrayList<>();
		for (List<Rule> family : List.of(UnpaidFeeRules.all(), ForcedRenewalRules.all(), IssuanceRules.all(),
				RecordRules.all())) {
			for (Rule rule : family) {
				Verdict verdict = RuleCase.judge(rule, dossier, this.circumstances);
				outcomes.add(verdict.outcome());
				verdict.observations().forEach((observation) -> classes.add(observation.classCode()));
				told.add(rule.metadata().id() + " " + verdict.outcome() + " "
						+ verdict.observations().stream().map(RowOrderTests::told).sorted().toList());
			}
		}
		return told;
	}

	/** All but the lines, which do depend on the order. */
	private static String told(Observation observation) {
		List<String> rows = observation.evidence()
			.stream()
			.map((row) -> HexFormat.of().formatHex(row.sha256()))
			.sorted()
			.toList();
		return observation.outcome() + " " + observation.classCode() + " " + observation.subjectId() + " "
				+ observation.eventAt() + " " + observation.deadlineAt() + " " + observation.overrun() + " "
				+ observation.notes() + " " + observation.wording() + " " + new TreeMap<>(observation.facts()) + " "
				+ rows;
	}

	private static List<Consumer<DossierBuilder>> rows(Random random) {
		List<Consumer<DossierBuilder>> rows = new ArrayList<>();
		times(random, 3,
				() -> add(rows, RecordKind.FEES, "fee_id", "f-" + random.nextInt(2), "amount",
						pick(random, "100.00", "50.00"), "currency", "CNY", "due_on", pick(random, DAYS), "waived_at",
						pick(random, "", "", "2025-03-15T00:00:00")));
		times(random, 5,
				() -> add(rows, RecordKind.PAYMENTS, "payment_id", "p-" + random.nextInt(3), "fee_id",
						"f-" + random.nextInt(2), "type", pick(random, "PAYMENT", "PAYMENT", "REVERSAL", "REFUND"),
						"amount", pick(random, "100.00", "50.00"), "currency", pick(random, "CNY", "CNY", "CNY", "USD"),
						"value_at", pick(random, TIMES)));
		times(random, 3,
				() -> add(rows, RecordKind.NOTICES, "notice_id", "n-" + random.nextInt(3), "kind",
						pick(random, "RENEWAL", "FEE_REMINDER"), "forced", "true", "sent_at", pick(random, TIMES),
						"channel", pick(random, "EMAIL", "WEBSITE"), "address", "a@example.com", "received_at",
						pick(random, "", pick(random, TIMES)), "deadline_on", pick(random, DAYS)));
		times(random, 2, () -> add(rows, RecordKind.REVOCATIONS, "executed_at", pick(random, TIMES), "initiator", "CA",
				"ground", pick(random, "2.3(3)", "2.6", "REQUEST"), "fee_id", pick(random, "", "f-0", "f-9")));
		times(random, 2, () -> add(rows, RecordKind.RENEWALS, "renewed_at", pick(random, TIMES), "notice_id",
				"n-" + random.nextInt(3)));
		times(random, 1,
				() -> add(rows, RecordKind.DELIVERIES, "method", "ONLINE", "collected_at", pick(random, TIMES)));
		times(random, 2, () -> add(rows, RecordKind.ADDRESSES, "subscriber_id", "sub-1", "channel", "EMAIL", "address",
				"a@example.com", "valid_from", "2024-01-01T00:00:00Z", "valid_to", pick(random, TIMES)));
		times(random, 1,
				() -> add(rows, RecordKind.CERTIFICATES, "subscriber_id", "sub-1", "subject", "CN=乙", "not_before",
						"2025-01-01T00:00:00+08:00", "not_after", "2026-01-01T00:00:00+08:00", "issued_at",
						"2025-01-01T00:00:00+08:00", "certificate_sha256", pick(random, "aa", "bb")));
		issuance(rows, random);
		return rows;
	}

	private static void issuance(List<Consumer<DossierBuilder>> rows, Random random) {
		times(random, 3, () -> add(rows, RecordKind.APPLICATIONS, "application_id", "app-1", "subscriber_id", "sub-1",
				"kind", "NEW", "submitted_at", pick(random, TIMES), "agreement_version",
				pick(random, "netca-seed", "", "netca-v2.0"), "agreement_read_version", pick(random, "netca-seed", ""),
				"agreement_read_at", pick(random, "", pick(random, TIMES)), "agreement_accepted_at",
				pick(random, "", pick(random, TIMES)), "form_sha256", pick(random, "", "aa")));
		times(random, 5,
				() -> add(rows, RecordKind.VERIFICATIONS, "application_id", "app-1", "step",
						pick(random, "VERIFY", "APPROVE"), "operator_id", pick(random, "op-1", "op-2"), "decided_at",
						pick(random, TIMES), "outcome", pick(random, "PASS", "PASS", "FAIL"), "automated",
						pick(random, "false", "true", "")));
		times(random, 3,
				() -> add(rows, RecordKind.DELIVERIES, "method", pick(random, "MAIL", "IN_PERSON"), "collector_role",
						pick(random, "SUBSCRIBER", "OTHER", ""), "authority_id", pick(random, "auth-1", ""),
						"authority_valid_to", pick(random, TIMES), "collected_at", pick(random, TIMES),
						"mail_signed_at", pick(random, "", pick(random, TIMES)), "mail_signed_by",
						pick(random, "SELF", "PROXY", ""), "accepted_at", pick(random, "", pick(random, TIMES)),
						"first_used_at", pick(random, "", pick(random, TIMES))));
	}

	private static void times(Random random, int most, Runnable action) {
		for (int i = random.nextInt(most + 1); i > 0; i--) {
			action.run();
		}
	}

	private static String pick(Random random, String... values) {
		return values[random.nextInt(values.length)];
	}

	private static void add(List<Consumer<DossierBuilder>> rows, RecordKind kind, String... cells) {
		rows.add((builder) -> builder.row(kind, cells));
	}

}
