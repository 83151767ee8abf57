package org.clausewatch.generate;

import static org.clausewatch.generate.Quarter.DAY;

import java.util.List;
import java.util.function.Consumer;

/** The CA revokes on its own initiative (agreement 2.3). */
final class OwnInitiativeStories {

	private final Story story;

	private final long executed;

	private OwnInitiativeStories(Story story) {
		this.story = story;
		this.executed = story.quarter().officeTime(story.draw(), 5, story.quarter().days() - 3);
	}

	static List<Situation> situations() {
		return List.of(
				own("OWN_FALSE_DATA", 10, (own) -> own.proven("2.3(4)", "privilegeWithdrawn")).asOrdinary(),
				own("OWN_FALSE_DATA_UNPROVEN", 2,
						(own) -> own.revoke(own.story.ownInitiative("2.3(4)"), "privilegeWithdrawn"))
					.where(Trait.CARELESS),
				own("OWN_MISUSE", 6, (own) -> own.proven("2.3(5)", "keyCompromise")).asOrdinary(),
				own("OWN_HARM_TO_RELYING_PARTIES", 3, (own) -> own.revoke(own.decided(), "unspecified")).asOrdinary(),
				own("OWN_HARM_ONE_PERSON", 1, OwnInitiativeStories::oneActor),
				own("OWN_NO_GROUND", 2, (own) -> own.revoke(own.story.ownInitiative("renewal overdue"), "superseded")),
				own("OWN_BY_LAW", 4, (own) -> own
					.revoke(own.story.ownInitiative("LAW").set("decision_document", own.document()), "unspecified"))
					.asOrdinary());
	}

	private static Situation own(String name, int weight, Consumer<OwnInitiativeStories> telling) {
		return Situation.of(name, weight, (story) -> telling.accept(new OwnInitiativeStories(story)));
	}

	private void proven(String ground, String reason) {
		String sha256 = this.story.draw().hex(64);
		revoke(this.story.ownInitiative(ground).set("evidence_sha256", sha256), reason);
		this.story.evidence("REVOCATION", this.story.enrolment().serial(), sha256, this.executed - DAY).write();
	}

	private void revoke(RowBuilder row, String reason) {
		this.story.revoke(row, this.executed, reason);
	}

	private RowBuilder decided() {
		return this.story.ownInitiative("2.3(6)").set("decision_document", document());
	}

	private String document() {
		return "粤证决〔2025〕" + (10 + this.story.draw().below(80)) + "号";
	}

	/** The one revocation whose operator approved his own decision. */
	private void oneActor() {
		revoke(decided().set("operator_id", "OP161").set("approver_id", "OP161"), "unspecified");
	}

}
