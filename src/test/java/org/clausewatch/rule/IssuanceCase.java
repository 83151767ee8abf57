package org.clausewatch.rule;

import java.util.Arrays;
import java.util.stream.Stream;
import org.clausewatch.dossier.DossierBuilder;
import org.clausewatch.record.RecordKind;

/**
 * A certificate issued at 2025-03-10T10:00:00+08:00 on application app-1, with what led
 * to it and how it was delivered, judged as a run would judge it.
 */
public final class IssuanceCase {

	private static final String CUT_OFF = "2025-06-30T16:00:00Z";

	private final DossierBuilder dossier = new DossierBuilder(CUT_OFF).certificate("application_id", "app-1",
			"issued_at", "2025-03-10T10:00:00+08:00");

	private RecordKind[] absent = {};

	/** Changes cells of the certificate's row. */
	public IssuanceCase certificate(String... cells) {
		this.dossier.certificate(cells);
		return this;
	}

	/** Submitted at 09:00 that day; further cells as name, value … */
	public IssuanceCase application(String... cells) {
		return row(RecordKind.APPLICATIONS, cells, "application_id", "app-1", "subscriber_id", "sub-1", "kind", "NEW",
				"submitted_at", "2025-03-10T09:00:00+08:00");
	}

	/** A passed step. */
	public IssuanceCase step(String step, String operator, String decidedAt, String... cells) {
		return row(RecordKind.VERIFICATIONS, cells, "application_id", "app-1", "step", step, "operator_id", operator,
				"decided_at", decidedAt, "outcome", "PASS", "automated", "false");
	}

	public IssuanceCase delivery(String method, String... cells) {
		return row(RecordKind.DELIVERIES, cells, "method", method);
	}

	public IssuanceCase without(RecordKind... kinds) {
		this.absent = kinds;
		return this;
	}

	public Verdict by(Rule rule) {
		return RuleCase.judge(rule, this.dossier, new PolicyBuilder().atWithout(CUT_OFF, this.absent));
	}

	/** The only observation of a rule's verdict, as {@code OUTCOME CLASS NOTE…}. */
	public Observation only(Rule rule, String summary) {
		return RuleCase.only(by(rule), summary);
	}

	/** Defaults, then the cells: the later of a name wins. */
	private IssuanceCase row(RecordKind kind, String[] cells, String... defaults) {
		this.dossier.row(kind, Stream.concat(Arrays.stream(defaults), Arrays.stream(cells)).toArray(String[]::new));
		return this;
	}

}
