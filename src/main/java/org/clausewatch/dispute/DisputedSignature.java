package org.clausewatch.dispute;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.Crl;
import org.clausewatch.record.Dispute;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Revocation;
import org.clausewatch.record.RevocationRequest;
import org.clausewatch.record.SourceRow;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.agreement.RevocationTimes;
import org.clausewatch.rule.agreement.SignatureTime;
import org.clausewatch.rule.cps.PublicationTimes;
import org.jspecify.annotations.Nullable;

/**
 * One disputed signature among the moments of its certificate: times and codes, but no
 * record that could name somebody.
 *
 * @param caseId its case
 * @param source the record of the dispute
 * @param stage how far the case is
 * @param time when it was made, as far as the record tells
 * @param raisedAt when it was disputed
 * @param byReceipt reading R1
 * @param byCore reading R2, {@code null} where it isn't recorded
 * @param published what is known of p
 * @param firstWith the CRL that lists the certificate first
 * @param lastWithout the last full CRL before that
 * @param publicationBearing whether a publication that came late bore on the signature
 * @param contests what is open to dispute
 */
public record DisputedSignature(String caseId, SourceRow source, Dispute.@Nullable Stage stage, SignatureTime time,
		Moment raisedAt, ReadingResult byReceipt, @Nullable ReadingResult byCore, PublicationTimes.State published,
		@Nullable Crl firstWith, @Nullable Crl lastWithout, Bearing publicationBearing, Set<Contest> contests) {

	/**
	 * Places a disputed signature.
	 * @param dossier that of its certificate, which {@code certificates.csv} must have
	 * @throws org.clausewatch.rule.UnsetParameterException where a request was made and
	 * the policy doesn't say how long the CA has
	 */
	public static DisputedSignature of(Dispute dispute, Dossier dossier, Circumstances circumstances) {
		SignatureTime time = SignatureTime.of(dispute);
		RevocationTimes revocation = RevocationTimes.of(dossier, circumstances);
		PublicationTimes publication = PublicationTimes.of(dossier, circumstances);
		ReadingResult byReceipt = read(ReadingResult.Reading.R1, revocation.received(), revocation, publication, time,
				dispute, circumstances);
		ReadingResult byCore = (revocation.core() != null) ? read(ReadingResult.Reading.R2, revocation.core(),
				revocation, publication, time, dispute, circumstances) : null;
		boolean unpublished = byReceipt.placement()
			.line()
			.segments()
			.stream()
			.anyMatch((segment) -> segment.marks().contains(Mark.LAG_EXCEEDED));
		boolean late = byReceipt.placement().touches(Mark.LAG_EXCEEDED);
		Bearing publicationBearing = Bearing.of(unpublished, late,
				byReceipt.placement()
					.touched()
					.stream()
					.allMatch((segment) -> segment.marks().contains(Mark.LAG_EXCEEDED)));
		return new DisputedSignature(dispute.caseId(), dispute.source(), dispute.stage(), time, dispute.raisedAt(),
				byReceipt, byCore, publication.state(), publication.first(), publication.lastWithout(),
				publicationBearing,
				contests(time, revocation, publication, byReceipt, byCore, unpublished, dossier.certificate()));
	}

	/** The readings there are, R1 first. */
	public List<ReadingResult> readings() {
		return (this.byCore != null) ? List.of(this.byReceipt, this.byCore) : List.of(this.byReceipt);
	}

	private static ReadingResult read(ReadingResult.Reading reading, RevocationTimes.@Nullable Reading counted,
			RevocationTimes revocation, PublicationTimes publication, SignatureTime time, Dispute dispute,
			Circumstances circumstances) {
		RevocationRequest loss = revocation.lossKnown();
		RevocationRequest oral = revocation.oralReport();
		Revocation executed = revocation.revocation();
		Events events = new Events((loss != null) ? loss.keyLossKnownAt() : null,
				(oral != null) ? oral.receivedAt() : null, (counted != null) ? counted.clock().start() : null,
				(counted != null) ? counted.clock().deadline() : null, (counted != null) ? counted.extended() : null,
				(executed != null) ? executed.executedAt() : null, publication.due(), publication.published(),
				publication.state() == PublicationTimes.State.NOT_LISTED,
				circumstances.present().containsAll(Set.of(RecordKind.REVOCATION_REQUESTS, RecordKind.REVOCATIONS)),
				circumstances.cutOff());
		return ReadingResult.of(reading, counted, Placement.of(TimeLine.of(events), time, dispute.raisedAt()));
	}

	private static Set<Contest> contests(SignatureTime time, RevocationTimes revocation, PublicationTimes publication,
			ReadingResult byReceipt, @Nullable ReadingResult byCore, boolean unpublished, Certificate certificate) {
		Placement placement = byReceipt.placement();
		Events events = placement.line().events();
		Set<Contest> contests = EnumSet.noneOf(Contest.class);
		add(contests, Contest.READINGS_DIFFER,
				byCore != null && !byCore.placement().windows().equals(placement.windows()));
		add(contests, Contest.OVERDUE, placement.touches(Window.OVERDUE));
		add(contests, Contest.EXCUSE_CLAIMED, placement.touches(Mark.EXCUSE_CLAIMED));
		add(contests, Contest.ORAL_REPORT, placement.touches(Mark.ORAL_REPORT));
		add(contests, Contest.REPORT_DELAYED, placement.touches(Window.LOSS_KNOWN));
		add(contests, Contest.PUBLICATION_LATE, unpublished && placement.touches(Window.REVOKED_UNPUBLISHED));
		add(contests, Contest.TIME_CLAIMED, !time.isPoint());
		add(contests, Contest.IMPRECISE, placement.imprecise());
		add(contests, Contest.WITHDRAWN, !revocation.withdrawn().isEmpty());
		add(contests, Contest.REVOKED_BEFORE_REQUEST, precedes(events.revoked(), events.request()));
		add(contests, Contest.PUBLISHED_BEFORE_REVOCATION, precedes(events.published(), events.revoked()));
		add(contests, Contest.LOSS_AFTER_REQUEST, precedes(events.request(), events.lossKnown()));
		add(contests, Contest.OUTSIDE_VALIDITY, outside(time, certificate));
		add(contests, Contest.PUBLICATION_UNKNOWN,
				publication.state() == PublicationTimes.State.UNCERTAIN && events.revoked() != null);
		add(contests, Contest.RECORDS_ABSENT, !events.recordsKnown());
		return contests;
	}

	private static void add(Set<Contest> contests, Contest contest, boolean holds) {
		if (holds) {
			contests.add(contest);
		}
	}

	private static boolean precedes(@Nullable Moment one, @Nullable Moment other) {
		return one != null && other != null && one.isBefore(other);
	}

	/** Whether the time told may lie outside the certificate's validity. */
	private static boolean outside(SignatureTime time, Certificate certificate) {
		return precedes((time.from() != null) ? time.from() : time.stated(), certificate.notBefore())
				|| precedes(certificate.notAfter(), (time.to() != null) ? time.to() : time.stated());
	}

}
