package org.clausewatch.finding;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.CrlReason;
import org.clausewatch.record.Revocation;

/**
 * A certificate whose revocation was or is delayed, as it stands in
 * {@code incident-table.csv}: the columns that root programmes ask for in an incident
 * report (CCADB).
 *
 * @param certificateSha256 lower-case hex, empty where the records don't have it
 * @param subject as recorded
 * @param issuer as recorded
 * @param notBefore ISO-8601 with the policy zone's offset
 * @param notAfter likewise
 * @param serial lower-case hex
 * @param dnsNames of the certificate itself, where its file is held
 * @param revoked {@code Yes}, {@code Delayed} or {@code N/A}
 * @param revokedAt likewise as times, empty where it isn't revoked
 * @param reason name in RFC 5280, empty where none is recorded
 */
public record IncidentRow(String certificateSha256, String subject, String issuer, String notBefore, String notAfter,
		String serial, List<String> dnsNames, String revoked, String revokedAt, String reason) {

	/** By issuer and serial number. */
	public static final Comparator<IncidentRow> ORDER = Comparator.comparing(IncidentRow::issuer)
		.thenComparing((row) -> row.serial().length())
		.thenComparing(IncidentRow::serial);

	private static final Set<String> CLASSES = Set.of("LATE", "LATE_EXCUSED_CLAIMED", "OPEN_OVERDUE", "NEVER_EXECUTED");

	/** Whether a finding says that a revocation was delayed (agreement 1.3). */
	public static boolean concerns(Finding finding) {
		return finding.rule().startsWith("AGR-1.3-") && CLASSES.contains(finding.classCode());
	}

	/**
	 * The row of a certificate.
	 * @param overdue whether it is still to be revoked at the cut-off
	 * @param dnsNames of the certificate itself
	 */
	public static IncidentRow of(Dossier dossier, boolean overdue, List<String> dnsNames, ZoneId zone) {
		Certificate certificate = dossier.certificate();
		Revocation revocation = dossier.revocation();
		String sha256 = certificate.certificateSha256();
		CrlReason reason = (revocation != null) ? revocation.crlReason() : null;
		return new IncidentRow((sha256 != null) ? sha256 : "", certificate.subject(), dossier.id().issuer().text(),
				Wording.show(certificate.notBefore().at(), zone), Wording.show(certificate.notAfter().at(), zone),
				dossier.id().serialHex(), dnsNames, (revocation != null) ? "Yes" : overdue ? "Delayed" : "N/A",
				(revocation != null) ? Wording.show(revocation.executedAt().at(), zone) : "",
				(reason != null) ? reason.rfcName() : "");
	}

}
