package org.clausewatch.generate;

import java.util.List;
import java.util.function.Consumer;

/** The certificate handed over, accepted and used, or not quite (agreement 1.6). */
final class DeliverySituations {

	private DeliverySituations() {
	}

	static List<Situation> all() {
		return List
			.of(careless("AUTHORITY_MISSING", 8, (papers) -> collectedBy(papers, "OTHER")),
					careless("AUTHORITY_EXPIRED", 12,
							(papers) -> Deliveries
								.authorised(collectedBy(papers, "AUTHORISED_AGENT"), papers.enrolment(), papers.times())
								.at("authority_valid_to", papers.times().issued() - Quarter.HOUR)),
					Situation
						.issued("COLLECTED_BY_AGENT", 300,
								(papers) -> Deliveries.authorised(collectedBy(papers, "AUTHORISED_AGENT"),
										papers.enrolment(), papers.times()))
						.asOrdinary(),
					careless("MAIL_UNSIGNED", 10,
							(papers) -> mailed(papers).set("mail_signed_at", null).set("mail_signed_by", null)),
					careless("MAIL_TIME_DIFFERS", 8,
							(papers) -> mailed(papers).at("accepted_at", signed(papers) - 1800)),
					careless("MAIL_SIGNED_BY_PROXY", 15, (papers) -> mailed(papers).set("mail_signed_by", "PROXY")),
					careless("USED_EARLY", 8,
							(papers) -> mailed(papers).at("first_used_at", papers.times().issued() + Quarter.HOUR)));
	}

	private static Situation careless(String name, int weight, Consumer<Papers> paperwork) {
		return Situation.issued(name, weight, paperwork).where(Trait.CARELESS);
	}

	/** Somebody else than the subscriber comes, without an authority so far. */
	private static RowBuilder collectedBy(Papers papers, String role) {
		long collected = papers.times().issued() + 2400;
		return papers.delivery()
			.set("method", "IN_PERSON")
			.set("collector_role", role)
			.set("authority_id", null)
			.set("authority_valid_from", null)
			.set("authority_valid_to", null)
			.set("mail_signed_at", null)
			.set("mail_signed_by", null)
			.at("collected_at", collected)
			.at("accepted_at", collected)
			.set("first_used_at", null);
	}

	private static RowBuilder mailed(Papers papers) {
		return Deliveries.byMail(papers.delivery(), signed(papers)).set("first_used_at", null);
	}

	private static long signed(Papers papers) {
		return Math.min(papers.times().issued() + 2 * Quarter.DAY, papers.story().quarter().cutOff() - Quarter.HOUR);
	}

}
