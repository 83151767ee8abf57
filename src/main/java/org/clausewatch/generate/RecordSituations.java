package org.clausewatch.generate;

import java.util.List;
import org.clausewatch.record.RecordKind;

/** Records that contradict or miss each other. */
final class RecordSituations {

	private RecordSituations() {
	}

	static List<Situation> all() {
		return List.of(Situation.issued("SERIAL_TWICE", 1, Papers::addTwin).withSecondCertificate(),
				Situation.issued("APPLICATION_LOST", 1, RecordSituations::applicationLost),
				Situation.issued("DELIVERED_BEFORE_ISSUED", 1, RecordSituations::deliveredBefore),
				Situation.issued("AGREEMENT_UNKNOWN", 1,
						(papers) -> papers.application()
							.set("agreement_version", Agreements.UNKNOWN)
							.set("agreement_read_version", Agreements.UNKNOWN)));
	}

	private static void applicationLost(Papers papers) {
		papers.without(papers.application());
		papers.without(papers.verification());
		papers.without(papers.approval());
	}

	private static void deliveredBefore(Papers papers) {
		papers.story()
			.row(RecordKind.DELIVERIES)
			.set("method", "ONLINE")
			.set("collector_role", "SUBSCRIBER")
			.at("collected_at", papers.times().issued() - Quarter.DAY)
			.write();
	}

}
