package org.clausewatch.record;

import static org.clausewatch.record.Column.bool;
import static org.clausewatch.record.Column.code;
import static org.clausewatch.record.Column.crlReason;
import static org.clausewatch.record.Column.currency;
import static org.clausewatch.record.Column.date;
import static org.clausewatch.record.Column.decimal;
import static org.clausewatch.record.Column.integer;
import static org.clausewatch.record.Column.issuer;
import static org.clausewatch.record.Column.number;
import static org.clausewatch.record.Column.planned;
import static org.clausewatch.record.Column.serial;
import static org.clausewatch.record.Column.text;
import static org.clausewatch.record.Column.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of row an extract may hold, version 1 of the public input format: a column or
 * code is never renamed, a column may be added at the right.
 */
public enum RecordKind {

	APPLICATIONS("applications.csv", List.of("submitted_at"), text("application_id").require(),
			text("subscriber_id").require(), code("kind", Application.Kind.class).require(), issuer("replaces_issuer"),
			serial("replaces_serial"), text("subject_name"), code("subscriber_type", Application.SubscriberType.class),
			text("agreement_version"), text("agreement_read_version"), time("agreement_read_at"),
			time("agreement_accepted_at"), code("acceptance_form", Application.AcceptanceForm.class),
			text("form_sha256"), time("submitted_at").require(), text("service_point")),

	VERIFICATIONS("verifications.csv", List.of("decided_at"), text("application_id").require(),
			code("step", Verification.Step.class).require(), text("operator_id").require(),
			time("decided_at").require(), code("outcome", Verification.Decision.class).require(), text("method"),
			bool("automated")),

	CERTIFICATES("certificates.csv", List.of("issued_at"), issuer("issuer").require(), serial("serial").require(),
			text("application_id"), text("subscriber_id").require(), text("subject").require(), text("profile"),
			planned("not_before").require(), planned("not_after").require(), time("issued_at").require(),
			text("key_algorithm"), integer("key_bits"), text("signature_algorithm"), text("public_key_sha256"),
			text("certificate_sha256"), planned("agreement_from"), planned("agreement_to"), text("file")),

	DELIVERIES("deliveries.csv", List.of("collected_at", "mail_signed_at", "accepted_at", "first_used_at"),
			issuer("issuer").require(), serial("serial").require(), code("method", Delivery.Method.class).require(),
			code("collector_role", Delivery.CollectorRole.class), text("authority_id"), planned("authority_valid_from"),
			planned("authority_valid_to"), time("collected_at"), time("mail_signed_at"),
			code("mail_signed_by", Delivery.MailSigner.class), time("accepted_at"), time("first_used_at")),

	REVOCATION_REQUESTS("revocation-requests.csv", List.of("received_at"), text("request_id").require(),
			issuer("issuer").require(), serial("serial").require(),
			code("form", RevocationRequest.Form.class).require(), time("received_at").require(), text("received_point"),
			time("core_received_at"), time("authenticated_at"),
			code("authentication", RevocationRequest.Authentication.class), time("defect_notified_at"),
			time("cured_at"), time("withdrawn_at"), time("key_loss_known_at"),
			code("reason", RevocationRequest.Reason.class)),

	REVOCATIONS("revocations.csv", List.of("executed_at"), issuer("issuer").require(), serial("serial").require(),
			time("executed_at").require(), code("initiator", Revocation.Initiator.class).require(), text("ground"),
			text("request_id"), text("fee_id"), text("decision_document"), text("evidence_sha256"), text("operator_id"),
			text("approver_id"), crlReason("crl_reason"), time("subscriber_notified_at")),

	CRLS("crls.csv", List.of("published_at", "this_update"), issuer("issuer").require(), number("crl_number").require(),
			time("this_update").require(), planned("next_update").require(), time("published_at"),
			code("kind", Crl.Scope.class), text("shard"), text("file")),

	CRL_ENTRIES("crl-entries.csv", List.of(), issuer("issuer").require(), number("crl_number").require(),
			serial("serial").require(), planned("revocation_date").require(), crlReason("reason")),

	FEES("fees.csv", List.of(), text("fee_id").require(), issuer("issuer").require(), serial("serial").require(),
			decimal("amount").require(), currency("currency").require(), date("due_on"), planned("due_at"),
			integer("grace_days"), text("source_document"), time("waived_at"), time("disputed_at")),

	PAYMENTS("payments.csv", List.of("booked_at", "value_at"), text("payment_id").require(), text("fee_id").require(),
			code("type", Payment.Type.class).require(), decimal("amount").require(), currency("currency").require(),
			time("value_at").require(), time("booked_at")),

	NOTICES("notices.csv", List.of("sent_at"), text("notice_id").require(), code("kind", Notice.Kind.class).require(),
			issuer("issuer").require(), serial("serial").require(), text("fee_id"), time("sent_at").require(),
			code("channel", Notice.Channel.class).require(), text("address"), time("received_at"),
			planned("deadline_at"), date("deadline_on"), code("cause", Notice.Cause.class), bool("forced")),

	ADDRESSES("addresses.csv", List.of("valid_from"), text("subscriber_id").require(), text("channel").require(),
			text("address").require(), time("valid_from").require(), planned("valid_to")),

