package org.clausewatch.rule.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clausewatch.dossier.DossierBuilder;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.PolicyBuilder;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.RuleCase;
import org.clausewatch.rule.Verdict;

/**
 * A certificate with fees. Fee f-1 of CNY 100 is due on Friday 2025-03-07; seven days of
 * grace make the last day 2025-03-14, so E_f is 2025-03-15T00:00+08:00.
 */
final class FeeCase {

	static final String END = "2025-03-15T00:00:00+08:00";

	static final String CUT_OFF = "2025-06-30T16:00:00Z";

	final DossierBuilder dossier = new DossierBuilder(CUT_OFF);

	final PolicyBuilder policy = new PolicyBuilder().span("fee.grace", "P7D")
		.span("fee.notice-period", "P10D")
		.holidays("2025-01-01 HOLIDAY", "2025-04-04 HOLIDAY", "2025-04-27 WORKDAY");

	FeeCase fee(String id, String... cells) {
		return row(RecordKind.FEES, cells, "fee_id", id, "amount", "100.00", "currency", "CNY");
	}

	/** The fee of the class comment. */
	FeeCase fee() {
		return fee("f-1", "due_on", "2025-03-07");
	}

	FeeCase revokedAt(String time, String... cells) {
		return row(RecordKind.REVOCATIONS, cells, "executed_at", time, "initiator", "CA", "ground", "2.3(3)");
	}

	FeeCase movement(String id, String type, String amount, String valueAt, String... cells) {
		return row(RecordKind.PAYMENTS, cells, "payment_id", id, "fee_id", "f-1", "type", type, "amount", amount,
				"currency", "CNY", "value_at", valueAt);
	}

	FeeCase paid(String amount, String valueAt) {
		return movement("p-" + valueAt, "PAYMENT", amount, valueAt);
	}

	FeeCase reminder(String id, String receivedAt, String... cells) {
		return row(RecordKind.NOTICES, cells, "notice_id", id, "kind", "FEE_REMINDER", "sent_at",
				"2025-02-01T09:00:00+08:00", "channel", "EMAIL", "received_at", receivedAt);
	}

	Verdict judge(Rule rule) {
		return RuleCase.judge(rule, this.dossier, this.policy.at(CUT_OFF));
	}

	private FeeCase row(RecordKind kind, String[] more, String... cells) {
		List<String> all = new ArrayList<>(Arrays.asList(cells));
		all.addAll(Arrays.asList(more));
		this.dossier.row(kind, all.toArray(String[]::new));
		return this;
	}

}
