package org.clausewatch.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausewatch.batch.RunHarness;
import org.clausewatch.finding.Finding;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each situation is found for what it is, and nothing else is. */
class SituationFindingsTests {

	/** How often each is told: it is to be found the same whatever is drawn. */
	private static final int TIMES = 6;

	/** Rule and class by situation; {@code ?} before what isn't found every time. */
	private static final Map<String, String> EXPECTED = Map.ofEntries(
			Map.entry("ASKED_20_MINUTES_LATE", "AGR-1.3-LATE-REVOCATION/LATE"),
			Map.entry("ASKED_5_HOURS_LATE", "AGR-1.3-LATE-REVOCATION/LATE"),
			Map.entry("ASKED_3_DAYS_LATE", "AGR-1.3-LATE-REVOCATION/LATE"),
			Map.entry("ASKED_DISPUTED", "AGR-1.3-LATE-REVOCATION/LATE"), Map.entry("ASKED_PENDING", ""),
			Map.entry("ASKED_OVERDUE", "AGR-1.3-OPEN-OVERDUE/OPEN_OVERDUE"),
			Map.entry("ASKED_EXPIRED", "AGR-1.3-NEVER-EXECUTED/NEVER_EXECUTED"),
			Map.entry("ASKED_TWICE", "AGR-1.3-DUPLICATE-REQUEST/DUPLICATE"),
			Map.entry("ASKED_DEFECT_TOLD_LATE",
					"AGR-1.3-LATE-REVOCATION/LATE AGR-1.3-DEFECTIVE-REQUEST/DEFECT_NOTIFIED_LATE"),
			Map.entry("ASKED_WITHDRAWN_LATE", "AGR-1.3-WITHDRAWN-REQUEST/LATE"),
			Map.entry("ASKED_WITHDRAWN_REVOKED", "AGR-1.3-WITHDRAWN-REQUEST/REVOKED_AFTER_WITHDRAWAL"),
			Map.entry("ASKED_ORALLY", "AGR-1.3-LOSS-REPORT/EXPOSURE"),
			Map.entry("ASKED_IN_TYPHOON", "AGR-1.3-LATE-REVOCATION/LATE_EXCUSED_CLAIMED"),
			Map.entry("ASKED_UNAUTHENTICATED", "MEAS-30-IDENTITY-CHECK/NOT_AUTHENTICATED"),
			Map.entry("ASKED_AFTERWARDS", "AGR-1.3-REVOKED-BEFORE-REQUEST/CONTRADICTION"),
			Map.entry("ASKED_NEVER", "AGR-1.3-MISSING-REQUEST/MISSING_REQUEST"),
			Map.entry("OWN_FALSE_DATA_UNPROVEN", "AGR-2.3-GROUND-EVIDENCE/NO_EVIDENCE"),
			Map.entry("OWN_HARM_ONE_PERSON", "AGR-2.3-GROUND-EVIDENCE/NO_EVIDENCE"),
			Map.entry("OWN_NO_GROUND", "AGR-2.3-NO-GROUND/NO_GROUND AGR-2.6-NOTICE-MISSING/NOTICE_MISSING"),
			Map.entry("FEE_UNPAID", "AGR-2.3.3-UNPAID-ACTIVE/EXPOSURE"),
			Map.entry("FEE_REVOKED_PAID", "AGR-2.3.3-WRONGFUL-REVOCATION/WRONGFUL_PAID"),
			Map.entry("FEE_REVOKED_BOOKED_LATE", "AGR-2.3.3-WRONGFUL-REVOCATION/WRONGFUL_PAID"),
			Map.entry("FEE_REVOKED_EARLY", "AGR-2.3.3-PREMATURE/PREMATURE"),
			Map.entry("FEE_REVOKED_UNTOLD", "AGR-2.3.3-NO-NOTICE/NO_NOTICE"),
			Map.entry("FEE_REVOKED_PART_PAID", "AGR-2.3.3-PARTIAL/PARTIAL_REVIEW"),
			Map.entry("FEE_REVOKED_REFUNDED", "AGR-2.3.3-REFUND/REFUND_NOT_DEFAULT"),
			Map.entry("FEE_REVOKED_UNKNOWN",
					"AGR-2.3.3-NO-TERMS/NO_TERMS REC-ORPHAN/ORPHAN ?AGR-2.3.3-NO-NOTICE/NO_NOTICE"),
			Map.entry("FORCED_LATE", "AGR-2.6-OVERDUE/RENEWED_LATE"),
			Map.entry("FORCED_OVERDUE", "AGR-2.6-OVERDUE/OVERDUE_OPEN"),
			Map.entry("FORCED_OLD_ADDRESS",
					"AGR-2.6-WRONG-ADDRESS/WRONG_ADDRESS AGR-2.6-NOTICE-MISSING/NOTICE_MISSING"),
			Map.entry("FORCED_WEBSITE", "AGR-2.6-NOTICE-MISSING/NOTICE_MISSING"),
			Map.entry("FORCED_NO_RECEIPT", "AGR-2.6-NOTICE-MISSING/NOTICE_MISSING"),
			Map.entry("FORCED_SHORT", "AGR-2.6-PERIOD-SHORT/PERIOD_SHORT ?AGR-2.6-OVERDUE/OVERDUE_OPEN"),
			Map.entry("FORCED_MOOT", "AGR-2.6-MOOT/MOOT"),
			Map.entry("FORCED_UNTOLD", "AGR-2.6-DEPRECATED-NO-NOTICE/DEPRECATED_NO_NOTICE"),
			Map.entry("ACCEPTANCE_MISSING", "AGR-3.1-ACCEPTANCE/NO_ACCEPTANCE"),
			Map.entry("ACCEPTANCE_LATE", "AGR-3.1-ACCEPTANCE/LATE_ACCEPTANCE"),
			Map.entry("TERM_LONGER", "AGR-3.2-TERM/TERM_MISMATCH"),
			Map.entry("TERM_FROM_APPLICATION", "AGR-3.2-TERM/TERM_MISMATCH"),
			Map.entry("FORM_MISSING", "AGR-5.1-FORM/FORM_MISSING"),
			Map.entry("READ_AFTER_SUBMIT", "AGR-5.2-READ-BEFORE-SUBMIT/READ_AFTER_SUBMIT"),
			Map.entry("READ_NEVER", "AGR-5.2-READ-BEFORE-SUBMIT/READ_AFTER_SUBMIT"),
			Map.entry("READ_ANOTHER_VERSION", "AGR-5.2-READ-BEFORE-SUBMIT/VERSION_MISMATCH"),
			Map.entry("VERIFIED_LATE", "ESL-20-VERIFY-ORDER/VERIFY_ORDER"),
			Map.entry("APPROVED_LATE", "ESL-20-VERIFY-ORDER/VERIFY_ORDER"),
			Map.entry("VERIFIED_NEVER", "ESL-20-VERIFY-ORDER/NOT_VERIFIED"),
			Map.entry("SAME_OPERATOR", "CPS-SEPARATION-OF-DUTIES/SAME_OPERATOR"),
			Map.entry("SUBJECT_DIFFERS", "ESL-21-CONTENT/CONTENT_MISMATCH"),
			Map.entry("KEY_DIFFERS", "ESL-21-CONTENT/CONTENT_MISMATCH"),
			Map.entry("SIGNATURE_DIFFERS", "ESL-21-CONTENT/CONTENT_MISMATCH"),
			Map.entry("AUTHORITY_MISSING", "AGR-1.6-COLLECTOR/NO_AUTHORITY"),
			Map.entry("AUTHORITY_EXPIRED", "AGR-1.6-COLLECTOR/NO_AUTHORITY"),
			Map.entry("MAIL_UNSIGNED", "AGR-1.6-MAIL/UNSIGNED"),
			Map.entry("MAIL_TIME_DIFFERS", "AGR-1.6-MAIL/ACCEPTANCE_TIME"),
			Map.entry("MAIL_SIGNED_BY_PROXY", "AGR-1.6-MAIL/UNSIGNED"),
			Map.entry("USED_EARLY", "AGR-1.6-USE-BEFORE-ACCEPTANCE/USED_EARLY"),
			Map.entry("SERIAL_TWICE", "REC-DUPLICATE-SERIAL/DUPLICATE_SERIAL"),
			Map.entry("APPLICATION_LOST",
					"REC-ORPHAN/ORPHAN ?AGR-3.1-ACCEPTANCE/NO_ACCEPTANCE ?ESL-20-VERIFY-ORDER/NOT_VERIFIED "
							+ "?AGR-5.1-FORM/FORM_MISSING ?AGR-5.2-READ-BEFORE-SUBMIT/READ_AFTER_SUBMIT"),
			Map.entry("DELIVERED_BEFORE_ISSUED", "REC-TIME-ORDER/CONTRADICTION ?AGR-1.6-COLLECTOR/NO_AUTHORITY"),
			Map.entry("AGREEMENT_UNKNOWN", "REC-AGREEMENT-VERSION/VERSION_UNKNOWN"),
			Map.entry("CHANGE_NOT_APPLIED_FOR", "AGR-1.4-SUBJECT-CHANGE/NO_REISSUE"),
			Map.entry("CHANGE_NOT_COMPLETED", "AGR-1.4-SUBJECT-CHANGE/NO_REISSUE"),
			Map.entry("KEY_SHARED", "AGR-1.5-KEY-REUSE/KEY_REUSE"),
			Map.entry("SUPPORT_LATE", "AGR-2.2-SUPPORT/UNANSWERED"),
			Map.entry("SUPPORT_UNANSWERED", "AGR-2.2-SUPPORT/UNANSWERED"),
			Map.entry("USED_WITHOUT_CONSENT", "AGR-2.7-PURPOSE/PURPOSE"),
			Map.entry("CONSENT_AFTERWARDS", "AGR-2.7-PURPOSE/PURPOSE"),
			Map.entry("DISPOSED_EARLY", "ESL-24-RETENTION/RETENTION"),
			Map.entry("DISPOSED_UNDER_HOLD", "ESL-24-RETENTION/RETENTION"),
			Map.entry("UNREADABLE", "ESL-24-RETENTION/RETENTION"),
			Map.entry("CRL_LEFT_OUT_ONCE", "CPS-CRL-OMITTED/OMITTED ?CPS-CRL-LATE/LATE_PUBLICATION"),
			Map.entry("CRL_LEFT_OUT_ALWAYS", "CPS-CRL-OMITTED/OMITTED ?CPS-CRL-LATE/LATE_PUBLICATION"),
			Map.entry("CRL_DROPPED", "CPS-CRL-DROPPED/DROPPED"),
			Map.entry("CRL_DATE_EARLIER", "CPS-CRL-DATE/DATE_DIFFERS"),
			Map.entry("CRL_DATE_LATER", "CPS-CRL-DATE/DATE_DIFFERS"),
			Map.entry("CRL_DATE_IN_LOCAL_TIME", "CPS-CRL-DATE/TZ_SUSPECT"),
			Map.entry("CRL_REASON_DIFFERS", "CPS-CRL-REASON/REASON_DIFFERS"),
			Map.entry("CRL_WITHOUT_RECORD", "CPS-CRL-EXTRA/NO_RECORD"));

