package org.clausewatch.generate;

import java.util.List;
import java.util.function.Consumer;

/**
 * The agreement read, accepted and put on a form, or not (agreement 3.1, 3.2, 5.1, 5.2).
 */
final class AgreementSituations {

	private AgreementSituations() {
	}

	static List<Situation> all() {
		return List.of(
				careless("ACCEPTANCE_MISSING", 6, (papers) -> papers.application().set("agreement_accepted_at", null)),
				careless("ACCEPTANCE_LATE", 14, (papers) -> papers.application()
					.at("agreement_accepted_at", papers.times().issued() + 1800 + papers.story().draw().below(7200))),
				careless("TERM_LONGER", 8,
						(papers) -> papers.certificate()
							.utc("agreement_to", papers.enrolment().validity().notAfter() + 31 * Quarter.DAY)),
				careless("TERM_FROM_APPLICATION", 4,
						(papers) -> papers.certificate().utc("agreement_from", papers.times().submitted())),
				careless("FORM_MISSING", 60, (papers) -> papers.application().set("form_sha256", null)),
				careless("READ_AFTER_SUBMIT", 25,
						(papers) -> papers.application()
							.at("agreement_read_at", papers.times().submitted() + 600)
							.at("agreement_accepted_at", papers.times().submitted() + 900)),
				careless("READ_NEVER", 15, (papers) -> papers.application().set("agreement_read_at", null)),
				careless("READ_ANOTHER_VERSION", 12,
						(papers) -> papers.application()
							.set("agreement_version", Agreements.CURRENT)
							.set("agreement_read_version", Agreements.EARLIER)));
	}

	private static Situation careless(String name, int weight, Consumer<Papers> paperwork) {
		return Situation.issued(name, weight, paperwork).where(Trait.CARELESS);
	}

}
