package org.clausewatch.generate;

import static org.clausewatch.generate.Quarter.DAY;
import static org.clausewatch.generate.Quarter.HOUR;

import java.util.List;
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

	FeeStories(Story story) {
		this.story = story;
		this.quarter = story.quarter();
		this.fee = story.id("FE", 1);
		this.amount = story.draw().pick(AMOUNTS);
		this.dueDay = story.draw().below(this.quarter.days() - 45);
		this.due = this.quarter.day(this.dueDay);
		this.inDefaultFrom = this.due + (1 + GRACE_DAYS) * DAY;
	}

	void tell(Situation situation) {
		if (situation == Situation.FEE_REVOKED_UNKNOWN) {
			revoke(this.inDefaultFrom + 20 * DAY, this.story.id("FE", 9));
			return;
		}
		RowBuilder row = fee();
		switch (situation) {
			case FEE_PAID -> pay(1, "PAYMENT", this.amount, this.due - this.story.draw().between(HOUR, 20 * DAY));
			case FEE_PAID_IN_GRACE ->
				pay(1, "PAYMENT", this.amount, this.due + this.story.draw().between(DAY, 7 * DAY));
			case FEE_UNPAID -> remind(this.due + 2 * DAY);
			case FEE_REVOKED -> {
				remind(this.due + 2 * DAY);
				revoke(inDefault());
			}
			case FEE_REVOKED_PAID -> {
				remind(this.due + 2 * DAY);
				pay(1, "PAYMENT", this.amount, this.inDefaultFrom + 5 * DAY);
				revoke(this.inDefaultFrom + 12 * DAY);
			}
			case FEE_REVOKED_BOOKED_LATE -> bookedLate();
			case FEE_REVOKED_EARLY -> {
				remind(this.due - 15 * DAY);
				revoke(this.inDefaultFrom - 2 * DAY);
			}
			case FEE_REVOKED_UNTOLD -> revoke(inDefault());
			case FEE_REVOKED_PART_PAID -> {
				pay(1, "PAYMENT", "50.00", this.due + DAY);
				remind(this.due + 2 * DAY);
				revoke(inDefault());
			}
			case FEE_REVOKED_REVERSED, FEE_REVOKED_REFUNDED -> {
				pay(1, "PAYMENT", this.amount, this.due - 3 * DAY);
				boolean refund = situation == Situation.FEE_REVOKED_REFUNDED;
				pay(2, refund ? "REFUND" : "REVERSAL", this.amount, this.due + DAY);
				remind(this.due + 2 * DAY);
				revoke(inDefault());
			}
			case FEE_WAIVED -> row.at("waived_at", this.due - 5 * DAY);
			case FEE_DISPUTED -> row.at("disputed_at", this.due + DAY);
			default -> throw new IllegalArgumentException(situation + " is no fee");
		}
		row.write();
	}

	private RowBuilder fee() {
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
		remind(this.due + 2 * DAY);
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
