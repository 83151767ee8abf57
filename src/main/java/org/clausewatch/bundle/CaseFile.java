package org.clausewatch.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.dispute.DisputedSignature;
import org.clausewatch.dispute.Surroundings;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.FindingFactory;
import org.clausewatch.ingest.Extract;
import org.clausewatch.inquiry.DossierLookup;
import org.clausewatch.inquiry.ExtractRows;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.Dispute;
import org.clausewatch.record.EvidenceItem;
import org.clausewatch.record.Incident;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Judge;
import org.clausewatch.rule.Policy;
import org.clausewatch.rule.RuleCatalogue;

/**
 * Everything an extract holds on a case.
 *
 * @param caseId the case
 * @param extract where it is from
 * @param dossier that of its certificate
 * @param circumstances what rules judge in
 * @param signatures its disputed signatures
 * @param judgements what each rule says of the certificate
 * @param findings the findings among them, in the order of {@code findings.csv}
 * @param incidents incidents from the first moment that matters to the last
 * @param lists rows of the last CRL without and the first with the certificate
 * @param incidentEvidence items of evidence on those incidents
 * @param files the record files and what became of their rows
 * @param headers the files' header lines, by kind
 */
record CaseFile(String caseId, Extract extract, Dossier dossier, Circumstances circumstances,
		List<DisputedSignature> signatures, List<Judge.Judgement> judgements, List<Finding> findings,
		List<Row> incidents, List<Row> lists, List<Row> incidentEvidence, List<ExtractRows.FileUse> files,
		Map<RecordKind, String> headers) {

	/**
	 * Gathers a case.
	 * @param unpacked an empty directory for what is compressed
	 * @throws CaseException where there is no such case, or it can't be told of one
	 * certificate
	 */
	static CaseFile read(String caseId, Extract extract, Path unpacked, Policy policy, RowContext context)
			throws IOException {
		DossierLookup lookup = new DossierLookup(extract, unpacked, policy, context);
		Dossier dossier = lookup.find(certificate(caseId, lookup.disputes()))
			.filter(Dossier::hasCertificate)
			.orElseThrow(() -> new CaseException(
					"case " + caseId + " is on a certificate that certificates.csv doesn't have"));
		Circumstances circumstances = lookup.circumstances();
		List<DisputedSignature> signatures = dossier.disputes()
			.stream()
			.filter((dispute) -> dispute.caseId().equals(caseId))
			.map((dispute) -> DisputedSignature.of(dispute, dossier, circumstances))
			.toList();
		List<Judge.Judgement> judgements = new Judge(RuleCatalogue.standard().rules(), circumstances).judge(dossier);
		Surroundings surroundings = new Surroundings(signatures);
		ExtractRows rows = lookup.rows();
		List<Row> incidents = rows.of(RecordKind.INCIDENTS, (row) -> surroundings.include(new Incident(row)));
		Set<String> named = incidents.stream()
			.map((row) -> new Incident(row).incidentId())
			.collect(Collectors.toCollection(TreeSet::new));
		Map<RecordKind, String> headers = new EnumMap<>(RecordKind.class);
		for (RecordKind kind : RecordKind.values()) {
			headers.put(kind, rows.header(kind));
		}
		return new CaseFile(caseId, extract, dossier, circumstances, signatures, judgements,
				new FindingFactory(circumstances.zone()).onCertificate(judgements, dossier), incidents,
				rows.of(RecordKind.CRLS, (row) -> surroundings.include(row.source())),
				rows.of(RecordKind.EVIDENCE,
						(row) -> new EvidenceItem(row).subjectKind() == EvidenceItem.SubjectKind.INCIDENT
								&& named.contains(new EvidenceItem(row).subjectId())),
				rows.fileUses(), headers);
	}

	private static CertificateId certificate(String caseId, List<Dispute> disputes) {
		List<CertificateId> certificates = disputes.stream()
			.filter((dispute) -> dispute.caseId().equals(caseId))
			.map((dispute) -> new CertificateId(dispute.issuer(), dispute.serial()))
			.distinct()
			.toList();
		if (certificates.isEmpty()) {
			String known = disputes.stream()
				.map(Dispute::caseId)
				.distinct()
				.sorted()
				.limit(20)
				.collect(Collectors.joining(", "));
			throw new CaseException("disputes.csv has no case " + caseId + " by the cut-off"
					+ (known.isEmpty() ? "" : "; it has " + known));
		}
		if (certificates.size() > 1) {
			throw new CaseException("case " + caseId + " names " + certificates.size()
					+ " certificates; a bundle is of one: give each a case of its own");
		}
		return certificates.get(0);
	}

	/** Every row that goes into the bundle, by kind and place in the extract. */
	List<Row> rows() {
		return Stream.of(this.dossier.rows(), this.incidents, this.lists, this.incidentEvidence)
			.flatMap(List::stream)
			.distinct()
			.sorted(Comparator.comparing(Row::kind)
				.thenComparing((row) -> row.source().file())
				.thenComparing(Row::line))
			.toList();
	}

	/** The items of evidence on the case. */
	List<EvidenceItem> evidence() {
		return rows().stream().filter((row) -> row.kind() == RecordKind.EVIDENCE).map(EvidenceItem::new).toList();
	}

	ZoneId zone() {
		return this.circumstances.zone();
	}

}
