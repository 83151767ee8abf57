package org.clausewatch.report.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.clausewatch.dispute.Chronology;
import org.clausewatch.dispute.CitedClauses;
import org.clausewatch.dispute.DisputeWords;
import org.clausewatch.dispute.DisputedSignature;
import org.clausewatch.dispute.Surroundings;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.FindingFactory;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.record.Application;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.Incident;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.report.FileCount;
import org.clausewatch.report.ReportModel;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Judge;
import org.clausewatch.rule.Phrase;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.RuleMetadata;

/** Puts together what is told of a disputed case. */
public final class CaseAssembly {

	/** What is looked for in any case. */
	private static final List<RecordKind> EXPECTED = List.of(RecordKind.APPLICATIONS, RecordKind.VERIFICATIONS,
			RecordKind.DELIVERIES, RecordKind.REVOCATION_REQUESTS, RecordKind.REVOCATIONS, RecordKind.CRL_ENTRIES,
			RecordKind.EVIDENCE);

	private final ReportModel whole;

	private final Map<RecordKind, FileCount> files;

	private final Circumstances circumstances;

	private final Judge judge;

	private final List<Row> incidents;

	private final List<Row> lists;

	private final DisputeWords words = new DisputeWords();

	/**
	 * Assembles cases of a run.
	 * @param whole what the run's reports say
	 * @param files the extract's record files
	 * @param rules those of the run
	 * @param incidents all rows of {@code incidents.csv}
	 * @param lists all rows of {@code crls.csv}
	 */
	public CaseAssembly(ReportModel whole, Map<RecordKind, FileCount> files, Circumstances circumstances,
			List<Rule> rules, List<Row> incidents, List<Row> lists) {
		this.whole = whole;
		this.files = files;
		this.circumstances = circumstances;
		this.judge = new Judge(rules, circumstances);
		this.incidents = incidents;
		this.lists = lists;
	}

	/**
	 * What a report on a case says.
	 * @param dossier that of its certificate, which {@code certificates.csv} must have
	 * @throws org.clausewatch.rule.UnsetParameterException where a request was made and
	 * the policy doesn't say how long the CA has
	 */
	public ReportModel of(String caseId, Dossier dossier) {
		List<DisputedSignature> signatures = dossier.disputes()
			.stream()
			.filter((dispute) -> dispute.caseId().equals(caseId))
			.map((dispute) -> DisputedSignature.of(dispute, dossier, this.circumstances))
			.toList();
		List<Judge.Judgement> judgements = this.judge.judge(dossier);
		List<Finding> findings = new FindingFactory(this.circumstances.zone()).onCertificate(judgements, dossier);
		List<RuleResult> answers = judgements.stream().map((judgement) -> {
			RuleMetadata rule = judgement.rule().metadata();
			RuleResult answer = new RuleResult(rule.id(), rule.citation().toString());
			answer.add(judgement.verdict());
			return answer;
		}).toList();
		CitedClauses cited = CitedClauses.of(judgements);
		return this.whole.of(dispute(signatures, dossier, findings, cited.unknown()), answers, findings,
				cited.clauses());
	}

	private DisputeCase dispute(List<DisputedSignature> signatures, Dossier dossier, List<Finding> findings,
			List<String> unknown) {
		Surroundings surroundings = new Surroundings(signatures);
		Stream<Row> around = Stream.concat(
				this.incidents.stream().filter((row) -> surroundings.include(new Incident(row))),
				this.lists.stream().filter((row) -> surroundings.include(row.source())));
		List<Row> rows = Stream.concat(dossier.rows().stream(), around)
			.distinct()
			.sorted(Comparator.comparing(Row::kind)
				.thenComparing((row) -> row.source().file())
				.thenComparing(Row::line))
			.toList();
		List<CaseRow> shown = rows.stream().map((row) -> CaseRow.of(row, findings)).toList();
		Certificate certificate = dossier.certificate();
		return new DisputeCase(signatures.get(0).caseId(), certificate(dossier), signatures,
				Chronology.of(rows, certificate, signatures, this.words), shown, holdings(shown),
				notFound(dossier, shown, unknown), others(dossier, rows, certificate.subscriberId()));
	}

	private static DisputeCase.CaseCertificate certificate(Dossier dossier) {
		Certificate certificate = dossier.certificate();
		return new DisputeCase.CaseCertificate(dossier.id().issuer().text(), dossier.id().serialHex(),
				certificate.subject(), certificate.subscriberId(), certificate.notBefore().at(),
				certificate.notAfter().at(),
				dossier.applications()
					.stream()
					.map(Application::agreementVersion)
					.filter(Objects::nonNull)
					.distinct()
					.toList());
	}

	private List<DisputeCase.Holding> holdings(List<CaseRow> rows) {
		List<DisputeCase.Holding> holdings = new ArrayList<>();
		for (RecordKind kind : RecordKind.values()) {
			FileCount file = this.files.get(kind);
			List<CaseRow> known = rows.stream().filter((row) -> row.kind() == kind).toList();
			long adverse = known.stream().filter((row) -> !row.adverse().isEmpty()).count();
			holdings.add(new DisputeCase.Holding(kind.fileName(), file != null, (file != null) ? file.rows() : 0,
					(file != null) ? file.rows() - file.used() : 0, known.size(), adverse));
		}
		return holdings;
	}

	private List<Phrase> notFound(Dossier dossier, List<CaseRow> rows, List<String> unknown) {
		List<Phrase> notFound = new ArrayList<>();
		for (RecordKind kind : RecordKind.values()) {
			if (!this.files.containsKey(kind)) {
				notFound.add(this.words.get("notFound.file", kind.fileName()));
			}
			else if (EXPECTED.contains(kind) && rows.stream().noneMatch((row) -> row.kind() == kind)) {
				Phrase name = this.words.get("exhibit." + kind + ".title");
				notFound.add(new Phrase(this.words.get("notFound.rows", name.zh(), kind.fileName()).zh(),
						this.words.get("notFound.rows", name.en(), kind.fileName()).en()));
			}
		}
		dossier.unresolved()
			.forEach((reference) -> notFound.add(this.words.get("notFound.reference", reference.kind().toString(),
					reference.id(), reference.source().file() + ":" + reference.source().line())));
		unknown.forEach((citation) -> notFound.add(this.words.get("notFound.clause", citation)));
		return notFound;
	}

	/** Other subscribers: holders of the same key, and those that rows besides name. */
	private static Set<String> others(Dossier dossier, List<Row> rows, String subscriber) {
		Set<String> others = new LinkedHashSet<>();
		dossier.keyHolders().forEach((holder) -> others.add(holder.subscriberId()));
		for (Row row : rows) {
			String named = row.kind().has("subscriber_id") ? row.text("subscriber_id") : null;
			if (named != null && !named.equals(subscriber)) {
				for (String column : List.of("subscriber_id", "subject", "subject_name", "address")) {
					String text = row.kind().has(column) ? row.text(column) : null;
					if (text != null) {
						others.add(text);
					}
				}
			}
		}
		others.remove(subscriber);
		return others;
	}

}