	@TempDir
	static Path directory;

	/** Findings by situation, told in turn, each as {@code rule/class}. */
	private static final Map<String, Map<String, Set<String>>> FOUND = new HashMap<>();

	@BeforeAll
	static void judge() throws IOException {
		Path extract = Files.createDirectory(directory.resolve("extract"));
		Map<CertificateId, String> situations = new HashMap<>();
		Map<String, String> applications = new HashMap<>();
		write(extract, situations, applications);
		Path run = new RunHarness(directory).judge(extract, Path.of("jobs/policy/netca.yaml"));
		for (Finding finding : RunHarness.findings(run)) {
			String told = applications.getOrDefault(finding.subjectId(), "the issuers");
			if (!finding.serial().isEmpty()) {
				told = situations.getOrDefault(
						new CertificateId(IssuerName.parse(finding.issuer()), new BigInteger(finding.serial(), 16)),
						told);
			}
			FOUND.computeIfAbsent(told.replaceFirst(" .*", ""), (name) -> new TreeMap<>())
				.computeIfAbsent(told, (one) -> new TreeSet<>())
				.add(finding.rule() + "/" + finding.classCode());
		}
	}

	private static void write(Path extract, Map<CertificateId, String> situations, Map<String, String> applications)
			throws IOException {
		String[] told = new String[1];
		try (ExtractDirectory files = new ExtractDirectory(extract)) {
			RowSink sink = (kind, cells) -> {
				Row row = ExtractReader.row(kind, cells);
				if (kind == RecordKind.CERTIFICATES) {
					situations.put(Objects.requireNonNull(row.certificate()), told[0]);
				}
				if (kind == RecordKind.APPLICATIONS) {
					applications.put(Objects.requireNonNull(row.text("application_id")), told[0]);
				}
				files.write(kind, cells);
			};
			Authority authority = TestAuthority.daily(sink, extract);
			Incidents.write(authority.quarter(), new Draw(5, -1), sink);
			authority.crls().writeRows();
			CertificateStories stories = new CertificateStories(authority, 5);
			long number = 0;
			for (int i = 0; i < TIMES; i++) {
				for (Situation situation : Situations.ALL) {
					told[0] = situation.name() + " " + i;
					number += stories.tell(number, situation);
				}
			}
			authority.crls().sign();
			files.finish("situations", TimeText.CHINA.of(authority.quarter().cutOff()), "test");
		}
	}

