package org.clausewatch.generate;

import org.clausewatch.record.RecordKind;

/** Tells everything about one certificate, whatever becomes of it. */
final class CertificateStories {

	private final Quarter quarter;

	private final long seed;

	private final RowSink sink;

	CertificateStories(Quarter quarter, long seed, RowSink sink) {
		this.quarter = quarter;
		this.seed = seed;
		this.sink = sink;
	}

	/**
	 * Writes the rows of a certificate and of the one that may come with it.
	 * @param number its position in the extract
	 * @param room certificates still to be written, itself included
	 * @return certificates written: one or two
	 */
	int tell(long number, long room) {
		Draw draw = new Draw(this.seed, number);
		Situation situation = Situation.draw(draw);
		boolean tooMany = situation.takesTwoCertificates() && room < 2;
		return tell(number, draw, tooMany ? Situation.UNREMARKABLE : situation);
	}

	int tell(long number, Draw draw, Situation situation) {
		boolean sha1 = situation.family() == Situation.Family.FORCED_RENEWAL;
		Enrolment enrolment = Enrolment.draw(number, draw, validity(situation, draw), sha1);
		Story story = new Story(this.quarter, enrolment, draw, this.sink);
		issue(story, situation);
		switch (situation.family()) {
			case REQUEST -> new RequestStories(story).tell(situation);
			case OWN_INITIATIVE -> new OwnInitiativeStories(story).tell(situation);
			case FEE -> new FeeStories(story).tell(situation);
			case RENEWAL, FORCED_RENEWAL -> new RenewalStories(story).tell(situation, number + 1);
			case ISSUANCE -> {
			}
		}
		return situation.takesTwoCertificates() ? 2 : 1;
	}

	private Validity validity(Situation situation, Draw draw) {
		return switch (situation) {
			case UNREMARKABLE, SERIAL_TWICE, APPLICATION_LOST, DELIVERED_BEFORE_ISSUED, AGREEMENT_UNKNOWN ->
				Validity.any(draw, this.quarter);
			case ASKED_EXPIRED -> RequestStories.expiring(draw, this.quarter);
			case EXPIRY_RENEWED -> Validity.until(this.quarter.officeTime(draw, 30, this.quarter.days() + 20));
			default -> Validity.throughout(draw, this.quarter);
		};
	}

	private static void issue(Story story, Situation situation) {
		EnrolmentRows rows = new EnrolmentRows(story);
		if (situation == Situation.APPLICATION_LOST) {
			rows.certificate().write();
			return;
		}
		boolean unknown = situation == Situation.AGREEMENT_UNKNOWN;
		rows.write(null, unknown ? Agreements.UNKNOWN : Agreements.draw(story.draw()));
		if (situation == Situation.SERIAL_TWICE) {
			rows.certificate().write();
		}
		if (situation == Situation.DELIVERED_BEFORE_ISSUED) {
			long early = story.enrolment().validity().issuedAt() - Quarter.DAY;
			story.row(RecordKind.DELIVERIES).set("method", "ONLINE").at("collected_at", early).write();
		}
	}

}
