package org.clausewatch.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

	private static final Verdict ENTRIES_UNREAD = Verdict.notTested(Untested.ENTRIES);

	private static final Verdict NOT_BOUND = Verdict.notInForce("");

	/** An array: a rule that has nothing to say of a certificate is to cost nothing. */
	private final Seat[] ofCertificates;

	private final List<PublicationSeat> ofPublication;

	private final Circumstances circumstances;

	/** Takes down the verdicts on a dossier, in the order of the rules. */
	@FunctionalInterface
	public interface Clerk {

		/**
		 * Takes down one rule's answer.
		 * @param place the rule's place among the rules the judge was given
		 */
		void takeDown(int place, Rule rule, Verdict verdict);

	}

	/**
	 * A rule on certificates with what is the same for every dossier.
	 *
	 * @param untested the verdict where it lacks input files, else {@code null}
	 * @param readsEntries whether it needs the entries of CRLs
	 * @param ofAgreement whether its clause binds only as it was accepted
	 * @param concerns a mask of the kinds it concerns, 0 where it may concern any
	 */
	private record Seat(int place, CertificateRule rule, RuleMetadata metadata, @Nullable Verdict untested,
			boolean readsEntries, boolean ofAgreement, boolean unknownToo, long concerns) {
	}

	/** A rule on publication and the input files it lacks. */
	private record PublicationSeat(PublicationRule rule, Set<RecordKind> absent) {
	}

	/** One rule's answer; an ERROR's reason names what the rule threw. */
	public record Judgement(Rule rule, Verdict verdict) {
	}

	public Judge(List<Rule> rules, Circumstances circumstances) {
		this.circumstances = circumstances;
		List<Seat> certificates = new ArrayList<>();
		List<PublicationSeat> publication = new ArrayList<>();
		for (int place = 0; place < rules.size(); place++) {
			if (rules.get(place) instanceof CertificateRule rule) {
				certificates.add(seat(place, rule));
			}
			else if (rules.get(place) instanceof PublicationRule rule) {
				publication.add(new PublicationSeat(rule, absentInputs(rule.metadata())));
			}
		}
		this.ofCertificates = certificates.toArray(Seat[]::new);
		this.ofPublication = List.copyOf(publication);
	}

	private Seat seat(int place, CertificateRule rule) {
		RuleMetadata metadata = rule.metadata();
		Set<RecordKind> absent = absentInputs(metadata);
		return new Seat(place, rule, metadata, absent.isEmpty() ? null : Verdict.notTested(Untested.absent(absent)),
				metadata.inputs().contains(RecordKind.CRL_ENTRIES),
				metadata.citation().document() == Citation.Document.AGREEMENT, rule.judgesUnknownCertificates(),
				Dossier.mask(metadata.concerns()));
	}

	/** One judgement a rule on certificates, in the order of the rules. */
	public List<Judgement> judge(Dossier dossier) {
		List<Judgement> judgements = new ArrayList<>(this.ofCertificates.length);
		judge(dossier, (place, rule, verdict) -> judgements.add(new Judgement(rule, verdict)));
		return judgements;
	}

	/** The same, without gathering them: most verdicts are only counted. */
	public void judge(Dossier dossier, Clerk clerk) {
		boolean known = dossier.hasCertificate();
		boolean bound = knownAgreement(dossier);
		boolean unread = this.circumstances.crls().isUnread(dossier.id().issuer());
		for (Seat seat : this.ofCertificates) {
			if (known || seat.unknownToo) {
				clerk.takeDown(seat.place, seat.rule, verdict(seat, dossier, bound, unread));
			}
		}
	}

	/** One judgement a rule on publication, in the order of the rules. */
	public List<Judgement> judge(CrlSeries series) {
		return this.ofPublication.stream().map((seat) -> new Judgement(seat.rule, verdict(seat, series))).toList();
	}

	/**
	 * What rules on publication say where there is no series to judge because their files
	 * are absent: a silence that is told.
	 */
	public List<Judgement> untestedPublication() {
		return this.ofPublication.stream()
			.filter((seat) -> !seat.absent.isEmpty())
			.map((seat) -> new Judgement(seat.rule, Verdict.notTested(Untested.absent(seat.absent))))
			.toList();
	}

	private Verdict verdict(PublicationSeat seat, CrlSeries series) {
		if (!seat.absent.isEmpty()) {
			return Verdict.notTested(Untested.absent(seat.absent));
		}
		RuleMetadata metadata = seat.rule.metadata();
		try {
			return inForce(metadata, seat.rule.judge(series, this.circumstances));
		}
		catch (UnsetParameterException ex) {
			return Verdict.of(Observation.unset(ex, null));
		}
		catch (RuntimeException ex) {
			return failed(metadata, "CRLs of " + series.issuer(), ex);
		}
	}

	private Verdict verdict(Seat seat, Dossier dossier, boolean bound, boolean unread) {
		if (seat.untested != null) {
			return seat.untested;
		}
		if (unread && seat.readsEntries) {
			return ENTRIES_UNREAD;
		}
		if (!bound && seat.ofAgreement) {
			return NOT_BOUND;
		}
		if (seat.concerns != 0 && !dossier.hasAnyOf(seat.concerns)) {
			return Verdict.notApplicable();
		}
		try {
			return inForce(seat.metadata, seat.rule.judge(dossier, this.circumstances));
		}
		catch (UnsetParameterException ex) {
			return Verdict.of(Observation.unset(ex, dossier));
		}
		catch (RuntimeException ex) {
			return failed(seat.metadata, dossier.id().toString(), ex);
		}
	}

	private static Verdict failed(RuleMetadata metadata, String judged, RuntimeException thrown) {
		return new Verdict(Outcome.ERROR, List.of(), List.of(), metadata.id() + " on " + judged + ": " + thrown);
	}

	private Set<RecordKind> absentInputs(RuleMetadata metadata) {
		return metadata.inputs()
			.stream()
			.filter((kind) -> !this.circumstances.present().contains(kind))
			.collect(Collectors.toSet());
	}

	/**
	 * A clause of the agreement binds only a certificate whose accepted version the
	 * clause register knows; where no version is recorded the agreement as it stands is
	 * taken.
	 */
	private boolean knownAgreement(Dossier dossier) {
		List<String> known = this.circumstances.policy().agreementVersions();
		if (known == null) {
			return true;
		}
		boolean stated = false;
		for (Application application : dossier.applications()) {
			String version = application.agreementVersion();
			if (version != null && known.contains(version)) {
				return true;
			}
			stated |= version != null;
		}
		return !stated;
	}

	/**
	 * Observations count only where the clause was in force, [from, until), at their
	 * event.
	 */
	private Verdict inForce(RuleMetadata metadata, Verdict verdict) {
		if (verdict.observations().isEmpty()) {
			return verdict;
		}
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
