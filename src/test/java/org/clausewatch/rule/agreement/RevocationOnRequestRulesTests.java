package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.clausewatch.dossier.DossierBuilder;
import org.clausewatch.finding.Wording;
import org.clausewatch.record.Incident.Scope;
import org.clausewatch.record.Incident.Type;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.PolicyBuilder;
import org.clausewatch.rule.RequestCase;
import org.clausewatch.rule.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;

/** The family as a whole: its catalogue, and a sentence for all it can say. */
class RevocationOnRequestRulesTests {

	private static final String T = "2025-06-30T16:00:00Z";

	private static final String R = "2025-03-10T01:30:00Z";

	@Test
	void standInTheOrderOfTheCatalogue() {
		assertThat(RevocationOnRequestRules.all()).extracting((rule) -> rule.metadata().id())
			.containsExactly("AGR-1.3-LATE-REVOCATION", "AGR-1.3-OPEN-OVERDUE", "AGR-1.3-NEVER-EXECUTED",
					"AGR-2.5-EXCUSE-CLAIM", "AGR-1.3-DUPLICATE-REQUEST", "AGR-1.3-DEFECTIVE-REQUEST",
					"AGR-1.3-WITHDRAWN-REQUEST", "AGR-1.3-MISSING-REQUEST", "AGR-1.3-REVOKED-BEFORE-REQUEST",
					"AGR-1.3-LOSS-REPORT", "AGR-2.3-NO-GROUND", "AGR-2.3-GROUND-EVIDENCE", "MEAS-30-IDENTITY-CHECK");
	}

	@Test
	void everyClassOccurs() {
		Set<String> declared = new TreeSet<>();
		for (Rule rule : RevocationOnRequestRules.all()) {
			rule.metadata().classes().keySet().forEach((name) -> declared.add(rule.metadata().id() + "." + name));
		}
		Set<String> found = new TreeSet<>();
		for (Rule rule : RevocationOnRequestRules.all()) {
			for (RequestCase each : cases()) {
				each.by(rule)
					.observations()
					.forEach((observation) -> found.add(rule.metadata().id() + "." + observation.classCode()));
			}
		}
		assertThat(found).isEqualTo(declared);
	}

	/** Sentences that nothing says any more, and ones that lack a value, both show. */
	@ParameterizedTest
	@ValueSource(strings = { "en", "zh" })
	void everySentenceIsSaidWithAllItsValues(String language) throws IOException {
		Wording wording = new Wording(language, DossierBuilder.ZONE);
		Set<String> said = new TreeSet<>();
		for (Observation observation : observations()) {
			assertThat(wording.explain(observation)).doesNotContain("{", "}", "null").doesNotContain("张伟");
			said.add(observation.wording());
			said.addAll(observation.remarks());
		}
		assertThat(said).containsAll(ownSentences(language));
	}

	@Test
	void theNumberExplainsItself() {
		Observation late = new RequestCase(T).request("req-1", "2025-03-10T09:30:00+08:00")
			.revoked("2025-03-11T11:00:00+08:00")
			.found(new LateRevocationRule());
		assertThat(new Wording("zh", DossierBuilder.ZONE).explain(late)).contains("协议 1.3",
				"r＝2025-03-10T09:30:00+08:00", "r＋24小时＝2025-03-11T09:30:00+08:00", "v＝2025-03-11T11:00:00+08:00",
				"v−d＝1小时30分");
		assertThat(new Wording("en", DossierBuilder.ZONE).explain(late)).contains("Agreement 1.3",
				"r = 2025-03-10T09:30:00+08:00", "r + 24 h = 2025-03-11T09:30:00+08:00",
				"v = 2025-03-11T11:00:00+08:00", "v − d = 1 h 30 min");
	}

	/** The sentences of this family: those of its rules and its remarks. */
	private static Set<String> ownSentences(String language) throws IOException {
		Properties sentences = new Properties();
		try (InputStream in = Rule.class.getResourceAsStream("explanations_" + language + ".properties")) {
			sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		List<String> prefixes = new ArrayList<>(List.of("PRECISION", "AGR-1.3.", "AGR-2.5."));
		RevocationOnRequestRules.all().forEach((rule) -> prefixes.add(rule.metadata().id() + "."));
		Set<String> own = new TreeSet<>();
		for (String key : sentences.stringPropertyNames()) {
			if (prefixes.stream().anyMatch(key::startsWith)) {
				own.add(key);
			}
		}
		return own;
	}

	private static List<Observation> observations() {
		return cases().stream()
			.flatMap((each) -> RevocationOnRequestRules.all()
				.stream()
				.flatMap((rule) -> each.by(rule).observations().stream()))
			.toList();
	}

	private static List<RequestCase> cases() {
		return List.of(late("2025-03-11T03:30:00Z"),
				late("2025-03-12T01:30:00Z").incident(Type.ACCIDENT, Scope.ALL, "2025-03-10T10:00:00Z",
						"2025-03-11T12:00:00Z"),
				late("2025-03-12T01:30:00Z")
					.incident(Type.ACCIDENT, Scope.ALL, "2025-03-10T10:00:00Z", "2025-03-10T12:00:00Z"),
				late("2025-03-11T01:30:00.5Z"),
				late("2025-03-11T03:30:00Z").row(RecordKind.DISPUTES, "case_id", "case-1", "signature_at",
						"2025-03-11T02:00:00Z", "raised_at", "2025-04-01T00:00:00Z"),
				new RequestCase(T)
					.request("req-1", R, "defect_notified_at", "2025-03-10T03:00:00Z", "cured_at",
							"2025-03-11T00:00:00Z")
					.revoked("2025-03-14T00:00:00Z"),
				new RequestCase(T).request("req-1", R),
				new RequestCase(T).request("req-1", R).validUntil("2025-05-01T00:00:00Z"),
				new RequestCase(T).request("req-1", R, "defect_notified_at", "2025-03-12T03:00:00Z"),
				new RequestCase(T).request("req-1", R, "withdrawn_at", "2025-03-12T03:00:00Z")
					.revoked("2025-03-13T00:00:00Z"),
				new RequestCase(T).revoked(R), new RequestCase(T).revoked(R, "request_id", "req-9"),
				new RequestCase(T).revoked(R, "request_id", "req-1").request("req-1", "2025-03-11T00:00:00Z"),
				new RequestCase(T).request("rep-1", R, "form", "PHONE", "authentication", "")
					.revoked("2025-03-20T00:00:00Z")
					.policy(new PolicyBuilder().span("loss-report.action-period", "P2D")),
				new RequestCase(T).request("req-1", R, "authentication", "FAIL").revoked("2025-03-20T00:00:00Z"),
				new RequestCase(T).request("req-1", R, "authentication", "NONE").revoked("2025-03-20T00:00:00Z"),
				onGround(""), onGround("张伟欠费"), onGround("2.3(1)"), onGround("2.3(6)"));
	}

	private static RequestCase late(String executed) {
		return new RequestCase(T).request("req-1", R, "core_received_at", "2025-03-10T05:00:00Z")
			.request("req-2", "2025-03-10T09:00:00Z")
			.revoked(executed);
	}

	private static RequestCase onGround(String ground) {
		return new RequestCase(T).revoked(R, "initiator", "CA", "ground", ground);
	}

}
