package org.clausewatch.rule.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.clausewatch.dossier.DossierBuilder;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.CertificateContent.SignatureCheck;
import org.clausewatch.record.CertificateContent.State;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.SourceRow;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.PolicyBuilder;
import org.clausewatch.rule.RuleCase;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateContentRuleTests {

	private static final String T = "2025-06-30T16:00:00Z";

	private static final String KEY = "ab".repeat(32);

	private static final String HASH = "cd".repeat(32);

	private @Nullable String issuer = "cn=test ca, o=Test, c=cn";

	private @Nullable String subject = "cn=张伟, c=CN";

	private @Nullable Integer serial = 1;

	private @Nullable String notBefore = "2024-12-31T16:00:00Z";

	private @Nullable String notAfter = "2025-12-31T16:00:00Z";

	private @Nullable String key = KEY;

	private @Nullable SignatureCheck signature = SignatureCheck.VALID;

	private final DossierBuilder dossier = new DossierBuilder(T).certificate("file", "certs/1.der");

	private static SourceRow source(String file) {
		return new SourceRow(file, 1, HexFormat.of().parseHex(HASH));
	}

	private static CertificateContent closed(String file, State state) {
		return new CertificateContent(source(file), state, null, null, null, null, null, null, null, null, null);
	}

	private CertificateContent content(String file) {
		return new CertificateContent(source(file), State.READ,
				(this.issuer != null) ? IssuerName.parse(this.issuer) : null, this.subject,
				(this.serial != null) ? BigInteger.valueOf(this.serial) : null, instant(this.notBefore),
				instant(this.notAfter), this.key, "RSA", "SHA256withRSA", this.signature);
	}

	private static @Nullable Instant instant(@Nullable String text) {
		return (text != null) ? Instant.parse(text) : null;
	}

	private Verdict judge() {
		return RuleCase.judge(new CertificateContentRule(), this.dossier, new PolicyBuilder().at(T));
	}

	private List<String> remarks() {
		this.dossier.content(content("certs/1.der"));
		return RuleCase.only(judge(), "FAIL CONTENT_MISMATCH").remarks();
	}

	@Test
	void passesWhatIsAsRecorded() {
		this.dossier.certificate("public_key_sha256", "AB:".repeat(31) + "AB", "certificate_sha256", HASH)
			.content(content("certs/1.der"));
		assertThat(judge().outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void whatTheRecordLeavesOpenCannotDiffer() {
		this.dossier.content(content("certs/1.der"));
		assertThat(judge().outcome()).isEqualTo(Outcome.PASS);
	}

	@ParameterizedTest
	@CsvSource({ "2025-12-31T16:00:00.999Z, PASS", "2025-12-31T16:00:01Z, FAIL", "2025-12-31T15:59:59Z, FAIL",
			"2026-01-01T00:00:00, PASS" })
	void validityIsComparedToTheSecond(String recorded, Outcome expected) {
		this.dossier.certificate("not_after", recorded).content(content("certs/1.der"));
		assertThat(judge().outcome()).isEqualTo(expected);
	}

	@Test
	void listsEveryElementThatDiffers() {
		this.issuer = "CN=Another CA";
		this.subject = "CN=张玮,C=CN";
		this.serial = 2;
		this.notBefore = "2024-12-31T16:00:01Z";
		this.notAfter = "2025-12-31T15:59:59Z";
		this.signature = SignatureCheck.INVALID;
		this.dossier.certificate("public_key_sha256", HASH, "certificate_sha256", KEY);
		assertThat(remarks()).containsExactly("ESL-21.ISSUER_DIFFERS", "ESL-21.HOLDER_DIFFERS", "ESL-21.SERIAL_DIFFERS",
				"ESL-21.NOT_BEFORE_DIFFERS", "ESL-21.NOT_AFTER_DIFFERS", "ESL-21.KEY_DIFFERS", "ESL-21.HASH_DIFFERS",
				"ESL-21.SIGNATURE_INVALID");
	}

	@Test
	void listsEveryElementThatIsMissing() {
		this.issuer = null;
		this.subject = " ";
		this.serial = null;
		this.notBefore = null;
		this.notAfter = null;
		this.key = null;
		this.signature = SignatureCheck.MISSING;
		assertThat(remarks()).containsExactly("ESL-21.ISSUER_MISSING", "ESL-21.HOLDER_MISSING", "ESL-21.SERIAL_MISSING",
				"ESL-21.NOT_BEFORE_MISSING", "ESL-21.NOT_AFTER_MISSING", "ESL-21.KEY_MISSING",
				"ESL-21.SIGNATURE_MISSING");
	}

	@Test
	void namesThatAreNoRfc4514StringsAreComparedAsTheyStand() {
		this.subject = "张伟 (个人)";
		this.dossier.certificate("subject", "张伟 (个人)").content(content("certs/1.der"));
		assertThat(judge().outcome()).isEqualTo(Outcome.PASS);
		this.subject = "张伟（个人）";
		assertThat(remarks()).containsExactly("ESL-21.HOLDER_DIFFERS");
	}

	@Test
	void aMismatchIsCertainEvenWhereTheSignatureIsUnchecked() {
		this.signature = SignatureCheck.ISSUER_NOT_HELD;
		this.serial = 2;
		assertThat(remarks()).containsExactly("ESL-21.SERIAL_DIFFERS");
	}

	@Test
	void anUncheckedSignatureIsNoPassAndToldOnceAnIssuer() {
		this.signature = SignatureCheck.ISSUER_NOT_HELD;
		this.dossier.content(content("certs/1.der"));
		Observation open = RuleCase.only(judge(), "INDETERMINATE CONTENT_MISMATCH ISSUER_NOT_HELD");
		assertThat(open.wholeRun()).isTrue();
		assertThat(open.subjectKind() + " " + open.subjectId()).isEqualTo("ISSUER " + DossierBuilder.ISSUER);
	}

	@Test
	void anUnreadableFileLeavesItOpen() {
		this.dossier.content(closed("certs/1.der", State.UNREADABLE));
		Observation open = RuleCase.only(judge(), "INDETERMINATE CONTENT_MISMATCH UNREADABLE");
		assertThat(open.severity()).isEqualTo(Severity.S1);
		assertThat(open.facts()).containsEntry("file", "certs/1.der");
	}

	@Test
	void anAbsentFileIsNotTested() {
		this.dossier.content(closed("certs/1.der", State.ABSENT));
		assertThat(judge().outcome()).isEqualTo(Outcome.NOT_TESTED);
		assertThat(judge().reason()).isEqualTo("certs/1.der absent");
	}

	@Test
	void withoutAFileThereIsNothingToTest() {
		assertThat(judge().outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@Test
	void eachFileIsComparedWithTheRowThatNamesIt() {
		this.dossier
			.row(RecordKind.CERTIFICATES, "subscriber_id", "sub-1", "subject", "CN=乙", "not_before",
					"2025-01-01T00:00:00+08:00", "not_after", "2026-01-01T00:00:00+08:00", "issued_at",
					"2025-01-02T00:00:00+08:00", "file", "certs/2.der")
			.content(content("certs/1.der"));
		this.subject = "CN=乙";
		this.dossier.content(content("certs/2.der"));
		assertThat(judge().outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void oneGoodFileDoesNotHideABadOne() {
		this.dossier.content(content("certs/1.der")).content(closed("certs/2.der", State.UNREADABLE));
		assertThat(judge().outcome()).isEqualTo(Outcome.INDETERMINATE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2005-03-31T15:59:59Z", "2005-03-31T16:00:00Z" })
	void theLawIsInForceSinceApril2005(String issued) {
		this.serial = 2;
		this.dossier.certificate("issued_at", issued).content(content("certs/1.der"));
		assertThat(judge().outcome()).isEqualTo(issued.endsWith("59Z") ? Outcome.NOT_IN_FORCE : Outcome.FAIL);
	}

}
