package org.clausewatch.generate;

import static org.clausewatch.generate.Quarter.DAY;
import static org.clausewatch.generate.Quarter.HOUR;

import java.util.List;
import java.util.function.Consumer;
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

	private RenewalStories(Story story) {
		this.story = story;
		this.quarter = story.quarter();
		this.notice = story.id("NT", 1);
		this.sent = this.quarter.officeTime(story.draw(), 0, 15);
		this.deadlineDay = 65;
	}

	static List<Situation> situations() {
		return List.of(
				Situation.of("EXPIRY_RENEWED", 1500, (story) -> new RenewalStories(story).atExpiry())
					.lasting(Term.DUE_FOR_RENEWAL)
					.withSecondCertificate()
					.asOrdinary(),
				forced("FORCED_IN_TIME", 1100, (forced) -> forced.renewed("MAIL", 20, 60)).withSecondCertificate()
					.asOrdinary(),
				forced("FORCED_NOT_DUE", 600,
						(forced) -> forced.received("MAIL")
							.set("deadline_on", forced.quarter.date(forced.quarter.days() + 60).toString())
							.write())
					.asOrdinary(),
				forced("FORCED_LATE", 12, (forced) -> forced.renewed("MAIL", 74, 88)).withSecondCertificate(),
				forced("FORCED_OVERDUE", 25, (forced) -> forced.received("EMAIL").write()),
				forced("FORCED_OLD_ADDRESS", 3, RenewalStories::toOldAddress).where(Trait.CARELESS),
				forced("FORCED_WEBSITE", 5, (forced) -> forced.notice("WEBSITE", forced.sent).write()),
				forced("FORCED_NO_RECEIPT", 4, (forced) -> forced.notice("MAIL", forced.sent).write())
					.where(Trait.CARELESS),
				forced("FORCED_SHORT", 4, RenewalStories::shortOfTime).where(Trait.SLOW),
				forced("FORCED_MOOT", 5, RenewalStories::moot), forced("FORCED_UNTOLD", 3, (forced) -> {
				}).where(Trait.CARELESS));
	}

	private static Situation forced(String name, int weight, Consumer<RenewalStories> telling) {
		return Situation.of(name, weight, (story) -> telling.accept(new RenewalStories(story))).lasting(Term.SHA1);
	}

	private void renewed(String channel, int from, int until) {
		received(channel).write();
		renew(this.quarter.officeTime(this.story.draw(), from, until), this.notice);
	}

	private void shortOfTime() {
		Draw draw = this.story.draw();
		notice("MAIL", this.quarter.officeTime(draw, 44, 50)).at("received_at", this.quarter.officeTime(draw, 52, 56))
			.write();
	}

	private void moot() {
		Draw draw = this.story.draw();
		received("MAIL").write();
		RowBuilder row = this.story.ownInitiative("LAW")
			.set("decision_document", "粤密函〔2025〕" + (1 + draw.below(40)) + "号");
		this.story.revoke(row, this.quarter.officeTime(draw, 20, 60), "unspecified");
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

	private void atExpiry() {
		long expires = this.story.enrolment().validity().notAfter();
		long renewed = expires - this.story.draw().between(2, 25) * DAY;
		renew(Math.min(renewed, this.quarter.cutOff() - 2 * HOUR), null);
	}

	private void renew(long renewed, @Nullable String noticeId) {
		Enrolment old = this.story.enrolment();
		Enrolment successor = old.successor(this.story.secondNumber(), renewed, this.story.draw());
		new Papers(this.story.of(successor), old, "RENEWAL", Agreements.CURRENT).write();
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
		this.story.address(old, moved - 300 * DAY).at("valid_to", moved).write();
		this.story.address(subscriber.address(), moved).write();
		notice("MAIL", this.sent).set("address", old).write();
	}

}
