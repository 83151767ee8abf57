package org.clausewatch.generate;

import java.util.List;

/**
 * The subscriber verified, the issuance approved, and what the certificate then says (ESL
 * 20 and 21, CPS on the separation of duties).
 */
final class VerificationSituations {

	private VerificationSituations() {
	}

	static List<Situation> all() {
		return List
			.of(Situation.issued("VERIFIED_LATE", 5, VerificationSituations::verifiedLate).where(Trait.CARELESS),
					Situation
						.issued("APPROVED_LATE", 4,
								(papers) -> papers.approval().at("decided_at", papers.times().issued() + 1200))
						.where(Trait.CARELESS),
					Situation.issued("VERIFIED_NEVER", 2, VerificationSituations::verifiedNever).where(Trait.CARELESS),
					Situation
						.issued("SAME_OPERATOR", 10,
								(papers) -> papers.approval()
									.set("operator_id", papers.verification().get("operator_id")))
						.where(Trait.CARELESS),
					Situation.issued("VERIFIED_BY_SYSTEM", 300, VerificationSituations::bySystem).asOrdinary(),
					Situation.issued("VERIFIED_AT_SECOND_TRY", 200, VerificationSituations::atSecondTry).asOrdinary(),
					Situation.issued("SUBJECT_DIFFERS", 2,
							(papers) -> papers.certificate()
								.set("subject", papers.enrolment().subject().replace("L=", "ST="))),
					Situation.issued("KEY_DIFFERS", 1,
							(papers) -> papers.certificate().set("public_key_sha256", papers.story().draw().hex(64))),
					Situation.issued("SIGNATURE_DIFFERS", 1, Papers::forge));
	}

	private static void verifiedLate(Papers papers) {
		papers.verification().at("decided_at", papers.times().issued() + 5400);
		papers.approval().at("decided_at", papers.times().issued() + 7200);
	}

	private static void verifiedNever(Papers papers) {
		papers.without(papers.verification());
		papers.without(papers.approval());
	}

	/** Checked against a register and approved by a rule: nobody did both. */
	private static void bySystem(Papers papers) {
		papers.verification().set("operator_id", "RA-SYS").set("method", "REGISTER").set("automated", "true");
		papers.approval().set("operator_id", "RA-SYS").set("automated", "true");
	}

	/** The first documents shown weren't enough. */
	private static void atSecondTry(Papers papers) {
		EnrolmentRows rows = new EnrolmentRows(papers.story());
		rows.verification().at("decided_at", papers.times().submitted() + 240).set("outcome", "FAIL").write();
	}

}
