package org.clausewatch.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.dossier.DossierBuilder;
import org.clausewatch.finding.Wording;
import org.clausewatch.record.CellRow;
import org.clausewatch.record.Incident;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.RowContext;
import org.clausewatch.record.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * A certificate (valid in 2025, local time) with requests and revocations, judged as a
 * run would judge it. Every observation must have its sentence in both languages.
 */
public final class RequestCase {

	private static final List<Wording> WORDINGS = List.of(new Wording("en", DossierBuilder.ZONE),
			new Wording("zh", DossierBuilder.ZONE));

	private final String cutOff;

	private final DossierBuilder dossier;

	private final List<Incident> incidents = new ArrayList<>();

	private PolicyBuilder policy = new PolicyBuilder();

	private RecordKind[] absent = {};

	public RequestCase(String cutOff) {
		this.cutOff = cutOff;
		this.dossier = new DossierBuilder(cutOff);
	}

	/** An authenticated written request; further cells as name, value … */
	public RequestCase request(String id, String receivedAt, String... cells) {
		return row(RecordKind.REVOCATION_REQUESTS,
				with(cells, "request_id", id, "form", "WRITTEN", "received_at", receivedAt, "authentication", "PASS"));
	}

	/**
	 * A revocation on the subscriber's request, citing none; further cells as name, value
	 * …
	 */
	public RequestCase revoked(String executedAt, String... cells) {
		return row(RecordKind.REVOCATIONS,
				with(cells, "executed_at", executedAt, "initiator", "SUBSCRIBER", "ground", "REQUEST"));
	}

	public RequestCase row(RecordKind kind, String... cells) {
		this.dossier.row(kind, cells);
		return this;
	}

	public RequestCase validUntil(String notAfter) {
		this.dossier.certificate("not_after", notAfter);
		return this;
	}

	/** A proven and notified incident. */
	public RequestCase incident(Incident.Type type, Incident.Scope scope, String from, @Nullable String until) {
		return incident(type, scope, from, until, "aa", "2025-03-01T00:00:00Z");
	}

	public RequestCase incident(Incident.Type type, Incident.Scope scope, String from, @Nullable String until,
			@Nullable String proof, @Nullable String notified) {
		int number = this.incidents.size() + 1;
		@Nullable String[] cells = { "inc-" + number, type.name(), from, until, scope.name(), proof, notified };
		this.incidents
			.add(new Incident(CellRow.of(RecordKind.INCIDENTS, new SourceRow("incidents.csv", number + 1, new byte[32]),
					cells, new RowContext(DossierBuilder.ZONE, Instant.MAX))));
		return this;
	}

	public RequestCase policy(PolicyBuilder value) {
		this.policy = value;
		return this;
	}

	public RequestCase without(RecordKind... kinds) {
		this.absent = kinds;
		return this;
	}

	public Verdict by(Rule rule) {
		Circumstances circumstances = (this.absent.length > 0) ? this.policy.atWithout(this.cutOff, this.absent)
				: this.policy.at(this.cutOff, this.incidents.toArray(Incident[]::new));
		Verdict verdict = new Judge(List.of(rule), circumstances).judge(this.dossier.build()).get(0).verdict();
		for (Observation observation : verdict.observations()) {
			WORDINGS.forEach((wording) -> wording.explain(observation));
		}
		return verdict;
	}

	/** The only observation of a rule's verdict. */
	public Observation found(Rule rule) {
		Verdict verdict = by(rule);
		if (verdict.observations().size() != 1) {
			throw new AssertionError("expected one observation, got " + verdict);
		}
		return verdict.observations().get(0);
	}

	/** Defaults, then the cells: the later of a name wins. */
	private static String[] with(String[] cells, String... defaults) {
		return Stream.concat(Arrays.stream(defaults), Arrays.stream(cells)).toArray(String[]::new);
	}

}
