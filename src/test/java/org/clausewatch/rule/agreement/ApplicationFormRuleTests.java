package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.IssuanceCase;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Severity;
import org.junit.jupiter.api.Test;

class ApplicationFormRuleTests {

	private final ApplicationFormRule rule = new ApplicationFormRule();

	@Test
	void theFormIsHeld() {
		assertThat(new IssuanceCase().application("form_sha256", "aa").by(this.rule).outcome()).isEqualTo(Outcome.PASS);
		Observation missing = new IssuanceCase().application().only(this.rule, "FAIL FORM_MISSING");
		assertThat(missing.subjectKind() + " " + missing.subjectId()).isEqualTo("APPLICATION app-1");
		assertThat(missing.severity()).isEqualTo(Severity.S3);
	}

	@Test
	void oneRowOfAnApplicationIsEnough() {
		assertThat(new IssuanceCase().application().application("form_sha256", "aa").by(this.rule).outcome())
			.isEqualTo(Outcome.PASS);
		new IssuanceCase().application()
			.application("application_id", "app-2", "form_sha256", "aa")
			.only(this.rule, "FAIL FORM_MISSING");
	}

	@Test
	void withoutAnApplicationThereIsNoForm() {
		assertThat(new IssuanceCase().by(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(new IssuanceCase().certificate("application_id", "").by(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(new IssuanceCase().without(RecordKind.APPLICATIONS).by(this.rule).outcome())
			.isEqualTo(Outcome.NOT_TESTED);
	}

}
