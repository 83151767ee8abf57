package org.clausewatch.generate;

import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one certificate: gives out rows that already name it as their system
 * spells it.
 */
final class Story {

	private final Authority authority;

	private final Enrolment enrolment;

	private final Draw draw;

	Story(Authority authority, Enrolment enrolment, Draw draw) {
		this.authority = authority;
		this.enrolment = enrolment;
		this.draw = draw;
	}

	Authority authority() {
		return this.authority;
	}

	Quarter quarter() {
		return this.authority.quarter();
	}

	Enrolment enrolment() {
		return this.enrolment;
	}

	Draw draw() {
		return this.draw;
	}

	/** The same authority and draw, another certificate. */
	Story of(Enrolment other) {
		return new Story(this.authority, other, this.draw);
	}

	/** The number of the certificate that may come with this one. */
	long secondNumber() {
		return this.enrolment.number() + 1;
	}

	/** An identifier that no other certificate has. */
	String id(String prefix, int occurrence) {
		return prefix + this.enrolment.number() + "-" + occurrence;
	}

	/** Starts a row; where its kind names a certificate it names this one. */
	RowBuilder row(RecordKind kind) {
		RowBuilder row = new RowBuilder(kind, this.authority.sink(), timeText(kind));
		if (kind.namesCertificate()) {
			Issuer issuer = this.enrolment.issuer();
			row.set("issuer", this.draw.chance(30) ? issuer.otherSpelling() : issuer.distinguishedName());
			row.set("serial", SerialText.of(this.enrolment.serial(), kind, this.draw));
		}
		return row;
	}

	private TimeText timeText(RecordKind kind) {
		return switch (kind) {
			case CRLS, CRL_ENTRIES -> TimeText.UTC;
			case REVOCATIONS -> this.draw.chance(150) ? TimeText.UTC : TimeText.CHINA;
			case DELIVERIES, PAYMENTS -> this.draw.chance(15) ? TimeText.BARE : TimeText.CHINA;
			case REVOCATION_REQUESTS -> this.draw.chance(10) ? TimeText.BARE : TimeText.CHINA;
			default -> TimeText.CHINA;
		};
	}

	/** Where the subscriber can be reached by post. */
	RowBuilder address(String address, long from) {
		return row(RecordKind.ADDRESSES).set("subscriber_id", this.enrolment.subscriber().id())
			.set("channel", "MAIL")
			.set("address", address)
			.at("valid_from", from);
	}

	/** Something kept to prove another row. */
	RowBuilder evidence(String subjectKind, String subjectId, String sha256, long collected) {
		return row(RecordKind.EVIDENCE).set("evidence_id", id("EV", 1))
			.set("subject_kind", subjectKind)
			.set("subject_id", subjectId)
			.set("sha256", sha256)
			.at("collected_at", collected)
			.set("custodian", "合规部");
	}

	/**
	 * Writes a revocation, and has the CRLs list it.
	 * @param row the revocation without its time and reason
	 */
	void revoke(RowBuilder row, long executedAt, String crlReason) {
		long executed = this.authority.crls().besidePublication(executedAt);
		revoke(row, crlReason, Listing.of(executed, crlReason));
	}

	/**
	 * Writes a revocation.
	 * @param listing what the CRLs make of it
	 */
	void revoke(RowBuilder row, String crlReason, Listing listing) {
		row.at("executed_at", listing.executedAt()).set("crl_reason", crlReason);
		if (row.get("operator_id") == null) {
			row.set("operator_id", "OP" + (161 + this.draw.below(6)))
				.set("approver_id", "OP" + (171 + this.draw.below(4)));
		}
		row.at("subscriber_notified_at", Math.min(listing.executedAt() + 1800, quarter().cutOff() - 60)).write();
		this.authority.crls().list(this, listing);
	}

	/** A revocation the subscriber asked for. */
	RowBuilder asked(@Nullable String requestId) {
		return row(RecordKind.REVOCATIONS).set("initiator", "SUBSCRIBER")
			.set("ground", "REQUEST")
			.set("request_id", requestId);
	}

	/** A revocation on the CA's own initiative. */
	RowBuilder ownInitiative(String ground) {
		return row(RecordKind.REVOCATIONS).set("initiator", "CA").set("ground", ground);
	}

}
