package org.clausewatch.generate;

import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** The rows that every certificate has: from its application to its delivery. */
final class EnrolmentRows {

	private static final int OPERATORS = 12;

	private final Story story;

	private final Enrolment enrolment;

	private final Draw draw;

	private final long issued;

	private final long submitted;

	EnrolmentRows(Story story) {
		this.story = story;
		this.enrolment = story.enrolment();
		this.draw = story.draw();
		this.issued = this.enrolment.validity().issuedAt();
		this.submitted = this.issued - this.draw.between(40 * 60, 100 * 60);
	}

	/**
	 * Writes the rows.
	 * @param replaced the certificate that is renewed, {@code null} for a first one
	 * @param agreementVersion the version accepted
	 */
	void write(@Nullable Enrolment replaced, String agreementVersion) {
		application(replaced, agreementVersion).write();
		decision("VERIFY", this.submitted + 600 + this.draw.below(900), 1 + this.draw.below(OPERATORS));
		decision("APPROVE", this.issued - 60 - this.draw.below(600), 31 + this.draw.below(OPERATORS));
		certificate().write();
		delivery().write();
		if (replaced == null && this.draw.chance(550)) {
			address(this.enrolment.subscriber().address(), this.submitted - Quarter.DAY).write();
		}
	}

	private RowBuilder application(@Nullable Enrolment replaced, String agreementVersion) {
		Enrolment.Subscriber subscriber = this.enrolment.subscriber();
		RowBuilder row = this.story.row(RecordKind.APPLICATIONS)
			.set("application_id", this.enrolment.applicationId())
			.set("subscriber_id", subscriber.id())
			.set("kind", (replaced != null) ? "RENEWAL" : "NEW")
			.set("subject_name", subscriber.name())
			.set("subscriber_type", subscriber.person() ? "PERSON" : "ORGANISATION")
			.set("agreement_version", agreementVersion)
			.set("agreement_read_version", agreementVersion)
			.at("agreement_read_at", this.submitted - 300)
			.at("agreement_accepted_at", this.submitted - 120)
			.set("acceptance_form", subscriber.person() ? "SIGNATURE" : "SEAL")
			.set("form_sha256", this.draw.hex(64))
			.at("submitted_at", this.submitted)
			.set("service_point", subscriber.point().title());
		if (replaced != null) {
			row.set("replaces_issuer", replaced.issuer().distinguishedName())
				.set("replaces_serial", SerialText.of(replaced.serial(), RecordKind.APPLICATIONS, this.draw));
		}
		return row;
	}

	private void decision(String step, long at, int operator) {
		this.story.row(RecordKind.VERIFICATIONS)
			.set("application_id", this.enrolment.applicationId())
			.set("step", step)
			.set("operator_id", "OP" + (100 + operator))
			.at("decided_at", at)
			.set("outcome", "PASS")
			.set("method", "VERIFY".equals(step) ? "ID_DOCUMENT" : "REVIEW")
			.set("automated", "false")
			.write();
	}

	/** The certificate's own row, for a duplicate to be made from it. */
	RowBuilder certificate() {
		Enrolment.KeyType keyType = this.enrolment.keyType();
		Validity validity = this.enrolment.validity();
		return this.story.row(RecordKind.CERTIFICATES)
			.set("application_id", this.enrolment.applicationId())
			.set("subscriber_id", this.enrolment.subscriber().id())
			.set("subject", this.enrolment.subject())
			.set("profile", this.enrolment.subscriber().person() ? "PERSON_SIGN" : "ORG_SIGN")
			.utc("not_before", validity.issuedAt())
			.utc("not_after", validity.notAfter())
			.at("issued_at", validity.issuedAt())
			.set("key_algorithm", keyType.algorithm())
			.set("key_bits", keyType.bits())
			.set("signature_algorithm", keyType.signature())
			.set("public_key_sha256", this.draw.hex(64))
			.set("certificate_sha256", this.draw.hex(64))
			.utc("agreement_from", validity.issuedAt())
			.utc("agreement_to", validity.notAfter());
	}

	private RowBuilder delivery() {
		long collected = this.issued + 300 + this.draw.below(1800);
		RowBuilder row = this.story.row(RecordKind.DELIVERIES);
		if (this.draw.chance(120)) {
			long signed = Math.min(this.issued + this.draw.between(Quarter.DAY, 4 * Quarter.DAY),
					this.story.quarter().cutOff() - Quarter.HOUR);
			return row.set("method", "MAIL")
				.set("collector_role", "SUBSCRIBER")
				.at("mail_signed_at", signed)
				.set("mail_signed_by", "SELF")
				.at("accepted_at", signed);
		}
		if (this.enrolment.subscriber().person()) {
			row.set("collector_role", "SUBSCRIBER");
		}
		else {
			row.set("collector_role", "ORGANISATION_HANDLER")
				.set("authority_id", "AUT" + this.enrolment.number())
				.at("authority_valid_from", this.submitted - Quarter.DAY)
				.at("authority_valid_to", this.submitted + 30 * Quarter.DAY);
		}
		return row.set("method", "IN_PERSON").at("collected_at", collected).at("accepted_at", collected);
	}

	private RowBuilder address(String address, long from) {
		return this.story.row(RecordKind.ADDRESSES)
			.set("subscriber_id", this.enrolment.subscriber().id())
			.set("channel", "MAIL")
			.set("address", address)
			.at("valid_from", from);
	}

}
