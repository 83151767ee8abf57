package org.clausewatch.generate;

import static org.clausewatch.generate.Quarter.DAY;

import java.util.List;
import java.util.function.Consumer;
import org.clausewatch.record.RecordKind;

/** A signature is disputed, and the CA is asked for support (agreement 2.2). */
final class DisputeStories {

	private final Story story;

	private final long raised;

	private DisputeStories(Story story) {
		this.story = story;
		this.raised = story.quarter().officeTime(story.draw(), 3, story.quarter().days() - 25);
	}

	static List<Situation> situations() {
		return List.of(
				disputed("SUPPORT_ANSWERED", 10,
						(dispute) -> dispute.answeredAfter(dispute.story.draw().between(DAY, 4 * DAY)))
					.asOrdinary(),
				disputed("SUPPORT_ASKED_JUST_NOW", 2,
						(dispute) -> dispute.asked(dispute.story.quarter().cutOff() - 2 * DAY).write())
					.asOrdinary(),
				disputed("SUPPORT_LATE", 2,
						(dispute) -> dispute.answeredAfter(dispute.story.draw().between(8 * DAY, 15 * DAY)))
					.where(Trait.SLOW),
				disputed("SUPPORT_UNANSWERED", 2, (dispute) -> dispute.asked(dispute.raised + DAY).write())
					.where(Trait.SLOW));
	}

	private static Situation disputed(String name, int weight, Consumer<DisputeStories> telling) {
		return Situation.of(name, weight, (story) -> telling.accept(new DisputeStories(story)));
	}

	private void answeredAfter(long seconds) {
		asked(this.raised + DAY).at("support_answered_at", this.raised + DAY + seconds).write();
		Draw draw = this.story.draw();
		this.story.evidence("DISPUTE", this.story.id("CASE", 1), draw.hex(64), this.raised + 2 * DAY).write();
	}

	private RowBuilder asked(long at) {
		Draw draw = this.story.draw();
		RowBuilder row = this.story.row(RecordKind.DISPUTES)
			.set("case_id", this.story.id("CASE", 1))
			.at("raised_at", this.raised)
			.at("support_requested_at", at)
			.set("stage", draw.chance(300) ? "ARBITRATION" : "NEGOTIATION");
		long signed = this.raised - draw.between(2, 25) * DAY;
		if (draw.chance(500)) {
			return row.at("signature_at", signed).set("signature_time_proof", "TIMESTAMP_TOKEN");
		}
		return row.set("signature_time_proof", "CLAIMED")
			.at("signature_earliest", signed)
			.at("signature_latest", signed + DAY);
	}

}
