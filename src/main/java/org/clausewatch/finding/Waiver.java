package org.clausewatch.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A decision to live with a finding for a time. It removes nothing: the finding stands
 * and is shown as waived by whom until when.
 *
 * @param findingId the finding
 * @param approver who approved it
 * @param approvedAt when
 * @param expiresOn the last day it holds, {@code null} where it has none
 * @param reason why
 */
public record Waiver(String findingId, String approver, Instant approvedAt, @Nullable LocalDate expiresOn,
		String reason) {

	/** How a waiver stands at a cut-off. */
	public enum State {

		IN_FORCE,
		/** Its last day has passed. */
		EXPIRED,
		/** It was approved only after the cut-off. */
		NOT_YET,
		/** The run has no such finding. */
		UNKNOWN

	}

	/** How it stands for a finding that the run has. */
	public State state(Instant cutOff, ZoneId zone) {
		if (this.approvedAt.isAfter(cutOff)) {
			return State.NOT_YET;
		}
		LocalDate last = this.expiresOn;
		return (last != null && !cutOff.isBefore(last.plusDays(1).atStartOfDay(zone).toInstant())) ? State.EXPIRED
				: State.IN_FORCE;
	}

}
