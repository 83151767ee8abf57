package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.RequestCase;
import org.clausewatch.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateRequestRuleTests {

	private static final String T = "2025-06-30T16:00:00Z";

	private static final String R = "2025-03-10T01:30:00Z";

	private final DuplicateRequestRule rule = new DuplicateRequestRule();

	@Test
	void laterRequestsLinkToTheFirst() {
		RequestCase three = new RequestCase(T).request("req-1", R)
			.request("req-2", "2025-03-10T01:30:01Z")
			.request("req-3", "2025-03-10T01:30:00")
			.revoked("2025-03-10T20:00:00Z");
		assertThat(three.by(this.rule).observations()).extracting(Observation::subjectId)
			.containsExactly("req-1", "req-2");
		assertThat(three.by(this.rule).observations()).allSatisfy((duplicate) -> {
			assertThat(duplicate.severity()).isEqualTo(Severity.S4);
			assertThat(duplicate.notes()).containsExactly("TZ_ASSUMED");
			assertThat(duplicate.evidence()).hasSize(2);
		});
	}

	@Test
	void atTheSameSecondTheSmallerIdentifierIsFirst() {
		Observation duplicate = new RequestCase(T).request("req-b", R).request("req-a", R).found(this.rule);
		assertThat(duplicate.subjectId()).isEqualTo("req-b");
	}

	@Test
	void theSameIdentifierIsTheSameRequest() {
		RequestCase twice = new RequestCase(T).request("req-1", R).request("req-1", "2025-03-11T00:00:00Z");
		assertThat(twice.by(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@ParameterizedTest
	@CsvSource({ "withdrawn_at, 2025-03-10T05:00:00Z, FAIL", "authentication, NONE, FAIL", "form, ELECTRONIC, FAIL",
			"authentication, FAIL, PASS", "form, PHONE, PASS" })
	void countsEveryWrittenRequest(String column, String value, Outcome expected) {
		RequestCase two = new RequestCase(T).request("req-1", R)
			.request("req-2", "2025-03-10T04:00:00Z", column, value);
		assertThat(two.by(this.rule).outcome()).isEqualTo(expected);
	}

	@Test
	void alsoAfterTheRevocation() {
		RequestCase two = new RequestCase(T).request("req-1", R)
			.revoked("2025-03-10T04:00:00Z")
			.request("req-2", "2025-03-10T05:00:00Z");
		assertThat(two.found(this.rule).subjectId()).isEqualTo("req-2");
	}

	@Test
	void withoutAStandingRequestThereIsNoFirst() {
		RequestCase withdrawn = new RequestCase(T).request("req-1", R, "withdrawn_at", "2025-03-10T02:00:00Z");
		assertThat(withdrawn.by(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

}
