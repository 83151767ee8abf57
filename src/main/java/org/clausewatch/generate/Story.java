package org.clausewatch.generate;

import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one certificate: gives out rows that already name it as their system
 * spells it.
 */
final class Story {

	private final Quarter quarter;

	private final Enrolment enrolment;

	private final Draw draw;

	private final RowSink sink;

	private final CrlSeries crls;

	Story(Quarter quarter, Enrolment enrolment, Draw draw, RowSink sink) {
		this.quarter = quarter;
		this.enrolment = enrolment;
		this.draw = draw;
		this.sink = sink;
		this.crls = new CrlSeries(quarter);
	}

	Quarter quarter() {
		return this.quarter;
	}

	Enrolment enrolment() {
		return this.enrolment;
	}

	Draw draw() {
		return this.draw;
	}

	/** The same draw and files, another certificate. */
	Story of(Enrolment other) {
		return new Story(this.quarter, other, this.draw, this.sink);
	}

	/** An identifier that no other certificate has. */
	String id(String prefix, int occurrence) {
		return prefix + this.enrolment.number() + "-" + occurrence;
	}

	/** Starts a row; where its kind names a certificate it names this one. */
	RowBuilder row(RecordKind kind) {
		RowBuilder row = new RowBuilder(kind, this.sink, timeText(kind));
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

	/**
	 * Writes a revocation and its entries on the CRLs of the quarter.
	 * @param row the revocation without its time and reason
	 */
	void revoke(RowBuilder row, long executedAt, String crlReason) {
		row.at("executed_at", executedAt)
			.set("crl_reason", crlReason)
			.set("operator_id", "OP" + (161 + this.draw.below(6)))
			.set("approver_id", "OP" + (171 + this.draw.below(4)))
			.at("subscriber_notified_at", Math.min(executedAt + 1800, this.quarter.cutOff() - 60))
			.write();
		this.crls.list(this, executedAt, crlReason);
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
