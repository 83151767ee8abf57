package org.clausewatch.generate;

import static org.clausewatch.generate.Quarter.DAY;
import static org.clausewatch.generate.Quarter.HOUR;

import java.util.List;
import java.util.function.Consumer;
import org.clausewatch.record.RecordKind;

/** Subscribers ask for revocation (agreement 1.3). */
final class RequestStories {

	private static final List<String> REASONS = List.of("LOST", "LOST", "STOLEN", "KEY_COMPROMISE", "NO_LONGER_NEEDED",
			"NO_LONGER_NEEDED", "SUBJECT_CHANGED", "OTHER");

	private final Story story;

	private final Quarter quarter;

	private final String first;

	/** How the first written request came. */
	private final String form;

	private final String reason;

	private final long received;

	private RequestStories(Story story) {
		Draw draw = story.draw();
		this.story = story;
		this.quarter = story.quarter();
		this.first = story.id("RQ", 1);
		boolean electronic = draw.chance(300);
		this.form = electronic ? "ELECTRONIC" : "WRITTEN";
		this.reason = draw.pick(REASONS);
		this.received = this.quarter.time(draw, 2, this.quarter.days() - 6,
				electronic ? DayTime.ONLINE : DayTime.COUNTER);
	}

	static List<Situation> situations() {
		return List
			.of(asked("ASKED_IN_TIME", 420, RequestStories::inTime).asOrdinary(),
					asked("ASKED_20_MINUTES_LATE", 20, (asked) -> asked.revokedAfter(DAY + 20 * 60)).where(Trait.SLOW),
					asked("ASKED_5_HOURS_LATE", 12, (asked) -> asked.revokedAfter(DAY + 5 * HOUR + asked.some(600)))
						.where(Trait.SLOW),
					asked("ASKED_3_DAYS_LATE", 5, (asked) -> asked.revokedAfter(4 * DAY + asked.some(3600)))
						.where(Trait.SLOW),
					asked("ASKED_DISPUTED", 1, RequestStories::disputed).where(Trait.SLOW),
					asked("ASKED_PENDING", 6,
							(asked) -> asked.request(1, asked.form, asked.quarter.cutOff() - 6 * HOUR).write()),
					asked("ASKED_OVERDUE", 4, RequestStories::unanswered).where(Trait.SLOW),
					asked("ASKED_EXPIRED", 2, RequestStories::unanswered).where(Trait.SLOW).lasting(Term.EXPIRING),
					asked("ASKED_TWICE", 15, RequestStories::twice),
					asked("ASKED_DEFECT_CURED", 10, RequestStories::cured).where(Trait.CARELESS).asOrdinary(),
					asked("ASKED_DEFECT_OPEN", 3,
							(asked) -> asked.written().at("defect_notified_at", asked.received + 2 * HOUR).write())
						.where(Trait.CARELESS)
						.asOrdinary(),
					asked("ASKED_DEFECT_TOLD_LATE", 2, RequestStories::defectToldLate).where(Trait.SLOW),
					asked("ASKED_WITHDRAWN", 8,
							(asked) -> asked.written().at("withdrawn_at", asked.received + 7 * HOUR).write())
						.asOrdinary(),
					asked("ASKED_WITHDRAWN_LATE", 1,
							(asked) -> asked.written().at("withdrawn_at", asked.received + DAY + 3 * HOUR).write()),
					asked("ASKED_WITHDRAWN_REVOKED", 1, RequestStories::withdrawnRevoked),
					asked("ASKED_ORALLY", 6, (asked) -> asked.request(1, "PHONE", asked.received).write()),
					asked("ASKED_ORALLY_THEN_IN_WRITING", 20, RequestStories::orallyThenInWriting).asOrdinary(),
					asked("ASKED_IN_TYPHOON", 8, RequestStories::inTyphoon),
					asked("ASKED_UNAUTHENTICATED", 3, RequestStories::unauthenticated).where(Trait.CARELESS),
					asked("ASKED_AFTERWARDS", 1, RequestStories::afterwards).where(Trait.CARELESS),
					asked("ASKED_NEVER", 2,
							(asked) -> asked.story.revoke(asked.story.asked(null), asked.received, "unspecified"))
						.where(Trait.CARELESS));
	}

	private static Situation asked(String name, int weight, Consumer<RequestStories> telling) {
		return Situation.of(name, weight, (story) -> telling.accept(new RequestStories(story)));
	}

	private int some(int seconds) {
		return this.story.draw().below(seconds);
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
			.set("reason", this.reason);
		if (draw.chance(300)) {
			row.at("core_received_at", at + HOUR + draw.below(7200));
		}
		if (draw.chance(150)) {
			row.at("key_loss_known_at", at - draw.between(HOUR, 30 * HOUR));
		}
		return row;
	}

	private RowBuilder written() {
		return request(1, this.form, this.received);
	}

	/** A slow service point takes most of the day that it has. */
	private void inTime() {
		Draw draw = this.story.draw();
		boolean slow = draw.chance(20 * this.story.enrolment().subscriber().point().slow());
		written().write();
		revoke(this.received + (slow ? draw.between(12 * HOUR, 23 * HOUR) : draw.between(20 * 60, 9 * HOUR)));
		if (draw.chance(200)) {
			this.story.evidence("REQUEST", this.first, draw.hex(64), this.received + 900).write();
		}
	}

	private void unanswered() {
		written().write();
	}

	private void revokedAfter(long seconds) {
		written().write();
		revoke(this.received + seconds);
	}

	private void revoke(long at) {
		this.story.revoke(this.story.asked(this.first), at, crlReason());
	}

	private String crlReason() {
		return switch (this.reason) {
			case "LOST", "STOLEN", "KEY_COMPROMISE" -> "keyCompromise";
			case "NO_LONGER_NEEDED" -> "cessationOfOperation";
			case "SUBJECT_CHANGED" -> "affiliationChanged";
			default -> "unspecified";
		};
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
		written().write();
		request(2, "WRITTEN", this.received + 3 * HOUR).write();
		revoke(this.received + 9 * HOUR);
	}

	private void cured() {
		long cured = this.received + 2 * DAY;
		written().at("defect_notified_at", this.received + 3 * HOUR).at("cured_at", cured).write();
		revoke(cured + 5 * HOUR);
	}

	private void defectToldLate() {
		written().at("defect_notified_at", this.received + DAY + 4 * HOUR)
			.at("cured_at", this.received + 2 * DAY)
			.write();
		revoke(this.received + 2 * DAY + HOUR);
	}

	private void withdrawnRevoked() {
		written().at("withdrawn_at", this.received + 2 * HOUR).write();
		revoke(this.received + 8 * HOUR);
	}

	private void orallyThenInWriting() {
		request(1, "PHONE", this.received).write();
		long written = this.received + 16 * HOUR;
		request(2, "WRITTEN", written).write();
		this.story.revoke(this.story.asked(this.story.id("RQ", 2)), written + 4 * HOUR, crlReason());
	}

	private void inTyphoon() {
		long start = Incidents.typhoonStart(this.quarter);
		long at = start - this.story.draw().between(HOUR, 20 * HOUR);
		request(1, "ELECTRONIC", at).write();
		revoke(at + DAY + this.story.draw().between(10 * HOUR, 39 * HOUR));
	}

	private void unauthenticated() {
		written().set("authentication", "NONE").set("authenticated_at", null).write();
		revoke(this.received + 4 * HOUR);
	}

	private void afterwards() {
		written().write();
		revoke(this.received - 5 * HOUR);
	}

}
