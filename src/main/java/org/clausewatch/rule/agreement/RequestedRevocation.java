package org.clausewatch.rule.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Revocation;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * What was asked in writing and what was executed, for one certificate: the one reading
 * of the records that all rules on agreement 1.3 share, so that they can't contradict
 * each other.
 */
final class RequestedRevocation {

	private final Dossier dossier;

	private final Circumstances circumstances;

	private final List<WrittenRequest> requests;

	private final @Nullable Revocation revocation;

	private RequestedRevocation(Dossier dossier, Circumstances circumstances) {
		this.dossier = dossier;
		this.circumstances = circumstances;
		this.requests = WrittenRequest.of(dossier);
		this.revocation = executed(dossier, this.requests);
	}

	/**
	 * The first revocation. A hold that began before anything was asked for in writing
	 * and was released executes nothing that is asked for later.
	 */
	private static @Nullable Revocation executed(Dossier dossier, List<WrittenRequest> requests) {
		Revocation lasting = dossier.revocation();
		for (Revocation row : dossier.revocations()) {
			boolean beforehand = !requests.isEmpty() && row.executedAt().isBefore(requests.get(0).receivedAt());
			if (row == lasting || !beforehand) {
				return row;
			}
		}
		return null;
	}

	/** What a dossier tells, which all rules on agreement 1.3 share. */
	static RequestedRevocation of(Dossier dossier, Circumstances circumstances) {
		return dossier.once(RequestedRevocation.class, circumstances, RequestedRevocation::new);
	}

	/** Every written request, also those withdrawn, in order of receipt. */
	List<WrittenRequest> requests() {
		return this.requests;
	}

	/** The first revocation, whoever initiated it; its execution is v. */
	@Nullable Revocation revocation() {
		return this.revocation;
	}

	/** Written requests that were not withdrawn before the certificate was revoked. */
	List<WrittenRequest> standing() {
		return this.requests.stream().filter((request) -> withdrawal(request) == null).toList();
	}

	/**
	 * When a request was withdrawn; {@code null} where it wasn't, and where it had been
	 * executed by then, so that there was nothing left to withdraw.
	 */
	@Nullable Moment withdrawal(WrittenRequest request) {
		Moment withdrawn = request.row().withdrawnAt();
		boolean executed = withdrawn != null && this.revocation != null
				&& !withdrawn.isBefore(this.revocation.executedAt());
		return executed ? null : withdrawn;
	}

	/**
	 * The standing request whose clock starts first (equal starts: the smaller
	 * identifier), {@code null} where none starts one.
	 */
	@Nullable WrittenRequest first() {
		return standing().stream()
			.filter((request) -> request.start() != null)
			.min(Comparator.comparing((WrittenRequest request) -> Objects.requireNonNull(request.start()))
				.thenComparing(WrittenRequest::id))
			.orElse(null);
	}

	/**
	 * The clock of agreement 1.3; {@code null} where no request starts one, or the
	 * certificate was revoked before (v &lt; r).
	 */
	@Nullable RevocationClock clock() {
		RevocationClock started = started();
		boolean revokedBefore = started != null && this.revocation != null
				&& this.revocation.executedAt().isBefore(started.start());
		return revokedBefore ? null : started;
	}

	/** The clock that a request starts, even where the certificate was revoked before. */
	@Nullable RevocationClock started() {
		WrittenRequest first = first();
		Moment start = (first != null) ? first.start() : null;
		if (first == null || start == null) {
			return null;
		}
		TimeSpan limit = this.circumstances.policy().span(WrittenRequest.DEADLINE, start.at());
		Moment deadline = WrittenRequest.deadline(start, this.circumstances.policy());
		return new RevocationClock(first, start, limit, deadline, deadlineByCore(first, limit), this.revocation,
				this.dossier.certificate().notAfter(), this.circumstances.now());
	}

	private @Nullable Moment deadlineByCore(WrittenRequest first, TimeSpan limit) {
		Moment core = first.row().coreReceivedAt();
		return (core == null || first.startsAtCure()) ? null
				: core.movedTo(limit.after(core.at(), this.circumstances.zone()));
	}

}
