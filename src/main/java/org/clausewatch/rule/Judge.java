package org.clausewatch.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Application;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * Applies rules to a dossier and settles what is the same for all of them: absent input
 * files, clauses not in force, policy values not set, rules that throw.
 */
public final class Judge {

	private final List<Seat<CertificateRule>> ofCertificates;

	private final List<Seat<PublicationRule>> ofPublication;

	private final Circumstances circumstances;

	/** A rule and the input files it lacks, which are the same for every dossier. */
	private record Seat<R extends Rule>(R rule, RuleMetadata metadata, String absent) {
	}

	/** One rule's answer; an ERROR's reason names what the rule threw. */
	public record Judgement(Rule rule, Verdict verdict) {
	}

	public Judge(List<Rule> rules, Circumstances circumstances) {
		this.circumstances = circumstances;
		this.ofCertificates = seats(rules, CertificateRule.class);
		this.ofPublication = seats(rules, PublicationRule.class);
	}

	private <R extends Rule> List<Seat<R>> seats(List<Rule> rules, Class<R> type) {
		return rules.stream()
			.filter(type::isInstance)
			.map(type::cast)
			.map((rule) -> new Seat<>(rule, rule.metadata(), absentInputs(rule.metadata())))
			.toList();
	}

	/** One judgement a rule on certificates, in the order of the rules. */
	public List<Judgement> judge(Dossier dossier) {
		List<Judgement> judgements = new ArrayList<>(this.ofCertificates.size());
		boolean bound = knownAgreement(dossier);
		for (Seat<CertificateRule> seat : this.ofCertificates) {
			if (dossier.hasCertificate() || seat.rule.judgesUnknownCertificates()) {
				judgements.add(new Judgement(seat.rule, verdict(seat, dossier, bound)));
			}
		}
		return judgements;
	}

	/** One judgement a rule on publication, in the order of the rules. */
	public List<Judgement> judge(CrlSeries series) {
		return this.ofPublication.stream()
			.map((seat) -> new Judgement(seat.rule,
					verdict(seat, () -> "CRLs of " + series.issuer(), null,
							() -> seat.rule.judge(series, this.circumstances))))
			.toList();
	}

	/**
	 * What rules on publication say where there is no series to judge because their files
	 * are absent: a silence that is told.
	 */
	public List<Judgement> untestedPublication() {
		return this.ofPublication.stream()
			.filter((seat) -> !seat.absent.isEmpty())
			.map((seat) -> new Judgement(seat.rule, Verdict.notTested(seat.absent + " absent")))
			.toList();
	}

	private Verdict verdict(Seat<CertificateRule> seat, Dossier dossier, boolean bound) {
		if (seat.absent.isEmpty() && seat.metadata.inputs().contains(RecordKind.CRL_ENTRIES)
				&& this.circumstances.crls().isUnread(dossier.id().issuer())) {
			return Verdict.notTested("entries of the issuer's CRLs absent from " + RecordKind.CRL_ENTRIES.fileName());
		}
		if (seat.absent.isEmpty() && !bound && seat.metadata.citation().document() == Citation.Document.AGREEMENT) {
			return Verdict.notInForce("");
		}
		RecordKind concerns = seat.metadata.concerns();
		if (seat.absent.isEmpty() && concerns != null && !dossier.has(concerns)) {
			return Verdict.notApplicable();
		}
		return verdict(seat, () -> dossier.id().toString(), dossier,
				() -> seat.rule.judge(dossier, this.circumstances));
	}

	private Verdict verdict(Seat<?> seat, Supplier<String> judged, @Nullable Dossier dossier,
			Supplier<Verdict> answer) {
		if (!seat.absent.isEmpty()) {
			return Verdict.notTested(seat.absent + " absent");
		}
		try {
			return inForce(seat.metadata, answer.get());
		}
		catch (UnsetParameterException ex) {
			return Verdict.of(Observation.unset(ex, dossier));
		}
		catch (RuntimeException ex) {
			return new Verdict(Outcome.ERROR, List.of(), List.of(),
					seat.metadata.id() + " on " + judged.get() + ": " + ex);
		}
	}

	private String absentInputs(RuleMetadata metadata) {
		return metadata.inputs()
			.stream()
			.filter((kind) -> !this.circumstances.present().contains(kind))
			.sorted()
			.map(RecordKind::fileName)
			.collect(Collectors.joining(" "));
	}

	/**
	 * A clause of the agreement binds only a certificate whose accepted version the
	 * clause register knows; where no version is recorded the agreement as it stands is
	 * taken.
	 */
	private boolean knownAgreement(Dossier dossier) {
		List<String> known = this.circumstances.policy().agreementVersions();
		List<String> accepted = dossier.applications()
			.stream()
			.map(Application::agreementVersion)
			.filter(Objects::nonNull)
			.toList();
		return known == null || accepted.isEmpty() || accepted.stream().anyMatch(known::contains);
	}

	/**
	 * Observations count only where the clause was in force, [from, until), at their
	 * event.
	 */
	private Verdict inForce(RuleMetadata metadata, Verdict verdict) {
		List<Observation> standing = verdict.observations()
			.stream()
			.filter((observation) -> inForce(metadata, observation.eventAt()))
			.toList();
		if (standing.size() == verdict.observations().size()) {
			return verdict;
		}
		return standing.isEmpty() ? Verdict.notInForce("") : Verdict.of(standing);
	}

	private boolean inForce(RuleMetadata metadata, @Nullable Moment event) {
		if (event == null) {
			return true;
		}
		LocalDate day = event.at().atZone(this.circumstances.zone()).toLocalDate();
		LocalDate from = metadata.inForceFrom();
		LocalDate until = metadata.inForceUntil();
		return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
	}

}
