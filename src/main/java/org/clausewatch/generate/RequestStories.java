package org.clausewatch.generate;

import static org.clausewatch.generate.Quarter.DAY;
import static org.clausewatch.generate.Quarter.HOUR;

import java.util.List;
import org.clausewatch.record.RecordKind;

/** Subscribers ask for revocation (agreement 1.3). */
final class RequestStories {

	private static final List<String> REASONS = List.of("LOST", "LOST", "STOLEN", "KEY_COMPROMISE", "NO_LONGER_NEEDED",
			"NO_LONGER_NEEDED", "SUBJECT_CHANGED", "OTHER");

	private final Story story;

	private final Quarter quarter;

	private final String first;

	private final long received;

	RequestStories(Story story) {
		this.story = story;
		this.quarter = story.quarter();
		this.first = story.id("RQ", 1);
		this.received = this.quarter.officeTime(story.draw(), 2, this.quarter.days() - 12);
	}

	void tell(Situation situation) {
		switch (situation) {
			case ASKED_IN_TIME -> revokedAfter(this.story.draw().between(20 * 60, 23 * HOUR));
			case ASKED_20_MINUTES_LATE -> revokedAfter(DAY + 20 * 60);
			case ASKED_5_HOURS_LATE -> revokedAfter(DAY + 5 * HOUR + this.story.draw().below(600));
			case ASKED_3_DAYS_LATE -> revokedAfter(4 * DAY + this.story.draw().below(3600));
			case ASKED_DISPUTED -> disputed();
			case ASKED_PENDING -> request(1, "WRITTEN", this.quarter.cutOff() - 6 * HOUR).write();
			case ASKED_OVERDUE, ASKED_EXPIRED -> request(1, "WRITTEN", this.received).write();
			case ASKED_TWICE -> twice();
			case ASKED_DEFECT_CURED -> cured();
			case ASKED_DEFECT_OPEN ->
				request(1, "WRITTEN", this.received).at("defect_notified_at", this.received + 2 * HOUR).write();
			case ASKED_DEFECT_TOLD_LATE -> defectToldLate();
			case ASKED_WITHDRAWN ->
				request(1, "WRITTEN", this.received).at("withdrawn_at", this.received + 7 * HOUR).write();
			case ASKED_WITHDRAWN_LATE ->
				request(1, "WRITTEN", this.received).at("withdrawn_at", this.received + DAY + 3 * HOUR).write();
			case ASKED_WITHDRAWN_REVOKED -> withdrawnRevoked();
			case ASKED_ORALLY -> request(1, "PHONE", this.received).write();
			case ASKED_ORALLY_THEN_IN_WRITING -> orallyThenInWriting();
			case ASKED_IN_TYPHOON -> inTyphoon();
			case ASKED_UNAUTHENTICATED -> unauthenticated();
			case ASKED_AFTERWARDS -> afterwards();
			case ASKED_NEVER -> this.story.revoke(this.story.asked(null), this.received, "unspecified");
			default -> throw new IllegalArgumentException(situation + " is no request");
		}
	}

	/** The certificate's end where it expires before anybody acts on the request. */
	static Validity expiring(Draw draw, Quarter quarter) {
		return Validity.until(quarter.officeTime(draw, quarter.days() - 9, quarter.days() - 2));
	}

	private RowBuilder request(int occurrence, String form, long at) {
		Draw draw = this.story.draw();
		RowBuilder row = this.story.row(RecordKind.REVOCATION_REQUESTS)
			.set("request_id", this.story.id("RQ", occurrence))
			.set("form", form)
			.at("received_at", at)
			.set("received_point", this.story.enrolment().subscriber().point().title())
			.at("authenticated_at", at + 300 + draw.below(2400))
			.set("authentication", "PASS")
			.set("reason", draw.pick(REASONS));
		if (draw.chance(300)) {
			row.at("core_received_at", at + HOUR + draw.below(7200));
		}
		if (draw.chance(150)) {
			row.at("key_loss_known_at", at - draw.between(HOUR, 30 * HOUR));
		}
		return row;
	}

	private void revokedAfter(long seconds) {
		request(1, this.story.draw().chance(250) ? "ELECTRONIC" : "WRITTEN", this.received).write();
		revoke(this.received + seconds);
	}

	private void revoke(long at) {
		this.story.revoke(this.story.asked(this.first), at, "unspecified");
	}

	private void disputed() {
		revokedAfter(3 * DAY);
		this.story.row(RecordKind.DISPUTES)
			.set("case_id", this.story.id("CASE", 1))
			.at("signature_at", this.received + DAY + 5 * HOUR)
			.set("signature_time_proof", "TIMESTAMP_TOKEN")
			.at("raised_at", this.received + 6 * DAY)
			.at("support_requested_at", this.received + 6 * DAY)
			.at("support_answered_at", this.received + 8 * DAY)
			.set("stage", "NEGOTIATION")
			.write();
	}

	private void twice() {
		request(1, "WRITTEN", this.received).write();
		request(2, "WRITTEN", this.received + 3 * HOUR).write();
		revoke(this.received + 9 * HOUR);
	}

	private void cured() {
		long cured = this.received + 2 * DAY;
		request(1, "WRITTEN", this.received).at("defect_notified_at", this.received + 3 * HOUR)
			.at("cured_at", cured)
			.write();
		revoke(cured + 5 * HOUR);
	}

	private void defectToldLate() {
		request(1, "WRITTEN", this.received).at("defect_notified_at", this.received + DAY + 4 * HOUR)
			.at("cured_at", this.received + 2 * DAY)
			.write();
		revoke(this.received + 2 * DAY + HOUR);
	}

	private void withdrawnRevoked() {
		request(1, "WRITTEN", this.received).at("withdrawn_at", this.received + 2 * HOUR).write();
		revoke(this.received + 8 * HOUR);
	}

	private void orallyThenInWriting() {
		request(1, "PHONE", this.received).write();
		long written = this.received + 16 * HOUR;
		request(2, "WRITTEN", written).write();
		this.story.revoke(this.story.asked(this.story.id("RQ", 2)), written + 4 * HOUR, "keyCompromise");
	}

	private void inTyphoon() {
		long start = Incidents.typhoonStart(this.quarter);
		long at = start - this.story.draw().between(HOUR, 20 * HOUR);
		request(1, "ELECTRONIC", at).write();
		revoke(at + DAY + this.story.draw().between(10 * HOUR, 39 * HOUR));
	}

	private void unauthenticated() {
		request(1, "WRITTEN", this.received).set("authentication", "NONE").set("authenticated_at", null).write();
		revoke(this.received + 4 * HOUR);
	}

	private void afterwards() {
		request(1, "WRITTEN", this.received).write();
		revoke(this.received - 5 * HOUR);
	}

}
