package org.clausewatch.rule.cps;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausewatch.dossier.DossierBuilder;
import org.clausewatch.record.Crl;
import org.clausewatch.record.Incident;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.CellRow;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;
import org.clausewatch.record.Sha256;
import org.clausewatch.record.SourceRow;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.CrlRegister;
import org.clausewatch.rule.CrlSeries;
import org.clausewatch.rule.Judge;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.PolicyBuilder;
import org.clausewatch.rule.PublishedCrl;
import org.clausewatch.rule.PublishedCrl.Contents;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.RuleCase;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A certificate, valid until 2025-12-31T16:00Z, and CRLs of its issuer. Times of day are
 * those of 2025-03-10 in UTC; a full CRL is made and published at one time and valid for
 * a day unless said otherwise.
 */
final class CrlCase {

	static final String CUT_OFF = "2025-06-30T16:00:00Z";

	final DossierBuilder dossier = new DossierBuilder(CUT_OFF);

	final PolicyBuilder policy = new PolicyBuilder().span("crl.publication-lag", "PT24H")
		.span("crl.date-tolerance", "PT5M");

	private final List<PublishedCrl> crls = new ArrayList<>();

	private final List<Incident> incidents = new ArrayList<>();

	private String cutOff = CUT_OFF;

	private Contents contents = Contents.ROWS;

	static String at(String time) {
		return time.isEmpty() || time.indexOf('-') > 0 ? time : "2025-03-10T" + time + "Z";
	}

	/** A full CRL; further cells as name, value … */
	CrlCase crl(int number, String thisUpdate, String... cells) {
		String[] all = Stream
			.concat(Stream.of("issuer", DossierBuilder.ISSUER, "crl_number", "" + number, "this_update", at(thisUpdate),
					"published_at", at(thisUpdate), "next_update",
					Instant.parse(at(thisUpdate)).plusSeconds(86400).toString()), Arrays.stream(cells))
			.toArray(String[]::new);
		this.crls.add(new PublishedCrl(Crl.of(row(all)), this.contents));
		return this;
	}

	/** What is known of the CRLs that follow. */
	CrlCase contents(Contents value) {
		this.contents = value;
		return this;
	}

	private Row row(String[] named) {
		String[] cells = new String[RecordKind.CRLS.columns().size()];
		for (int i = 0; i < named.length; i += 2) {
			cells[RecordKind.CRLS.indexOf(named[i])] = named[i + 1].isEmpty() ? null : named[i + 1];
		}
		byte[] bytes = Arrays.toString(cells).getBytes(StandardCharsets.UTF_8);
		return CellRow.of(RecordKind.CRLS,
				new SourceRow("crls.csv", this.crls.size() + 2, Sha256.of(bytes, 0, bytes.length)), cells,
				new RowContext(DossierBuilder.ZONE, Instant.parse("2026-06-30T16:00:00Z")));
	}

	/** The certificate's entry on each of some CRLs, dated 10:00. */
	CrlCase listed(int... numbers) {
		Arrays.stream(numbers).forEach((number) -> entry(number, "10:00:00", ""));
		return this;
	}

	CrlCase entry(int number, String date, String reason) {
		this.dossier.row(RecordKind.CRL_ENTRIES, "crl_number", "" + number, "revocation_date", at(date), "reason",
				reason);
		return this;
	}

	/** By the CA, under a law unless said otherwise; further cells as name, value … */
	CrlCase revoked(String time, String... cells) {
		this.dossier.row(RecordKind.REVOCATIONS,
				Stream
					.concat(Stream.of("executed_at", at(time), "initiator", "CA", "ground", "LAW"),
							Arrays.stream(cells))
					.toArray(String[]::new));
		return this;
	}

	CrlCase request(String reason) {
		this.dossier.row(RecordKind.REVOCATION_REQUESTS, "request_id", "r-1", "form", "WRITTEN", "received_at",
				at("09:00:00"), "authentication", "PASS", "reason", reason);
		return this;
	}

	CrlCase incident(Incident.Scope scope, String from, String until) {
		String id = "inc-" + (this.incidents.size() + 1);
		@Nullable String[] cells = { id, Incident.Type.ACCIDENT.name(), at(from), at(until), scope.name(), null, null };
		this.incidents.add(new Incident(CellRow.of(RecordKind.INCIDENTS,
				new SourceRow("incidents.csv", this.incidents.size() + 2, new byte[32]), cells,
				new RowContext(DossierBuilder.ZONE, Instant.MAX))));
		return this;
	}

	CrlCase cutOff(String time) {
		this.cutOff = at(time);
		return this;
	}

	CrlRegister register() {
		return new CrlRegister(this.crls, Map.of());
	}

	private Circumstances circumstances() {
		return this.policy.crls(register()).at(this.cutOff, this.incidents.toArray(Incident[]::new));
	}

	Verdict by(Rule rule) {
		return RuleCase.judge(rule, this.dossier, circumstances());
	}

	/** The verdict, its outcome and then each observation's occurrence. */
	String told(Rule rule) {
		Verdict verdict = by(rule);
		return (verdict.outcome() + " "
				+ String.join(" ", verdict.observations().stream().map(Observation::subjectId).toList()))
			.strip();
	}

	/** Judges each series. */
	List<Observation> ofSeries(Rule rule) {
		Judge judge = new Judge(List.of(rule), circumstances());
		List<Observation> found = new ArrayList<>();
		for (CrlSeries series : register().series()) {
			Verdict verdict = judge.judge(series).get(0).verdict();
			verdict.observations().forEach((observation) -> RuleCase.explained(rule, observation));
			found.addAll(verdict.observations());
		}
		return found;
	}

}
