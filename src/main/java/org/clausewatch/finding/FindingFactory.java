package org.clausewatch.finding;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Sha256;
import org.clausewatch.record.SourceRow;
import org.clausewatch.rule.Judge;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.PendingClock;
import org.clausewatch.rule.RuleMetadata;
import org.jspecify.annotations.Nullable;

/** Makes findings of observations: identity, clause and words. */
public final class FindingFactory {

	/**
	 * 16 hex digits of SHA-256: even among a hundred million findings a clash is
	 * unlikely.
	 */
	private static final int ID_BYTES = 8;

	private final ZoneId zone;

	private final Wording english;

	private final Wording chinese;

	public FindingFactory(ZoneId zone) {
		this.zone = zone;
		this.english = new Wording("en", zone);
		this.chinese = new Wording("zh", zone);
	}

	/**
	 * A finding on a certificate, or on the run where the observation is of the whole
	 * run.
	 */
	public Finding onCertificate(RuleMetadata rule, Dossier dossier, Observation observation) {
		return observation.wholeRun() ? onNoCertificate(rule, observation)
				: make(rule, dossier.id().issuer(), dossier.id().serialHex(), observation);
	}

	/**
	 * The findings of all rules on a certificate, in the order of {@code findings.csv}.
	 */
	public List<Finding> onCertificate(List<Judge.Judgement> judgements, Dossier dossier) {
		return judgements.stream()
			.flatMap((judgement) -> judgement.verdict()
				.observations()
				.stream()
				.map((observation) -> onCertificate(judgement.rule().metadata(), dossier, observation)))
			.sorted(RunFiles.FINDING_ORDER)
			.toList();
	}

	/** A finding on how an issuer publishes its CRLs. */
	public Finding onIssuer(RuleMetadata rule, IssuerName issuer, Observation observation) {
		return make(rule, issuer, "", observation);
	}

	/** A finding on rows that belong to no certificate. */
	public Finding onNoCertificate(RuleMetadata rule, Observation observation) {
		return make(rule, null, "", observation);
	}

	public Pending pending(Dossier dossier, PendingClock clock, Instant cutOff) {
		return new Pending(dossier.id().issuer().text(), dossier.id().serialHex(), clock.requestId(),
				shown(clock.deadline()), Duration.between(cutOff, clock.deadline().at()));
	}

	private Finding make(RuleMetadata rule, @Nullable IssuerName issuer, String serial, Observation observation) {
		return new Finding(id(rule, issuer, serial, observation), rule.id(), observation.classCode(),
				observation.severity(), observation.outcome(), rule.citation().toString(),
				(issuer != null) ? issuer.text() : "", serial, observation.subjectKind(), observation.subjectId(),
				shown(observation.eventAt()), shown(observation.deadlineAt()), observation.overrun(),
				observation.netOverrun(), observation.notes(), this.english.explain(observation),
				this.chinese.explain(observation), observation.evidence().stream().map(SourceRow::citation).toList());
	}

	/**
	 * The occurrence is what it is about and when; nothing that a corrected record or a
	 * later cut-off would move, such as the overrun.
	 */
	private String id(RuleMetadata rule, @Nullable IssuerName issuer, String serial, Observation observation) {
		Moment event = observation.eventAt();
		String key = Stream
			.of(rule.id(), observation.classCode(), (issuer != null) ? issuer.canonical() : "", serial,
					observation.subjectKind(), observation.subjectId(), observation.occurrence(),
					(event != null) ? event.at().toString() : "")
			.collect(Collectors.joining("\n"));
		byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
		return HexFormat.of().formatHex(Sha256.of(bytes, 0, bytes.length), 0, ID_BYTES);
	}

	private String shown(@Nullable Moment moment) {
		return (moment != null) ? Wording.show(moment.at(), this.zone) : "";
	}

}
