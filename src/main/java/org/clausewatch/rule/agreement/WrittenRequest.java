package org.clausewatch.rule.agreement;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RevocationRequest;
import org.clausewatch.record.RevocationRequest.Authentication;
import org.clausewatch.record.RevocationRequest.Form;
import org.clausewatch.rule.Policy;
import org.clausewatch.rule.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * A request in written form (agreement 1.3; a data message is written form, ESL 4) whose
 * sender was not found to be somebody else. Rows with the same identifier are one
 * request: the one received first.
 *
 * @param row the request
 * @param noticeBound until when a defect had to be notified, {@code null} where none was
 */
public record WrittenRequest(RevocationRequest row, @Nullable Moment noticeBound) {

	static final String DEADLINE = "revocation.deadline";

	/**
	 * Within this time of receipt a defect has to be notified to hold up the clock. It is
	 * the agreement's own, whatever deadline the policy sets.
	 */
	private static final Duration NOTICE = Duration.ofHours(24);

	static final Comparator<WrittenRequest> BY_RECEIPT = Comparator.comparing(WrittenRequest::receivedAt)
		.thenComparing(WrittenRequest::id);

	/** The written requests of a dossier, in order of receipt, then identifier. */
	static List<WrittenRequest> of(Dossier dossier) {
		Set<String> seen = new HashSet<>();
		return dossier.revocationRequests()
			.stream()
			.filter(WrittenRequest::isWritten)
			.filter((row) -> row.authentication() != Authentication.FAIL)
			.filter((row) -> seen.add(row.requestId()))
			.map((row) -> new WrittenRequest(row, noticeBound(row)))
			.sorted(BY_RECEIPT)
			.toList();
	}

	static boolean isWritten(RevocationRequest row) {
		return row.form() == Form.WRITTEN || row.form() == Form.ELECTRONIC;
	}

	private static @Nullable Moment noticeBound(RevocationRequest row) {
		Moment received = row.receivedAt();
		return (row.defectNotifiedAt() != null) ? received.movedTo(received.at().plus(NOTICE)) : null;
	}

	/** d for a clock that starts at r. */
	static Moment deadline(Moment start, Policy policy) {
		TimeSpan limit = policy.span(DEADLINE, start.at());
		return start.movedTo(limit.after(start.at(), policy.zone()));
	}

	String id() {
		return this.row.requestId();
	}

	Moment receivedAt() {
		return this.row.receivedAt();
	}

	/**
	 * When the clock of this request starts: at its receipt, or, where a defect was
	 * notified in time, once that is cured; {@code null} as long as it isn't.
	 */
	@Nullable Moment start() {
		if (!startsAtCure()) {
			return receivedAt();
		}
		Moment cured = this.row.curedAt();
		return (cured != null && cured.isBefore(receivedAt())) ? receivedAt() : cured;
	}

	/** A defect was notified within 24 hours of receipt. */
	boolean startsAtCure() {
		Moment notified = this.row.defectNotifiedAt();
		return notified != null && this.noticeBound != null && !notified.isAfter(this.noticeBound);
	}

}
