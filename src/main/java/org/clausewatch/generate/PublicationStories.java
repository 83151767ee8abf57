package org.clausewatch.generate;

import static org.clausewatch.generate.Quarter.DAY;
import static org.clausewatch.generate.Quarter.HOUR;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * CRLs that don't say what the revocations say (CPS 4.9.7 and 4.9.8, MEAS 31, ESL 22).
 */
final class PublicationStories {

	private PublicationStories() {
	}

	static List<Situation> situations() {
		return List.of(revoked("CRL_LEFT_OUT_ONCE", 4, (listing) -> listing.leavingOut((count) -> count < 1)),
				revoked("CRL_LEFT_OUT_ALWAYS", 1, (listing) -> listing.leavingOut((count) -> true)),
				revoked("CRL_DROPPED", 2, (listing) -> listing.leavingOut((count) -> count >= 2 && count < 5)),
				revoked("CRL_DATE_EARLIER", 2, (listing) -> listing.dated(listing.executedAt() - 3 * HOUR)),
				revoked("CRL_DATE_LATER", 2, (listing) -> listing.dated(listing.executedAt() + 40 * 60)),
				revoked("CRL_DATE_IN_LOCAL_TIME", 3, (listing) -> listing.dated(listing.executedAt() + 8 * HOUR)),
				revoked("CRL_REASON_DIFFERS", 3, (listing) -> listing.withReason("keyCompromise")),
				Situation.of("CRL_WITHOUT_RECORD", 1,
						(story) -> story.authority().crls().list(story, Listing.of(executed(story), "unspecified"))));
	}

	private static long executed(Story story) {
		return story.quarter().officeTime(story.draw(), 10, story.quarter().days() - 12);
	}

	/** A revocation for false data, of which the CRLs make something else. */
	private static Situation revoked(String name, int weight, UnaryOperator<Listing> published) {
		return Situation.of(name, weight, (story) -> {
			long executed = executed(story);
			RowBuilder row = story.ownInitiative("2.3(4)").set("evidence_sha256", story.draw().hex(64));
			String sha256 = String.valueOf(row.get("evidence_sha256"));
			story.evidence("REVOCATION", story.enrolment().serial(), sha256, executed - DAY).write();
			story.revoke(row, "privilegeWithdrawn", published.apply(Listing.of(executed, "privilegeWithdrawn")));
		});
	}

}
