package org.clausewatch.rule.cps;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.CrlEntry;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Revocation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Judge;
import org.clausewatch.rule.Lateness;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.TimeSpan;
import org.clausewatch.rule.Verdict;
import org.clausewatch.rule.agreement.LateRevocationRule;

/**
 * CPS 4.9.7, ESL 22: a CRL states when each certificate was revoked (RFC 5280, 5.1.2.6),
 * and that must be when the records say it was. A certificate put on hold and then
 * revoked for good has two such times: a date that fits either is right.
 * <p>
 * A date is judged once, however many CRLs repeat it. CRLs state whole seconds, so what
 * lies within the second of a bound keeps it. A difference of the 8 hours between China's
 * time and UTC is one of time zones and suspected as such. Where a CRL dates the
 * revocation later than the records, what they say of agreement 1.3 is contested.
 */
public final class ListingDateRule implements CertificateRule {

	private static final String DATE_DIFFERS = "DATE_DIFFERS";

	private static final String TZ_SUSPECT = "TZ_SUSPECT";

	private static final String TOLERANCE = "crl.date-tolerance";

	private static final Duration CHINA_FROM_UTC = Duration.ofHours(8);

	private static final int IN_EVIDENCE = 20;

	private static final RuleMetadata METADATA = RuleMetadata.rule("CPS-CRL-DATE", Citation.cps("4.9.7"))
		.alsoCites(Citation.esl("22"), Citation.agreement("1.3"))
		.needs(RecordKind.CRLS, RecordKind.CRL_ENTRIES, RecordKind.REVOCATIONS)
		.concerns(RecordKind.REVOCATIONS)
		.parameters(TOLERANCE)
		.finds(DATE_DIFFERS, Severity.S2)
		.finds(TZ_SUSPECT, Severity.S2)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		if (dossier.revocations().isEmpty() || dossier.crlEntries().isEmpty()) {
			return Verdict.notApplicable();
		}
		CrlListings listings = CrlListings.of(dossier, circumstances);
		if (listings.revocations().isEmpty()) {
			return Verdict.notApplicable();
		}
		if (isOneDate(listings.entries())
				&& fits(listings.entries().get(0).revocationDate(), listings.revocations(), circumstances)) {
			return Verdict.pass();
		}
		Map<Instant, List<CrlEntry>> dates = new LinkedHashMap<>();
		listings.entries()
			.stream()
			.sorted(Comparator.comparing(CrlEntry::revocationDate)
				.thenComparing(CrlEntry::crlNumber)
				.thenComparing((entry) -> entry.source().citation()))
			.forEach((entry) -> dates.computeIfAbsent(entry.revocationDate().at(), (at) -> new ArrayList<>())
				.add(entry));
		return Tally.each(dossier, dates.values(), (entries) -> {
			Moment date = entries.get(0).revocationDate();
			return fits(date, listings.revocations(), circumstances) ? null
					: differs(entries, listings.revocations(), dossier, circumstances);
		});
	}

	/** Whether there are entries and all state the same, as is usual. */
	private static boolean isOneDate(List<CrlEntry> entries) {
		for (CrlEntry entry : entries) {
			if (!entry.revocationDate().equals(entries.get(0).revocationDate())) {
				return false;
			}
		}
		return !entries.isEmpty();
	}

	private static boolean fits(Moment date, List<Revocation> revocations, Circumstances circumstances) {
		return revocations.stream()
			.anyMatch((row) -> isNear(date, row.executedAt(), tolerance(row, circumstances), circumstances.zone()));
	}

	private static Observation differs(List<CrlEntry> entries, List<Revocation> revocations, Dossier dossier,
			Circumstances circumstances) {
		Moment date = entries.get(0).revocationDate();
		Revocation shifted = revocations.stream()
			.filter((row) -> isShifted(date, row, circumstances))
			.findFirst()
			.orElse(null);
		Revocation row = (shifted != null) ? shifted : nearest(date, revocations);
		Duration difference = Duration.between(row.executedAt().at(), date.at());
		Observation.Builder observation = Observation.of(METADATA, (shifted != null) ? TZ_SUSPECT : DATE_DIFFERS)
			.event(row.executedAt())
			.occurrence(date.at().toString())
			.fact("v", row.executedAt())
			.fact("date", date)
			.fact("difference", difference.abs())
			.fact("tolerance", tolerance(row, circumstances))
			.fact("crl", entries.get(0).crlNumber())
			.fact("count", entries.size())
			.evidence(row)
			.evidence(entries.stream().limit(IN_EVIDENCE).toList());
		boolean later = !difference.isNegative();
		if (!later) {
			observation.variant("EARLIER");
		}
		else if (shifted == null && isOnTime(dossier, circumstances)) {
			observation.note("LATE_CONTESTED").remark("CPS-CRL-DATE.LATE_CONTESTED");
		}
		return observation.build();
	}

	private static TimeSpan tolerance(Revocation row, Circumstances circumstances) {
		return circumstances.policy().span(TOLERANCE, row.executedAt().at());
	}

	private static boolean isShifted(Moment date, Revocation row, Circumstances circumstances) {
		TimeSpan tolerance = tolerance(row, circumstances);
		return isNear(date, row.executedAt().plus(CHINA_FROM_UTC), tolerance, circumstances.zone())
				|| isNear(date, row.executedAt().plus(CHINA_FROM_UTC.negated()), tolerance, circumstances.zone());
	}

	private static boolean isNear(Moment date, Moment other, TimeSpan tolerance, ZoneId zone) {
		return Lateness.of(date, other.movedTo(tolerance.after(other.at(), zone))) != Lateness.LATE
				&& Lateness.of(other.movedTo(tolerance.before(other.at(), zone)), date) != Lateness.LATE;
	}

	private static Revocation nearest(Moment date, List<Revocation> revocations) {
		return revocations.stream()
			.min(Comparator.comparing((Revocation row) -> Duration.between(row.executedAt().at(), date.at()).abs())
				.thenComparing(Revocation::executedAt))
			.orElseThrow();
	}

	/**
	 * Whether the certificate's result under agreement 1.3, as a run has it, is on time.
	 */
	private static boolean isOnTime(Dossier dossier, Circumstances circumstances) {
		return new Judge(List.of(new LateRevocationRule()), circumstances).judge(dossier)
			.stream()
			.anyMatch((judgement) -> judgement.verdict().outcome() == Outcome.PASS);
	}

}
