package org.clausewatch.generate;

import static org.clausewatch.generate.Quarter.DAY;

import org.clausewatch.record.RecordKind;

/** The CA revokes on its own initiative (agreement 2.3). */
final class OwnInitiativeStories {

	private final Story story;

	private final long executed;

	OwnInitiativeStories(Story story) {
		this.story = story;
		this.executed = story.quarter().officeTime(story.draw(), 5, story.quarter().days() - 3);
	}

	void tell(Situation situation) {
		String sha256 = this.story.draw().hex(64);
		switch (situation) {
			case OWN_FALSE_DATA -> {
				revoke(this.story.ownInitiative("2.3(4)").set("evidence_sha256", sha256), "privilegeWithdrawn");
				evidence(sha256);
			}
			case OWN_FALSE_DATA_UNPROVEN -> revoke(this.story.ownInitiative("2.3(4)"), "privilegeWithdrawn");
			case OWN_MISUSE -> {
				revoke(this.story.ownInitiative("2.3(5)").set("evidence_sha256", sha256), "keyCompromise");
				evidence(sha256);
			}
			case OWN_HARM_TO_RELYING_PARTIES -> revoke(decided(), "unspecified");
			case OWN_HARM_ONE_PERSON -> oneActor();
			case OWN_NO_GROUND -> revoke(this.story.ownInitiative("renewal overdue"), "superseded");
			case OWN_BY_LAW ->
				revoke(this.story.ownInitiative("LAW").set("decision_document", document()), "unspecified");
			default -> throw new IllegalArgumentException(situation + " is no initiative of the CA");
		}
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
		decided().at("executed_at", this.executed)
			.set("crl_reason", "unspecified")
			.set("operator_id", "OP161")
			.set("approver_id", "OP161")
			.write();
		new CrlSeries(this.story.quarter()).list(this.story, this.executed, "unspecified");
	}

	private void evidence(String sha256) {
		this.story.row(RecordKind.EVIDENCE)
			.set("evidence_id", this.story.id("EV", 1))
			.set("subject_kind", "REVOCATION")
			.set("subject_id", this.story.enrolment().serial())
			.set("sha256", sha256)
			.at("collected_at", this.executed - DAY)
			.set("custodian", "合规部")
			.write();
	}

}
