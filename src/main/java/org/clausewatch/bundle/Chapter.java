package org.clausewatch.bundle;

import java.util.List;
import java.util.Locale;
import org.clausewatch.record.EvidenceItem.SubjectKind;
import org.clausewatch.record.RecordKind;

/** The chapters of a bundle, in the order an arbitrator reads. */
enum Chapter {

	AGREEMENT, APPLICATION(RecordKind.APPLICATIONS), VERIFICATION(RecordKind.VERIFICATIONS),
	CERTIFICATE(RecordKind.CERTIFICATES), DELIVERY(RecordKind.DELIVERIES), SIGNATURE(RecordKind.DISPUTES),
	REQUEST(RecordKind.REVOCATION_REQUESTS), REVOCATION(RecordKind.REVOCATIONS),
	PUBLICATION(RecordKind.CRLS, RecordKind.CRL_ENTRIES),
	FEES(RecordKind.FEES, RecordKind.PAYMENTS, RecordKind.NOTICES), INCIDENTS(RecordKind.INCIDENTS),
	OTHER(RecordKind.ADDRESSES, RecordKind.RENEWALS, RecordKind.SUBJECT_CHANGES, RecordKind.DATA_USES,
			RecordKind.ARCHIVES, RecordKind.EVIDENCE),
	LAW, FINDINGS, CUSTODY, REDACTIONS, COMPLETENESS;

	private final List<RecordKind> kinds;

	Chapter(RecordKind... kinds) {
		this.kinds = List.of(kinds);
	}

	/** The records it shows. */
	List<RecordKind> kinds() {
		return this.kinds;
	}

	/** Where an item of evidence on something belongs. */
	static Chapter of(SubjectKind kind) {
		return switch (kind) {
			case REQUEST -> REQUEST;
			case REVOCATION -> REVOCATION;
			case FEE, NOTICE -> FEES;
			case INCIDENT -> INCIDENTS;
			case DISPUTE -> SIGNATURE;
			case APPLICATION -> APPLICATION;
		};
	}

	/** Its name in index.json. */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
