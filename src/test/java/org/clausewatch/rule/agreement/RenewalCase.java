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

/** A certificate, valid until 2025-12-31T16:00Z, with notices that force its renewal. */
final class RenewalCase {

	static final String CUT_OFF = "2025-06-30T16:00:00Z";

	final DossierBuilder dossier = new DossierBuilder(CUT_OFF);

	final PolicyBuilder policy = new PolicyBuilder().span("renewal.minimum-notice", "P30D")
		.timeOfDay("renewal.counter-closes", "17:30")
		.holidays("2025-01-01 HOLIDAY", "2025-05-01 HOLIDAY", "2025-05-02 HOLIDAY", "2025-04-27 WORKDAY");

	RenewalCase notice(String id, String... cells) {
		return row(RecordKind.NOTICES, cells, "notice_id", id, "kind", "RENEWAL", "forced", "true", "sent_at",
				"2025-03-01T09:00:00+08:00", "channel", "EMAIL", "cause", "TECHNOLOGY_UPGRADE");
	}

	/** Received on 2025-03-02; the period ends at a given time. */
	RenewalCase received(String id, String deadlineAt) {
		return notice(id, "received_at", "2025-03-02T09:00:00+08:00", "deadline_at", deadlineAt);
	}

	/** Received on 2025-03-02; the period ends with a given day. */
	RenewalCase receivedForDay(String id, String deadlineOn) {
		return notice(id, "received_at", "2025-03-02T09:00:00+08:00", "deadline_on", deadlineOn);
	}

	RenewalCase renewedAt(String time, String... cells) {
		return row(RecordKind.RENEWALS, cells, "renewed_at", time);
	}

	RenewalCase revokedAt(String time, String ground) {
		return row(RecordKind.REVOCATIONS, new String[0], "executed_at", time, "initiator", "CA", "ground", ground);
	}

	RenewalCase address(String address, String from, String to) {
		return row(RecordKind.ADDRESSES, new String[0], "subscriber_id", "sub-1", "channel", "EMAIL", "address",
				address, "valid_from", from, "valid_to", to);
	}

	Verdict judge(Rule rule) {
		return judgeAt(rule, CUT_OFF);
	}

	Verdict judgeAt(Rule rule, String cutOff) {
		return RuleCase.judge(rule, this.dossier, this.policy.at(cutOff));
	}

	private RenewalCase row(RecordKind kind, String[] more, String... cells) {
		List<String> all = new ArrayList<>(Arrays.asList(cells));
		all.addAll(Arrays.asList(more));
		this.dossier.row(kind, all.toArray(String[]::new));
		return this;
	}

}
