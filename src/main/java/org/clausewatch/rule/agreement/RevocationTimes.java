package org.clausewatch.rule.agreement;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Incident;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Revocation;
import org.clausewatch.record.RevocationRequest;
import org.clausewatch.record.RevocationRequest.Authentication;
import org.clausewatch.rule.Circumstances;
import org.jspecify.annotations.Nullable;

/**
 * The moments that agreement 1.3 knows of one certificate, for who asks where a signature
 * falls among them: the very facts that its rules judge by.
 *
 * @param lossKnown the earliest statement of when the subscriber knew of the key's loss:
 * tk; {@code null} where none was made
 * @param oralReport the first report of loss by telephone or by word of mouth
 * @param withdrawn written requests that were withdrawn, and so start no clock
 * @param received reading R1: the clock starts when the CA or its service point received
 * the request; {@code null} where no request starts one
 * @param core reading R2: only when the CA's core system did; {@code null} where that
 * isn't recorded
 * @param revocation the first revocation; its execution is v
 */
public record RevocationTimes(@Nullable RevocationRequest lossKnown, @Nullable RevocationRequest oralReport,
		List<RevocationRequest> withdrawn, @Nullable Reading received, @Nullable Reading core,
		@Nullable Revocation revocation) {

	/**
	 * One reading of when the clock starts.
	 *
	 * @param clock r, d and what became of it
	 * @param extended d′, {@code null} where no incident that qualifies touches the clock
	 * @param incidents what d′ rests on (agreement 2.5(4))
	 */
	public record Reading(RevocationClock clock, @Nullable Moment extended, List<Incident> incidents) {

		private static Reading of(RevocationClock clock, Circumstances circumstances) {
			ExcuseClaim claim = ExcuseClaim.on(clock, circumstances);
			return (claim != null) ? new Reading(clock, claim.extendedDeadline(), claim.incidents())
					: new Reading(clock, null, List.of());
		}

		/**
		 * By how much the deadline was passed: to v, or to the cut-off where the
		 * certificate is still not revoked; {@code null} where it wasn't.
		 */
		public @Nullable Duration overrun() {
			Moment end = overdueUntil();
			return (end != null) ? Duration.between(this.clock.deadline().at(), end.at()) : null;
		}

		/**
		 * What an excuse claim would leave of it; {@code null} where none can be made.
		 */
		public @Nullable Duration netOverrun() {
			Moment end = overdueUntil();
			if (end == null || this.extended == null) {
				return null;
			}
			Duration left = Duration.between(this.extended.at(), end.at());
			return left.isNegative() ? Duration.ZERO : left;
		}

		private @Nullable Moment overdueUntil() {
			Revocation executed = this.clock.revocation();
			return switch (this.clock.state()) {
				case LATE -> (executed != null) ? executed.executedAt() : null;
				case OPEN_OVERDUE -> this.clock.cutOff();
				case NEVER_EXECUTED -> this.clock.notAfter();
				case ON_TIME, UNCERTAIN, MOOT, PENDING -> null;
			};
		}

	}

	/**
	 * What a dossier tells.
	 * @throws org.clausewatch.rule.UnsetParameterException where a request was made and
	 * the policy doesn't say how long the CA has
	 */
	public static RevocationTimes of(Dossier dossier, Circumstances circumstances) {
		RequestedRevocation requested = RequestedRevocation.of(dossier, circumstances);
		List<RevocationRequest> genuine = dossier.revocationRequests()
			.stream()
			.filter((request) -> request.authentication() != Authentication.FAIL)
			.toList();
		RevocationClock clock = requested.started();
		RevocationClock byCore = (clock != null) ? clock.byCore() : null;
		return new RevocationTimes(
				genuine.stream()
					.filter((request) -> request.keyLossKnownAt() != null)
					.min(Comparator.comparing(RevocationRequest::keyLossKnownAt,
							Comparator.nullsLast(Comparator.naturalOrder())))
					.orElse(null),
				genuine.stream()
					.filter((request) -> !WrittenRequest.isWritten(request))
					.min(Comparator.comparing(RevocationRequest::receivedAt))
					.orElse(null),
				requested.requests()
					.stream()
					.filter((request) -> requested.withdrawal(request) != null)
					.map(WrittenRequest::row)
					.toList(),
				(clock != null) ? Reading.of(clock, circumstances) : null,
				(byCore != null) ? Reading.of(byCore, circumstances) : null, requested.revocation());
	}

}
