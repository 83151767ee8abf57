package org.clausewatch.report;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.dossier.DossierBuilder;
import org.clausewatch.dossier.KeyHolder;
import org.clausewatch.dossier.ReferenceKind;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.SourceRow;
import org.clausewatch.report.dispute.CaseAssembly;
import org.clausewatch.rule.PolicyBuilder;
import org.clausewatch.rule.RuleCatalogue;

/** A disputed case with two readings, two signatures, an excuse and other subscribers. */
public final class SampleCase {

	public static final String ID = "CASE-7";

	private SampleCase() {
	}

	/** The same run with a case beside it, for whatever kind of report. */
	public static ReportModel beside(ReportModel whole) {
		return beside(whole, dossier());
	}

	/** The same, of a certificate of one's own. */
	static ReportModel beside(ReportModel whole, DossierBuilder dossier) {
		return new ReportModel(whole.run(), whole.certificates(), whole.files(), whole.rules(), whole.coverage(),
				whole.clauses(), whole.findings(), whole.pending(), whole.rejects(), of(whole, dossier).background());
	}

	/** A run told of the case. */
	public static ReportModel of(ReportModel whole, DossierBuilder dossier) {
		Map<RecordKind, FileCount> files = new EnumMap<>(RecordKind.class);
		whole.files().forEach((file) -> {
			RecordKind kind = RecordKind.ofFileName(file.file());
			if (kind != null) {
				files.put(kind, file);
			}
		});
		return new CaseAssembly(whole, files,
				new PolicyBuilder().span("crl.publication-lag", "PT24H").at(SampleReport.CUT_OFF),
				RuleCatalogue.standard().rules(), List.of(), List.of())
			.of(ID, dossier.build());
	}

	public static DossierBuilder dossier() {
		return new DossierBuilder(SampleReport.CUT_OFF)
			.row(RecordKind.REVOCATION_REQUESTS, "request_id", "req-9", "form", "PHONE", "received_at",
					"2025-09-08T10:00:00+08:00", "authentication", "PASS")
			.row(RecordKind.REVOCATION_REQUESTS, "request_id", "req-1", "form", "WRITTEN", "received_at",
					"2025-09-09T09:00:00+08:00", "core_received_at", "2025-09-09T12:00:00+08:00", "authentication",
					"PASS", "key_loss_known_at", "2025-09-08T08:00:00+08:00")
			.row(RecordKind.REVOCATIONS, "executed_at", "2025-09-10T11:30:00+08:00", "initiator", "SUBSCRIBER",
					"ground", "REQUEST", "request_id", "req-1", "operator_id", "OP-3")
			.row(RecordKind.DISPUTES, "case_id", ID, "signature_at", "2025-09-10T10:00:00+08:00",
					"signature_time_proof", "TIMESTAMP_TOKEN", "raised_at", "2025-09-15T09:00:00+08:00", "stage",
					"ARBITRATION")
			.row(RecordKind.DISPUTES, "case_id", ID, "signature_time_proof", "CLAIMED", "signature_earliest",
					"2025-09-08T07:00:00+08:00", "signature_latest", "2025-09-10T12:00:00+08:00", "raised_at",
					"2025-09-15T09:00:00+08:00")
			.unresolved(ReferenceKind.APPLICATION, "app-404", RecordKind.CERTIFICATES)
			.keyHolder(new KeyHolder(new SourceRow("certificates.csv", 77, new byte[32]),
					new CertificateId(IssuerName.parse(DossierBuilder.ISSUER), BigInteger.TWO), "other-sub-2", "aa",
					1));
	}

}
