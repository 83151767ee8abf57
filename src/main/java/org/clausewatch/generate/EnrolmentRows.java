package org.clausewatch.generate;

import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** How the rows that every certificate has are filled in where nothing is unusual. */
final class EnrolmentRows {

	private static final int OPERATORS = 12;

	private final Story story;

	private final Enrolment enrolment;

	private final Draw draw;

	private final Times times;

	/** When it went from one hand to the next, in epoch seconds. */
	record Times(long submitted, long issued) {
	}

	EnrolmentRows(Story story) {
		this.story = story;
		this.enrolment = story.enrolment();
		this.draw = story.draw();
		long issued = this.enrolment.validity().issuedAt();
		this.times = new Times(issued - this.draw.between(40 * 60, 100 * 60), issued);
	}

	Times times() {
		return this.times;
	}

	/**
	 * The application.
	 * @param replaced the certificate that is renewed or changed, {@code null} for a
	 * first one
	 * @param agreementVersion the version accepted
	 */
	RowBuilder application(@Nullable Enrolment replaced, String kind, String agreementVersion) {
		Enrolment.Subscriber subscriber = this.enrolment.subscriber();
		long submitted = this.times.submitted();
		RowBuilder row = this.story.row(RecordKind.APPLICATIONS)
			.set("application_id", this.enrolment.applicationId())
			.set("subscriber_id", subscriber.id())
			.set("kind", kind)
			.set("subject_name", subscriber.name())
			.set("subscriber_type", subscriber.kind().name())
			.set("agreement_version", agreementVersion)
			.set("agreement_read_version", agreementVersion)
			.at("agreement_read_at", submitted - 300)
			.at("agreement_accepted_at", submitted - 120)
			.set("acceptance_form", subscriber.person() ? "SIGNATURE" : "SEAL")
			.set("form_sha256", this.draw.hex(64))
			.at("submitted_at", submitted)
			.set("service_point", subscriber.point().title());
		if (replaced != null) {
			row.set("replaces_issuer", replaced.issuer().distinguishedName())
				.set("replaces_serial", SerialText.of(replaced.serial(), RecordKind.APPLICATIONS, this.draw));
		}
		return row;
	}

	RowBuilder verification() {
		return decision("VERIFY", this.times.submitted() + 600 + this.draw.below(900), 1 + this.draw.below(OPERATORS))
			.set("method", "ID_DOCUMENT");
	}

	RowBuilder approval() {
		return decision("APPROVE", this.times.issued() - 60 - this.draw.below(600), 31 + this.draw.below(OPERATORS))
			.set("method", "REVIEW");
	}

	private RowBuilder decision(String step, long at, int operator) {
		return this.story.row(RecordKind.VERIFICATIONS)
			.set("application_id", this.enrolment.applicationId())
			.set("step", step)
			.set("operator_id", "OP" + (100 + operator))
			.at("decided_at", at)
			.set("outcome", "PASS")
			.set("automated", "false");
	}

	RowBuilder certificate() {
		KeyType keyType = this.enrolment.keyType();
		Validity validity = this.enrolment.validity();
		return this.story.row(RecordKind.CERTIFICATES)
			.set("application_id", this.enrolment.applicationId())
			.set("subscriber_id", this.enrolment.subscriber().id())
			.set("subject", this.enrolment.subject())
			.set("profile", this.enrolment.subscriber().kind().profile())
			.utc("not_before", validity.issuedAt())
			.utc("not_after", validity.notAfter())
			.at("issued_at", validity.issuedAt())
			.set("key_algorithm", keyType.algorithm())
			.set("key_bits", keyType.bits())
			.set("signature_algorithm", keyType.signature())
			.utc("agreement_from", validity.issuedAt())
			.utc("agreement_to", validity.notAfter());
	}

	/** Handed over, posted or fetched online; used once it was accepted, if at all. */
	RowBuilder delivery() {
		long accepted;
		RowBuilder row = this.story.row(RecordKind.DELIVERIES);
		if (this.draw.chance(120)) {
			accepted = beforeCutOff(this.times.issued() + this.draw.between(Quarter.DAY, 4 * Quarter.DAY));
			Deliveries.byMail(row, accepted);
		}
		else {
			accepted = this.times.issued() + 300 + this.draw.below(1800);
			if (this.draw.chance(200)) {
				Deliveries.online(row, accepted);
			}
			else {
				Deliveries.inPerson(row, this.enrolment, this.times, accepted);
			}
		}
		long used = accepted + this.draw.between(600, 30 * Quarter.DAY);
		if (used < this.story.quarter().cutOff() && this.draw.chance(700)) {
			row.at("first_used_at", used);
		}
		return row;
	}

	private long beforeCutOff(long time) {
		return Math.min(time, this.story.quarter().cutOff() - Quarter.HOUR);
	}

}