	@Test
	void ordinarySituationsAreNotFound() {
		Set<String> found = new TreeSet<>();
		for (Situation situation : Situations.ALL) {
			if (situation.ordinary() && FOUND.containsKey(situation.name())) {
				found.add(situation + ": " + FOUND.get(situation.name()));
			}
		}
		assertThat(found).isEmpty();
	}

	@Test
	void othersAreFoundForWhatTheyAre() {
		Set<String> wrong = new TreeSet<>();
		for (Situation situation : Situations.ALL) {
			if (situation.ordinary()) {
				continue;
			}
			Set<String> always = new HashSet<>();
			Set<String> allowed = new HashSet<>();
			for (String one : EXPECTED.getOrDefault(situation.name(), "").split(" ")) {
				String finding = one.replace("?", "");
				allowed.add(finding);
				if (!one.isEmpty() && !one.startsWith("?")) {
					always.add(finding);
				}
			}
			Map<String, Set<String>> found = FOUND.getOrDefault(situation.name(), Map.of());
			for (int i = 0; i < TIMES; i++) {
				Set<String> here = found.getOrDefault(situation.name() + " " + i, Set.of());
				if (!here.containsAll(always) || !allowed.containsAll(here)) {
					wrong.add(situation + ": " + here + " instead of " + always);
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void everySituationIsExpectedToBeSomething() {
		assertThat(EXPECTED.keySet()).containsExactlyInAnyOrderElementsOf(
				Situations.ALL.stream().filter((situation) -> !situation.ordinary()).map(Situation::name).toList());
	}

}
