package org.clausewatch.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.dispute.DisputedSignature;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.FindingFactory;
import org.clausewatch.finding.RunFiles;
import org.clausewatch.ingest.Extract;
import org.clausewatch.inquiry.DossierLookup;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.Crl;
import org.clausewatch.record.Dispute;
import org.clausewatch.record.EvidenceItem;
import org.clausewatch.record.Incident;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;
import org.clausewatch.record.SourceRow;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Judge;
import org.clausewatch.rule.Policy;
import org.clausewatch.rule.RuleCatalogue;
import org.jspecify.annotations.Nullable;

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
		List<Row> incidents, List<Row> lists, List<Row> incidentEvidence, List<DossierLookup.FileUse> files,
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
		Set<SourceRow> listRows = listRows(signatures.get(0));
		List<Row> incidents = incidents(lookup, signatures);
		Set<String> named = incidents.stream()
			.map((row) -> new Incident(row).incidentId())
			.collect(Collectors.toCollection(TreeSet::new));
		Map<RecordKind, String> headers = new EnumMap<>(RecordKind.class);
		for (RecordKind kind : RecordKind.values()) {
			headers.put(kind, lookup.header(kind));
		}
		return new CaseFile(caseId, extract, dossier, circumstances, signatures, judgements,
				findings(judgements, dossier, circumstances.zone()), incidents,
				lookup.rows(RecordKind.CRLS, (row) -> listRows.contains(row.source())),
				lookup.rows(RecordKind.EVIDENCE,
						(row) -> new EvidenceItem(row).subjectKind() == EvidenceItem.SubjectKind.INCIDENT
								&& named.contains(new EvidenceItem(row).subjectId())),
				lookup.fileUses(), headers);
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

	private static List<Finding> findings(List<Judge.Judgement> judgements, Dossier dossier, ZoneId zone) {
		FindingFactory factory = new FindingFactory(zone);
		List<Finding> findings = new ArrayList<>();
		for (Judge.Judgement judgement : judgements) {
			judgement.verdict()
				.observations()
				.forEach((observation) -> findings
					.add(factory.onCertificate(judgement.rule().metadata(), dossier, observation)));
		}
		findings.sort(RunFiles.FINDING_ORDER);
		return findings;
	}

	private static Set<SourceRow> listRows(DisputedSignature signature) {
		Crl without = signature.publication().lastWithout();
		Crl with = signature.publication().first();
		return Stream.of(without, with).filter((crl) -> crl != null).map(Crl::source).collect(Collectors.toSet());
	}

	/** Incidents that touch the time from the first moment of the line to the last. */
	private static List<Row> incidents(DossierLookup lookup, List<DisputedSignature> signatures) throws IOException {
		List<Instant> moments = signatures.stream().flatMap(CaseFile::moments).sorted().toList();
		Instant first = moments.get(0);
		Instant last = moments.get(moments.size() - 1);
		return lookup.rows(RecordKind.INCIDENTS, (row) -> {
			Incident incident = new Incident(row);
			Moment end = incident.endsAt();
			return !incident.startsAt().at().isAfter(last) && (end == null || end.at().isAfter(first));
		});
	}

	private static Stream<Instant> moments(DisputedSignature signature) {
		var events = signature.byReceipt().placement().line().events();
		List<@Nullable Moment> moments = new ArrayList<>();
		moments.add(events.lossKnown());
		moments.add(events.request());
		moments.add(events.deadline());
		moments.add(events.extended());
		moments.add(events.revoked());
		moments.add(events.published());
		moments.add(signature.time().from());
		moments.add(signature.time().to());
		moments.add(signature.dispute().raisedAt());
		return moments.stream().filter((moment) -> moment != null).map((moment) -> moment.at());
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
