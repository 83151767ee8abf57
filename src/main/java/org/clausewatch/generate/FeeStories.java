package org.clausewatch.generate;

import static org.clausewatch.generate.Quarter.DAY;
import static org.clausewatch.generate.Quarter.HOUR;

import java.util.List;
import java.util.function.Consumer;
import org.clausewatch.record.RecordKind;

/** The yearly service fee, paid or not (agreement 2.3(3)). */
final class FeeStories {

	private static final List<String> AMOUNTS = List.of("80.00", "150.00", "200.00", "360.00");

	/** Grace that the synthetic contracts grant, in days after the due date. */
	private static final int GRACE_DAYS = 7;

	private final Story story;

	private final Quarter quarter;

	private final String fee;

	private final String amount;

	private final int dueDay;

	private final long due;

	/** First instant at which an unpaid fee is a ground. */
	private final long inDefaultFrom;

	private FeeStories(Story story) {
		this.story = story;
		this.quarter = story.quarter();
		this.fee = story.id("FE", 1);
		this.amount = story.draw().pick(AMOUNTS);
		this.dueDay = story.draw().below(this.quarter.days() - 45);
		this.due = this.quarter.day(this.dueDay);
		this.inDefaultFrom = this.due + (1 + GRACE_DAYS) * DAY;
	}

	static List<Situation> situations() {
		return List.of(
				fee("FEE_PAID", 29000, (fee) -> fee.paid(fee.due - fee.story.draw().between(HOUR, 20 * DAY)))
					.asOrdinary(),
				fee("FEE_PAID_IN_GRACE", 900, (fee) -> fee.paid(fee.due + fee.story.draw().between(DAY, 7 * DAY)))
					.asOrdinary(),
				fee("FEE_UNPAID", 150, (fee) -> fee.reminded().write()),
				fee("FEE_REVOKED", 60, FeeStories::revoked).asOrdinary(),
				fee("FEE_REVOKED_PAID", 3, FeeStories::revokedPaid),
				fee("FEE_REVOKED_BOOKED_LATE", 4, FeeStories::bookedLate),
				fee("FEE_REVOKED_EARLY", 3, FeeStories::revokedEarly), fee("FEE_REVOKED_UNTOLD", 5, (fee) -> {
					fee.row().write();
					fee.revoke(fee.inDefault());
				}).where(Trait.CARELESS), fee("FEE_REVOKED_PART_PAID", 4, FeeStories::partPaid),
				fee("FEE_REVOKED_REVERSED", 5, (fee) -> fee.takenBack("REVERSAL")).asOrdinary(),
				fee("FEE_REVOKED_REFUNDED", 2, (fee) -> fee.takenBack("REFUND")),
				fee("FEE_REVOKED_UNKNOWN", 1, (fee) -> fee.revoke(fee.inDefaultFrom + 20 * DAY, fee.story.id("FE", 9))),
				fee("FEE_WAIVED", 30, (fee) -> fee.row().at("waived_at", fee.due - 5 * DAY).write()).asOrdinary(),
				fee("FEE_DISPUTED", 5, (fee) -> fee.row().at("disputed_at", fee.due + DAY).write()).asOrdinary());
	}

	private static Situation fee(String name, int weight, Consumer<FeeStories> telling) {
		return Situation.of(name, weight, (story) -> telling.accept(new FeeStories(story)));
	}

	private void paid(long valueAt) {
		row().write();
		pay(1, "PAYMENT", this.amount, valueAt);
	}

	/** The fee, after its reminder. */
	private RowBuilder reminded() {
		remind(this.due + 2 * DAY);
		return row();
	}

	private void revoked() {
		reminded().write();
		revoke(inDefault());
	}

	private void revokedPaid() {
		reminded().write();
		pay(1, "PAYMENT", this.amount, this.inDefaultFrom + 5 * DAY);
		revoke(this.inDefaultFrom + 12 * DAY);
	}

	private void revokedEarly() {
		row().write();
		remind(this.due - 15 * DAY);
		revoke(this.inDefaultFrom - 2 * DAY);
	}

	private void partPaid() {
		reminded().write();
		pay(1, "PAYMENT", "50.00", this.due + DAY);
		revoke(inDefault());
	}

	private void takenBack(String how) {
		pay(1, "PAYMENT", this.amount, this.due - 3 * DAY);
		pay(2, how, this.amount, this.due + DAY);
		reminded().write();
		revoke(inDefault());
	}

	private RowBuilder row() {
		return this.story.row(RecordKind.FEES)
			.set("fee_id", this.fee)
			.set("amount", this.amount)
			.set("currency", "CNY")
			.set("due_on", this.quarter.date(this.dueDay).toString())
			.set("source_document", "合同" + this.story.enrolment().number());
	}

	private long inDefault() {
		return this.inDefaultFrom + this.story.draw().between(12 * DAY, 30 * DAY);
	}

	private void pay(int occurrence, String type, String sum, long valueAt) {
		long booked = Math.min(valueAt + this.story.draw().between(HOUR, 2 * DAY), this.quarter.cutOff() - HOUR);
		payment(occurrence, type, sum, valueAt, booked);
	}

	private void payment(int occurrence, String type, String sum, long valueAt, long bookedAt) {
		this.story.row(RecordKind.PAYMENTS)
			.set("payment_id", this.story.id("PY", occurrence))
			.set("fee_id", this.fee)
			.set("type", type)
			.set("amount", sum)
			.set("currency", "CNY")
			.at("value_at", valueAt)
			.at("booked_at", bookedAt)
			.write();
	}

	/** The money was there, the books didn't know it yet. */
	private void bookedLate() {
		reminded().write();
		long revoked = this.inDefaultFrom + 12 * DAY;
		payment(1, "PAYMENT", this.amount, revoked - DAY, revoked + DAY);
		revoke(revoked);
	}

	private void remind(long sent) {
		this.story.row(RecordKind.NOTICES)
			.set("notice_id", this.story.id("NT", 1))
			.set("kind", "FEE_REMINDER")
			.set("fee_id", this.fee)
			.at("sent_at", sent)
			.set("channel", "SMS")
			.at("received_at", sent + 40)
			.write();
	}

	private void revoke(long at) {
		revoke(at, this.fee);
	}

	private void revoke(long at, String feeId) {
		this.story.revoke(this.story.ownInitiative("2.3(3)").set("fee_id", feeId), at, "privilegeWithdrawn");
	}

}
