package org.clausewatch.generate;

/** The ways a certificate reaches its subscriber (agreement 1.6). */
final class Deliveries {

	private Deliveries() {
	}

	/** Posted, and signed for by the subscriber. */
	static RowBuilder byMail(RowBuilder row, long signed) {
		return row.set("method", "MAIL")
			.set("collector_role", "SUBSCRIBER")
			.set("authority_id", null)
			.set("authority_valid_from", null)
			.set("authority_valid_to", null)
			.set("collected_at", null)
			.at("mail_signed_at", signed)
			.set("mail_signed_by", "SELF")
			.at("accepted_at", signed);
	}

	static RowBuilder online(RowBuilder row, long accepted) {
		return row.set("method", "ONLINE")
			.set("collector_role", "SUBSCRIBER")
			.at("collected_at", accepted)
			.at("accepted_at", accepted);
	}

	/** Over the counter; for an organisation to its handler, who shows an authority. */
	static RowBuilder inPerson(RowBuilder row, Enrolment enrolment, EnrolmentRows.Times times, long accepted) {
		row.set("method", "IN_PERSON").at("collected_at", accepted).at("accepted_at", accepted);
		if (enrolment.subscriber().person()) {
			return row.set("collector_role", "SUBSCRIBER");
		}
		return authorised(row.set("collector_role", "ORGANISATION_HANDLER"), enrolment, times);
	}

	/** Gives a collector an authority that is valid for a month. */
	static RowBuilder authorised(RowBuilder row, Enrolment enrolment, EnrolmentRows.Times times) {
		return row.set("authority_id", "AUT" + enrolment.number())
			.at("authority_valid_from", times.submitted() - Quarter.DAY)
			.at("authority_valid_to", times.submitted() + 30 * Quarter.DAY);
	}

}