	RENEWALS("renewals.csv", List.of("renewed_at"), issuer("issuer").require(), serial("serial").require(),
			issuer("new_issuer"), serial("new_serial"), time("requested_at"), time("renewed_at").require(),
			text("notice_id")),

	SUBJECT_CHANGES("subject-changes.csv", List.of("known_to_ca_at"), text("change_id").require(),
			text("subscriber_id").require(), issuer("issuer").require(), serial("serial").require(),
			text("attribute").require(), bool("in_certificate").require(), planned("effective_at"),
			time("known_to_ca_at").require(), text("application_id"), time("completed_at")),

	INCIDENTS("incidents.csv", List.of("starts_at"), text("incident_id").require(),
			code("type", Incident.Type.class).require(), time("starts_at").require(), time("ends_at"),
			code("scope", Incident.Scope.class).require(), text("proof_sha256"), time("notified_at")),

	DISPUTES("disputes.csv", List.of("raised_at"), text("case_id").require(), issuer("issuer").require(),
			serial("serial").require(), time("signature_at"), code("signature_time_proof", Dispute.TimeProof.class),
			time("signature_earliest"), time("signature_latest"), time("raised_at").require(),
			time("support_requested_at"), time("support_answered_at"), code("stage", Dispute.Stage.class)),

	DATA_USES("data-uses.csv", List.of("used_at"), text("use_id").require(), text("application_id").require(),
			time("used_at").require(), text("actor").require(), code("purpose", DataUse.Purpose.class).require(),
			time("consent_at"), text("legal_basis")),

	ARCHIVES("archives.csv", List.of("disposed_at", "unreadable_since"), text("application_id").require(),
			issuer("issuer"), serial("serial"), time("disposed_at"), time("unreadable_since"), bool("legal_hold")),

	EVIDENCE("evidence.csv", List.of("collected_at"), text("evidence_id").require(),
			code("subject_kind", EvidenceItem.SubjectKind.class).require(), text("subject_id").require(), text("file"),
			text("sha256").require(), time("collected_at").require(), text("custodian"));

	private final String fileName;

	private final List<String> recordingColumns;

	private final List<Column> columns;

	private final Column[] byIndex;

	private final int[] recordingIndexes;

	private final int[] datingIndexes;

	private final Map<String, Integer> index = new HashMap<>();

	private final int issuer;

	private final int serial;

	RecordKind(String fileName, List<String> recordingColumns, Column... columns) {
		this.fileName = fileName;
		this.recordingColumns = recordingColumns;
		this.columns = List.of(columns);
		for (int i = 0; i < columns.length; i++) {
			this.index.put(columns[i].name(), i);
		}
		this.byIndex = columns;
		this.recordingIndexes = recordingColumns.stream().mapToInt(this.index::get).toArray();
		this.datingIndexes = recordingColumns.isEmpty() ? this.columns.stream()
			.filter((column) -> column.required() && column.type() == Column.Type.PLANNED_TIME)
			.mapToInt((column) -> this.index.get(column.name()))
			.toArray() : this.recordingIndexes;
		this.issuer = this.index.getOrDefault("issuer", -1);
		this.serial = this.index.getOrDefault("serial", -1);
	}

	/** Name of its file in an extract, without a compression's ending. */
	public String fileName() {
		return this.fileName;
	}

	public List<Column> columns() {
		return this.columns;
	}

	Column column(int position) {
		return this.byIndex[position];
	}

	/** Positions of {@link #recordingColumns()}. */
	int[] recordingIndexes() {
		return this.recordingIndexes;
	}

	/** Positions of the columns that rows stand in time order by. */
	int[] datingIndexes() {
		return this.datingIndexes;
	}

	/** The columns that say when the CA recorded the row, in order of preference. */
	public List<String> recordingColumns() {
		return this.recordingColumns;
	}

	/**
	 * The byte that stands for the kind in proofs. It is the place in this list, counted
	 * from one: kinds may be added at the end, and never change places.
	 */
	public int proofCode() {
		return ordinal() + 1;
	}

	/** Whether its rows name a certificate by {@code issuer} and {@code serial}. */
	public boolean namesCertificate() {
		return this.issuer >= 0 && this.serial >= 0;
	}

	/** Position of {@code issuer}, or -1. */
	int issuerIndex() {
		return this.issuer;
	}

	/** Position of {@code serial}, or -1. */
	int serialIndex() {
		return this.serial;
	}

	/**
	 * Position of a column.
	 * @throws IllegalArgumentException where the kind has no such column
	 */
	public int indexOf(String column) {
		Integer position = this.index.get(column);
		if (position == null) {
			throw new IllegalArgumentException(this.fileName + " has no column " + column);
		}
		return position;
	}

	public boolean has(String column) {
		return this.index.containsKey(column);
	}

	/** The kind whose file has this name, {@code null} where there is none. */
	public static @Nullable RecordKind ofFileName(String fileName) {
		for (RecordKind kind : values()) {
			if (kind.fileName.equals(fileName)) {
				return kind;
			}
		}
		return null;
	}

}
