package org.clausewatch.rule.cps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.clausewatch.record.Incident;
import org.clausewatch.rule.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrlGapRuleTests {

	private final CrlGapRule rule = new CrlGapRule();

	/** A full CRL valid until 12:00 and its successor, valid beyond the cut-off. */
	private static CrlCase followedAt(String published) {
		return new CrlCase().crl(1, "08:00:00", "next_update", CrlCase.at("12:00:00"))
			.crl(2, "11:00:00", "published_at", CrlCase.at(published), "next_update", "2026-01-01T00:00:00Z");
	}

	private List<String> told(CrlCase crls) {
		return crls.ofSeries(this.rule)
			.stream()
			.map((found) -> (found.outcome() + " " + found.subjectId() + " "
					+ found.wording().replaceFirst("CPS-CRL-GAP.GAP\\.?", "") + " " + String.join(" ", found.notes()))
				.strip())
			.toList();
	}

	@ParameterizedTest
	@CsvSource({ "11:59:59, ''", "12:00:00, ''", "12:00:01, FAIL 2",
			"12:00:00.5, INDETERMINATE 1 PRECISION PRECISION" })
	void theNextIsPublishedByNextUpdate(String published, String expected) {
		assertThat(String.join(",", told(followedAt(published)))).isEqualTo(expected);
	}

	@Test
	void tellsTheGap() {
		Observation observation = followedAt("13:30:00").ofSeries(this.rule).get(0);
		assertThat(observation.severity()).hasToString("S2");
		assertThat(observation.subjectKind()).isEqualTo("CRL");
		assertThat(observation.overrun()).isEqualTo(Duration.ofMinutes(90));
		assertThat(observation.evidence()).hasSize(2);
	}

	@Test
	void anyLaterFullCrlFollows() {
		CrlCase crls = followedAt("13:00:00").crl(3, "11:30:00", "next_update", "2026-01-01T00:00:00Z");
		assertThat(told(crls)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "12:00:00, ''", "12:00:01, FAIL 1 OPEN" })
	void anOpenGapIsToldAtTheCutOff(String cutOff, String expected) {
		CrlCase crls = new CrlCase().crl(1, "08:00:00", "next_update", CrlCase.at("12:00:00")).cutOff(cutOff);
		assertThat(String.join(",", told(crls))).isEqualTo(expected);
	}

	@Test
	void aDeltaCrlFollowsNoFullOneButAFullOneADelta() {
		CrlCase full = new CrlCase().crl(1, "08:00:00", "next_update", CrlCase.at("12:00:00"))
			.crl(2, "11:00:00", "kind", "DELTA", "next_update", "2026-01-01T00:00:00Z");
		assertThat(told(full)).containsExactly("FAIL 1 OPEN");
		CrlCase delta = new CrlCase().crl(1, "08:00:00", "kind", "DELTA", "next_update", CrlCase.at("12:00:00"))
			.crl(2, "11:00:00", "next_update", "2026-01-01T00:00:00Z");
		assertThat(told(delta)).isEmpty();
	}

	@Test
	void theFullCrlMadeWithADeltaDoesNotFollowIt() {
		CrlCase crls = new CrlCase().crl(1, "08:00:00", "kind", "DELTA", "next_update", CrlCase.at("12:00:00"))
			.crl(1, "08:00:00", "next_update", "2026-01-01T00:00:00Z")
			.crl(2, "12:00:01", "kind", "DELTA", "next_update", "2026-01-01T00:00:00Z");
		assertThat(told(crls)).containsExactly("FAIL 2");
	}

	@Test
	void aThisUpdateAfterTheBoundProvesTheGap() {
		CrlCase crls = new CrlCase().crl(1, "08:00:00", "next_update", CrlCase.at("12:00:00"))
			.crl(2, "12:00:01", "published_at", "", "next_update", "2026-01-01T00:00:00Z");
		assertThat(told(crls)).containsExactly("FAIL 2 THIS_UPDATE");
	}

	@Test
	void publicationsThatAreNotRecordedAreToldOnceASeries() {
		CrlCase crls = new CrlCase().crl(1, "08:00:00", "next_update", CrlCase.at("12:00:00"))
			.crl(2, "11:00:00", "published_at", "", "next_update", CrlCase.at("16:00:00"))
			.crl(3, "15:00:00", "published_at", "", "next_update", "2026-01-01T00:00:00Z");
		assertThat(told(crls)).containsExactly("INDETERMINATE 1 PUBLICATION_UNKNOWN PUBLICATION_UNKNOWN");
		assertThat(crls.ofSeries(this.rule).get(0).facts()).containsEntry("count", 2);
		CrlCase late = followedAt("13:00:00").crl(3, "11:30:00", "published_at", "", "next_update",
				"2026-01-01T00:00:00Z");
		assertThat(told(late)).containsExactly("INDETERMINATE 1 PUBLICATION_UNKNOWN PUBLICATION_UNKNOWN");
	}

	@ParameterizedTest
	@CsvSource({ "2, ''", "1, FAIL 1 NUMBER", "0, FAIL 0 NUMBER" })
	void numbersIncrease(int next, String expected) {
		CrlCase crls = new CrlCase().crl(1, "08:00:00").crl(next, "11:00:00").cutOff("12:00:00");
		assertThat(String.join(",", told(crls))).isEqualTo(expected);
	}

	@Test
	void aRestartOfNumbersIsToldOnce() {
		CrlCase crls = new CrlCase().crl(8, "08:00:00")
			.crl(9, "09:00:00")
			.crl(1, "10:00:00")
			.crl(2, "11:00:00")
			.cutOff("12:00:00");
		assertThat(told(crls)).containsExactly("FAIL 1 NUMBER");
	}

	@Test
	void aDeltaAndAFullCrlMayShareANumberAndACrlMayBePublishedTwice() {
		CrlCase crls = new CrlCase().crl(1, "08:00:00")
			.crl(1, "08:00:00", "kind", "DELTA")
			.crl(1, "08:00:00", "published_at", CrlCase.at("08:10:00"))
			.cutOff("12:00:00");
		assertThat(told(crls)).isEmpty();
	}

	@Test
	void shardsAreJudgedEachByItselfAndNamed() {
		CrlCase crls = new CrlCase().crl(5, "08:00:00", "shard", "a")
			.crl(4, "09:00:00", "shard", "b")
			.cutOff("2025-03-11T09:00:00Z");
		List<Observation> found = crls.ofSeries(this.rule);
		assertThat(found).hasSize(1);
		assertThat(found.get(0).remarks()).containsExactly("CPS-CRL-GAP.SHARD");
	}

	@Test
	void incidentsThatHitPublicationAreTold() {
		CrlCase crls = followedAt("13:00:00").incident(Incident.Scope.PUBLICATION, "11:00:00", "12:00:01")
			.incident(Incident.Scope.ALL, "12:59:59", "14:00:00")
			.incident(Incident.Scope.PUBLICATION, "11:00:00", "12:00:00")
			.incident(Incident.Scope.ALL, "13:00:00", "14:00:00")
			.incident(Incident.Scope.REVOCATION, "11:00:00", "14:00:00");
		Observation observation = crls.ofSeries(this.rule).get(0);
		assertThat(observation.facts()).containsEntry("incidents", "inc-1, inc-2");
		assertThat(observation.remarks()).containsExactly("CPS-CRL-GAP.INCIDENTS");
	}

}
