package org.clausewatch.rule.agreement;

import java.time.LocalDate;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Notice;
import org.clausewatch.rule.LocalDeadline;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Policy;
import org.clausewatch.rule.RuleMetadata;
import org.jspecify.annotations.Nullable;

/**
 * A forced renewal's notice that reached the subscriber, and the period it set (agreement
 * 2.6: 在规定的期限内).
 *
 * @param notice the notice
 * @param received n, its proven receipt
 * @param deadline E_n: a renewal is in time before it and late from it on
 * @param lastDay the last day of a period set as a date, {@code null} where it was set to
 * the second
 */
record RenewalNotice(Notice notice, Moment received, Moment deadline, @Nullable LocalDate lastDay) {

	/** Whether a notice forces a renewal, proven to be received or not. */
	static boolean isForced(Notice notice) {
		return notice.kind() == Notice.Kind.RENEWAL && Boolean.TRUE.equals(notice.forced());
	}

	/**
	 * n; {@code null} where receipt isn't proven. What stands on a website was published,
	 * not received.
	 */
	static @Nullable Moment receipt(Notice notice) {
		return (notice.channel() != Notice.Channel.WEBSITE) ? notice.receivedAt() : null;
	}

	/**
	 * The notice with its period, {@code null} unless it was received and sets one.
	 * @throws org.clausewatch.rule.UnsetParameterException {@code holidays}, where a date
	 * falls in a year the calendar doesn't cover
	 */
	static @Nullable RenewalNotice of(Notice notice, Policy policy) {
		Moment received = receipt(notice);
		Moment time = notice.deadlineAt();
		LocalDate day = notice.deadlineOn();
		if (received != null && time != null) {
			return new RenewalNotice(notice, received, time, null);
		}
		if (received == null || day == null) {
			return null;
		}
		LocalDeadline deadline = LocalDeadline.of(day, policy);
		return new RenewalNotice(notice, received, deadline.endMoment(), deadline.lastDay());
	}

	/** Starts an observation on the notice: n and E_n, with its row. */
	Observation.Builder observe(RuleMetadata rule, String classCode) {
		return Observation.of(rule, classCode)
			.about("NOTICE", this.notice.noticeId())
			.deadline(this.deadline)
			.fact("notice", this.notice.noticeId())
			.fact("n", this.received)
			.fact("end", this.deadline)
			.evidence(this.notice);
	}

}
