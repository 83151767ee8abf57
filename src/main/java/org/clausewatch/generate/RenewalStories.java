package org.clausewatch.generate;

import static org.clausewatch.generate.Quarter.DAY;
import static org.clausewatch.generate.Quarter.HOUR;

import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * Renewals: before a certificate expires, and off a signature algorithm that the CA gives
 * up (agreement 2.6).
 */
final class RenewalStories {

	private final Story story;

	private final Quarter quarter;

	private final String notice;

	private final long sent;

	/** Last day on which the subscriber may renew, counted from the quarter's first. */
	private final int deadlineDay;

	RenewalStories(Story story) {
		this.story = story;
		this.quarter = story.quarter();
		this.notice = story.id("NT", 1);
		this.sent = this.quarter.officeTime(story.draw(), 0, 15);
		this.deadlineDay = 65;
	}

	/**
	 * Tells the story.
	 * @param successorNumber the number of the certificate that replaces this one
	 */
	void tell(Situation situation, long successorNumber) {
		Draw draw = this.story.draw();
		switch (situation) {
			case EXPIRY_RENEWED -> atExpiry(successorNumber);
			case FORCED_IN_TIME -> {
				received("MAIL").write();
				renew(successorNumber, this.quarter.officeTime(draw, 20, 60), this.notice);
			}
			case FORCED_NOT_DUE ->
				received("MAIL").set("deadline_on", this.quarter.date(this.quarter.days() + 60).toString()).write();
			case FORCED_LATE -> {
				received("MAIL").write();
				renew(successorNumber, this.quarter.officeTime(draw, 74, 88), this.notice);
			}
			case FORCED_OVERDUE -> received("EMAIL").write();
			case FORCED_OLD_ADDRESS -> toOldAddress();
			case FORCED_WEBSITE -> notice("WEBSITE", this.sent).write();
			case FORCED_NO_RECEIPT -> notice("MAIL", this.sent).write();
			case FORCED_SHORT -> notice("MAIL", this.quarter.officeTime(draw, 44, 50))
				.at("received_at", this.quarter.officeTime(draw, 52, 56))
				.write();
			case FORCED_MOOT -> {
				received("MAIL").write();
				this.story.revoke(
						this.story.ownInitiative("LAW")
							.set("decision_document", "粤密函〔2025〕" + (1 + draw.below(40)) + "号"),
						this.quarter.officeTime(draw, 20, 60), "unspecified");
			}
			case FORCED_UNTOLD -> {
			}
			default -> throw new IllegalArgumentException(situation + " is no renewal");
		}
	}

	private RowBuilder notice(String channel, long sentAt) {
		return this.story.row(RecordKind.NOTICES)
			.set("notice_id", this.notice)
			.set("kind", "RENEWAL")
			.at("sent_at", sentAt)
			.set("channel", channel)
			.set("address", "MAIL".equals(channel) ? this.story.enrolment().subscriber().address() : null)
			.set("deadline_on", this.quarter.date(this.deadlineDay).toString())
			.set("cause", "TECHNOLOGY_UPGRADE")
			.set("forced", "true");
	}

	private RowBuilder received(String channel) {
		return notice(channel, this.sent).at("received_at", this.sent + this.story.draw().between(HOUR, 4 * DAY));
	}

	private void atExpiry(long successorNumber) {
		long expires = this.story.enrolment().validity().notAfter();
		long renewed = expires - this.story.draw().between(2, 25) * DAY;
		renew(successorNumber, Math.min(renewed, this.quarter.cutOff() - 2 * HOUR), null);
	}

	private void renew(long successorNumber, long renewed, @Nullable String noticeId) {
		Enrolment old = this.story.enrolment();
		Enrolment successor = old.successor(successorNumber, renewed, this.story.draw());
		new EnrolmentRows(this.story.of(successor)).write(old, Agreements.CURRENT);
		this.story.row(RecordKind.RENEWALS)
			.set("new_issuer", successor.issuer().distinguishedName())
			.set("new_serial", SerialText.of(successor.serial(), RecordKind.RENEWALS, this.story.draw()))
			.at("requested_at", renewed - HOUR)
			.at("renewed_at", renewed)
			.set("notice_id", noticeId)
			.write();
	}

	private void toOldAddress() {
		Enrolment.Subscriber subscriber = this.story.enrolment().subscriber();
		long moved = this.sent - 60 * DAY;
		String old = Names.address(this.story.draw(), subscriber.point());
		address(old, moved - 300 * DAY).at("valid_to", moved).write();
		address(subscriber.address(), moved).write();
		notice("MAIL", this.sent).set("address", old).write();
	}

	private RowBuilder address(String address, long from) {
		return this.story.row(RecordKind.ADDRESSES)
			.set("subscriber_id", this.story.enrolment().subscriber().id())
			.set("channel", "MAIL")
			.set("address", address)
			.at("valid_from", from);
	}

}
