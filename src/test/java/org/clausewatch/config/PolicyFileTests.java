package org.clausewatch.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clausewatch.record.Application.SubscriberType;
import org.clausewatch.finding.Waiver;
import org.clausewatch.rule.DatedValue;
import org.clausewatch.rule.DeprecatedAlgorithm;
import org.clausewatch.rule.Policy;
import org.clausewatch.rule.TimeSpan;
import org.clausewatch.rule.UnsetParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message of a policy file, word for word, and what its values mean. */
class PolicyFileTests {

	private static final String HEAD = "policy: p\nzone: Asia/Shanghai\nparameters:\n";

	@TempDir
	Path folder;

	private Path write(String name, String text) throws IOException {
		return Files.writeString(this.folder.resolve(name), text);
	}

	private Policy read(String parameters) throws IOException {
		return PolicyFile.read(write("p.yaml", HEAD + parameters.indent(2))).policy();
	}

	/** The messages without the folder. */
	private void refused(String text, String... messages) throws IOException {
		Path file = write("p.yaml", text);
		assertThatExceptionOfType(ConfigException.class).isThrownBy(() -> PolicyFile.read(file))
			.satisfies((ex) -> assertThat(ex.getMessage().replace(this.folder + "/", "").split("\n"))
				.containsExactly(messages));
	}

	private static Instant at(String local) {
		return Instant.parse(local + "+08:00");
	}

	@Test
	void readsEveryKindOfParameter() throws IOException {
		write("h.csv", "date,kind\n2025-10-01,HOLIDAY\n2025-10-11,WORKDAY\n");
		Policy policy = read("""
				revocation.deadline: {value: PT24H, citation: agreement 1.3}
				renewal.counter-closes: {value: 17:00, citation: c}
				retention.period: {value: P5Y, citation: c}
				deprecated-algorithms:
				  - {value: {algorithm: sha1, end: 2026-01-01, lead: P90D}, citation: c}
				  - {value: {algorithm: md5, end: 2012-01-01, lead: P1Y}, citation: c}
				holidays: {value: {file: h.csv}, citation: c}
				compensation.cap: {value: {PERSON: 20000, DEVICE: 0.50}, citation: c}
				lawful-grounds: {value: [2.3(1), LAW], citation: c}
				""");
		Instant any = at("2025-06-01T00:00:00");
		assertThat(policy.name()).isEqualTo("p");
		assertThat(policy.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
		assertThat(policy.agreementVersions()).isNull();
		assertThat(policy.span("revocation.deadline", any)).isEqualTo(TimeSpan.parse("PT24H"));
		assertThat(policy.citation("revocation.deadline", any)).isEqualTo("agreement 1.3");
		assertThat(policy.timeOfDay("renewal.counter-closes", any)).isEqualTo(LocalTime.of(17, 0));
		assertThat(policy.span("retention.period", any)).isEqualTo(TimeSpan.parse("P5Y"));
		assertThat(policy.deprecatedAlgorithms()).containsExactly(
				new DeprecatedAlgorithm("sha1", LocalDate.of(2026, 1, 1), TimeSpan.parse("P90D")),
				new DeprecatedAlgorithm("md5", LocalDate.of(2012, 1, 1), TimeSpan.parse("P1Y")));
		assertThat(policy.calendar().rolled(LocalDate.of(2025, 10, 1))).isEqualTo("2025-10-02");
		assertThat(policy.calendar().rolled(LocalDate.of(2025, 10, 11))).isEqualTo("2025-10-11");
		assertThat(value(policy, "compensation.cap")).isEqualTo(
				Map.of(SubscriberType.PERSON, new BigDecimal("20000"), SubscriberType.DEVICE, new BigDecimal("0.50")));
		assertThat(value(policy, "lawful-grounds")).isEqualTo(List.of("2.3(1)", "LAW"));
	}

	private static Object value(Policy policy, String parameter) {
		return policy.parameters().getOrDefault(parameter, List.of()).get(0).value();
	}

	@Test
	void fromIsInclusiveAndUntilExclusive() throws IOException {
		Policy policy = read("""
				fee.grace:
				  - {value: P7D, citation: new, from: 2025-01-01, until: 2026-01-01}
				  - {value: P0D, citation: old, from: 2018-09-28, until: 2025-01-01}
				""");
		assertThat(policy.spanOrNull("fee.grace", at("2018-09-27T23:59:59"))).isNull();
		assertThat(policy.citation("fee.grace", at("2018-09-28T00:00:00"))).isEqualTo("old");
		assertThat(policy.citation("fee.grace", at("2024-12-31T23:59:59"))).isEqualTo("old");
		assertThat(policy.citation("fee.grace", at("2025-01-01T00:00:00"))).isEqualTo("new");
		assertThat(policy.citation("fee.grace", at("2025-12-31T23:59:59"))).isEqualTo("new");
		assertThat(policy.spanOrNull("fee.grace", at("2026-01-01T00:00:00"))).isNull();
	}

	@Test
	void overlappingWindowsAreRefused() throws IOException {
		refused(HEAD + """
				  fee.grace:
				    - {value: P0D, citation: c, from: 2018-09-28, until: 2025-01-02}
				    - {value: P7D, citation: c, from: 2025-01-01}
				  fee.notice-period:
				    - {value: P0D, citation: c}
				    - {value: P7D, citation: c}
				""",
				"p.yaml:6:7: parameters.fee.grace[1]: [2025-01-01, still) overlaps [2018-09-28, 2025-01-02) on line 5",
				"p.yaml:9:7: parameters.fee.notice-period[1]: [always, still) overlaps [always, still) on line 8");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					revocation.deadlin: {value: PT24H, citation: c} | 4:3: parameters: unknown key "revocation.deadlin"; did you mean "revocation.deadline"?
					fee.grace: P7D | 4:14: parameters.fee.grace: expected {value, citation, from, until} or a list of them, found "P7D"
					fee.grace: [] | 4:14: parameters.fee.grace: expected {value, citation, from, until} or a list of them, found a list
					fee.grace: [P7D] | 4:15: parameters.fee.grace[0]: expected {value, citation, from, until} or a list of them, found "P7D"
					fee.grace: {value: P7D} | 4:14: parameters.fee.grace.citation: missing, expected where the value is laid down
					fee.grace: {value: P7D, citation: ""} | 4:37: parameters.fee.grace.citation: expected where the value is laid down, found ""
					fee.grace: {citation: c} | 4:14: parameters.fee.grace.value: missing, expected the parameter's value
					fee.grace: {value: P7D, citation: c, form: 2025-01-01} | 4:40: parameters.fee.grace: unknown key "form"; did you mean "from"?
					fee.grace: {value: P7D, citation: c, from: 2025-1-1} | 4:46: parameters.fee.grace.from: expected a date such as 2025-03-10, found "2025-1-1"
					fee.grace: {value: P7D, citation: c, until: 2025-02-30} | 4:47: parameters.fee.grace.until: expected a date such as 2025-03-10, found "2025-02-30"
					fee.grace: {value: P7D, citation: c, from: 2025-01-01, until: 2025-01-01} | 4:65: parameters.fee.grace.until: expected a date after from, 2025-01-01, found "2025-01-01"
					fee.grace: {value: 7 days, citation: c} | 4:22: parameters.fee.grace.value: expected an ISO-8601 span such as PT24H or P7D, found "7 days"
					fee.grace: {value: P1DT2H, citation: c} | 4:22: parameters.fee.grace.value: expected an ISO-8601 span such as PT24H or P7D, found "P1DT2H"
					fee.grace: {value: P-7D, citation: c} | 4:22: parameters.fee.grace.value: expected an ISO-8601 span such as PT24H or P7D, found a negative one, "P-7D"
					fee.grace: {value: PT-1S, citation: c} | 4:22: parameters.fee.grace.value: expected an ISO-8601 span such as PT24H or P7D, found a negative one, "PT-1S"
					renewal.counter-closes: {value: 5 pm, citation: c} | 4:35: parameters.renewal.counter-closes.value: expected a time of day such as "17:00", found "5 pm"
					deprecated-algorithms: {value: sha1, citation: c} | 4:34: parameters.deprecated-algorithms.value: expected {algorithm, end, lead}, found "sha1"
					deprecated-algorithms: {value: {algorithm: sha1, end: 2026-01-01, leed: P1D}, citation: c} | 4:34: parameters.deprecated-algorithms.value.lead: missing, expected how long before its end subscribers are told, such as P90D # 4:69: parameters.deprecated-algorithms.value: unknown key "leed"; did you mean "lead"?
					deprecated-algorithms: {value: {algorithm: sha1, end: soon, lead: P1D}, citation: c} | 4:57: parameters.deprecated-algorithms.value.end: expected the first day without it, such as 2026-01-01, found "soon"
					deprecated-algorithms: {value: {algorithm: sha1, end: 2026-01-01, lead: P1D}, citation: c, from: 2020-01-01} | 4:26: parameters.deprecated-algorithms: from and until have no meaning here: end and lead say when it holds
					holidays: {value: h.csv, citation: c} | 4:21: parameters.holidays.value: expected {file: holidays.csv}, found "h.csv"
					holidays: {value: {file: none.csv}, citation: c} | none.csv: no such file
					holidays: {value: {file: "a\\0"}, citation: c} | 4:28: parameters.holidays.value.file: expected a file's name, found "a␣"
					compensation.cap: {value: 5, citation: c} | 4:29: parameters.compensation.cap.value: expected amounts by subscriber type such as {PERSON: 20000.00}, found "5"
					compensation.cap: {value: {}, citation: c} | 4:29: parameters.compensation.cap.value: expected an amount for at least one of PERSON, ORGANISATION, DEVICE
					compensation.cap: {value: {PERSONS: 1}, citation: c} | 4:29: parameters.compensation.cap.value: expected an amount for at least one of PERSON, ORGANISATION, DEVICE # 4:30: parameters.compensation.cap.value: unknown key "PERSONS"; did you mean "PERSON"?
					compensation.cap: {value: {PERSON: -1}, citation: c} | 4:38: parameters.compensation.cap.value.PERSON: expected an amount such as 20000.00, found "-1"
					compensation.cap: {value: {PERSON: 1e9}, citation: c} | 4:38: parameters.compensation.cap.value.PERSON: expected an amount such as 20000.00, found "1e9"
					lawful-grounds: {value: LAW, citation: c} | 4:27: parameters.lawful-grounds.value: expected a list of grounds, found "LAW"
					lawful-grounds: {value: [[]], citation: c} | 4:28: parameters.lawful-grounds.value[0]: expected a ground, found a list
					""")
	void toldWordForWord(String line, String messages) throws IOException {
		refused(HEAD + "  " + line + "\n",
				Arrays.stream(messages.split(" # "))
					.map((message) -> message.startsWith("4:") ? "p.yaml:" + message : message)
					.toArray(String[]::new));
	}

	@Test
	void whatAPolicyMustHaveIsTold() throws IOException {
		refused("polici: p\nagreement-versions: one\nparameters: [a]\n",
				"p.yaml:1:1: unknown key \"polici\"; did you mean \"policy\"?",
				"p.yaml:1:1: policy: missing, expected the policy's name",
				"p.yaml:1:1: zone: missing, expected a time zone such as Asia/Shanghai",
				"p.yaml:2:21: agreement-versions: expected a list of versions of the agreement, found \"one\"",
				"p.yaml:3:13: parameters: expected parameters by name, found a list");
	}

	@Test
	void anAlgorithmNamedTwiceIsRefused() throws IOException {
		refused(HEAD + """
				  deprecated-algorithms:
				    - {value: {algorithm: sha1, end: 2026-01-01, lead: P1D}, citation: c}
				    - {value: {algorithm: SHA1, end: 2027-01-01, lead: P1D}, citation: c}
				""", "p.yaml:6:7: parameters.deprecated-algorithms[1]: \"SHA1\" is named twice, first on line 5");
	}

	@ParameterizedTest
	@ValueSource(strings = { "P5Y", "P60M", "P1827D", "PT43848H", "P4Y11M31D", "P10Y" })
	void retentionMayBeFiveYearsOrMore(String span) throws IOException {
		assertThat(read("retention.period: {value: " + span + ", citation: c}").parameters()).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "P4Y", "P59M", "P1826D", "PT43847H", "P4Y11M30D" })
	void retentionBelowFiveYearsIsRefused(String span) throws IOException {
		refused(HEAD + "  retention.period: {value: " + span + ", citation: c}\n",
				"p.yaml:4:29: parameters.retention.period.value: expected at least P5Y, the floor of ESL 24, found \""
						+ TimeSpan.parse(span) + "\"");
	}

	@Test
	void badHolidayRowsNameFileAndLine() throws IOException {
		write("h.csv", "date,kind,name\n2025-13-01,HOLIDAY,\n2025-10-01,holiday,\n2025-10-02,HOLIDAY,x\n"
				+ "2025-10-02,WORKDAY,\n2025-10-03,HOLIDAY\n");
		refused(HEAD + "  holidays: {value: {file: h.csv}, citation: c}\n  fee.grace: x\n",
				"p.yaml:5:14: parameters.fee.grace: expected {value, citation, from, until} or a list of them, found \"x\"",
				"h.csv:2: date: expected a date such as 2025-10-01, found \"2025-13-01\"",
				"h.csv:3: kind: expected HOLIDAY or WORKDAY, found \"holiday\"",
				"h.csv:5: date: 2025-10-02 is listed twice, first on line 4", "h.csv:6: expected 3 cells, found 2");
	}

	@Test
	void aHolidayFileNeedsItsColumns() throws IOException {
		write("h.csv", "day,kind\n");
		refused(HEAD + "  holidays: {value: {file: h.csv}, citation: c}\n",
				"h.csv:1: expected the columns date and kind, found \"day,kind\"");
		write("h.csv", "");
		refused(HEAD + "  holidays: {value: {file: h.csv}, citation: c}\n",
				"h.csv: expected the columns date and kind, found nothing");
	}

	@Test
	void waiversAreReadInTheirOrder() throws IOException {
		write("w.csv", "reason,finding_id,approver,approved_at,expires_on,ticket\nr,0123456789abcdef,周敏,"
				+ "2025-09-01T09:00:00+08:00,2025-09-01,T1\n\"a, b\",00000000000000ff,x,2025-09-01T09:00:00Z,,\n");
		PolicyFile file = PolicyFile
			.read(write("p.yaml", HEAD + "  fee.grace: {value: P1D, citation: c}\n" + "waivers: w.csv\n"));
		assertThat(file.waivers())
			.containsExactly(
					new Waiver("0123456789abcdef", "周敏", Instant.parse("2025-09-01T01:00:00Z"),
							LocalDate.of(2025, 9, 1), "r"),
					new Waiver("00000000000000ff", "x", Instant.parse("2025-09-01T09:00:00Z"), null, "a, b"));
		write("w.csv", "finding_id,approver,approved_at,expires_on,reason\n");
		assertThat(PolicyFile.read(file.file()).sha256()).isNotEqualTo(file.sha256());
	}

	@Test
	void badWaiversNameFileAndLineAndColumn() throws IOException {
		write("w.csv", """
				finding_id,approver,approved_at,expires_on,reason
				123,,2025-09-01,tomorrow,
				0123456789abcdef,a,2025-09-02T00:00:00+08:00,2025-09-01,r
				0123456789abcdef,a,2025-09-01T00:00:00+08:00,,r
				0123456789abcdef
				""");
		refused("policy: p\nzone: Asia/Shanghai\nwaivers: w.csv\n",
				"w.csv:2: finding_id: expected a finding's id of 16 lower-case hexadecimal digits, found \"123\"",
				"w.csv:2: approver: expected who approved it, found nothing",
				"w.csv:2: reason: expected why it is waived, found nothing",
				"w.csv:2: approved_at: expected a time with offset such as 2025-10-01T09:30:00+08:00, found"
						+ " \"2025-09-01\"",
				"w.csv:2: expires_on: expected a date such as 2025-12-31, or nothing, found \"tomorrow\"",
				"w.csv:3: expires_on: expected a day no earlier than the approval's, found \"2025-09-01\"",
				"w.csv:4: finding_id: 0123456789abcdef is waived twice, first on line 3",
				"w.csv:5: expected 5 cells, found 1");
		write("w.csv", "id\n");
		refused("policy: p\nzone: Asia/Shanghai\nwaivers: w.csv\n",
				"w.csv:1: expected the columns finding_id, approver, approved_at, expires_on, reason, found \"id\"");
	}

	@Test
	void filesOfSeveralYearsMakeOneCalendarAndWindowsLimitThem() throws IOException {
		write("a.csv", "date,kind\n2024-10-01,HOLIDAY\n2025-01-01,HOLIDAY\n2025-01-02,HOLIDAY\n");
		write("b.csv", "date,kind\n2025-01-01,HOLIDAY\n");
		Policy policy = read("""
				holidays:
				  - {value: {file: a.csv}, citation: notice of 2023, until: 2025-01-01}
				  - {value: {file: b.csv}, citation: notice of 2024, from: 2025-01-01}
				""");
		assertThat(policy.calendar().rolled(LocalDate.of(2024, 10, 1))).isEqualTo("2024-10-02");
		assertThat(policy.calendar().rolled(LocalDate.of(2025, 1, 1))).isEqualTo("2025-01-02");
		assertThat(policy.parameters().get("holidays")).extracting(DatedValue::citation)
			.containsExactly("notice of 2023; notice of 2024");
		refused(HEAD + """
				  holidays:
				    - {value: {file: a.csv}, citation: c}
				    - {value: {file: b.csv}, citation: c}
				""", "p.yaml:6:7: parameters.holidays[1]: 2025-01-01 is listed in two files");
	}

	@Test
	void theDigestCoversThePolicyAndTheFilesItNames() throws IOException {
		write("h.csv", "date,kind\n2025-10-01,HOLIDAY\n");
		Path file = write("p.yaml", HEAD + "  holidays: {value: {file: h.csv}, citation: c}\n");
		String first = PolicyFile.read(file).sha256();
		assertThat(first).matches("[0-9a-f]{64}").isEqualTo(PolicyFile.read(file).sha256());
		write("h.csv", "date,kind\n2025-10-01,WORKDAY\n");
		String otherHolidays = PolicyFile.read(file).sha256();
		write("p.yaml", HEAD + "  holidays: {value: {file: h.csv}, citation: d}\n");
		assertThat(PolicyFile.read(file).sha256()).isNotEqualTo(otherHolidays).isNotEqualTo(first);
		assertThat(otherHolidays).isNotEqualTo(first);
	}

	@Test
	void theCommittedPolicySetsEveryParameter() {
		Policy policy = PolicyFile.read(Path.of("jobs/policy/netca.yaml")).policy();
		assertThat(policy.parameters()).containsOnlyKeys("revocation.deadline", "crl.publication-lag",
				"crl.date-tolerance", "fee.grace", "fee.notice-period", "renewal.minimum-notice",
				"renewal.counter-closes", "loss-report.action-period", "support.answer-period", "retention.period",
				"deprecated-algorithms", "holidays", "compensation.cap", "lawful-grounds");
		assertThat(policy.agreementVersions()).containsExactly("netca-seed", "netca-v2.0");
	}

	@ParameterizedTest
	@CsvSource({ "2024-02-09,2024-02-09", "2024-02-10,2024-02-18", "2024-09-14,2024-09-14", "2025-01-01,2025-01-02",
			"2025-01-28,2025-02-05", "2025-02-08,2025-02-08", "2025-10-01,2025-10-09", "2025-10-11,2025-10-11",
			"2026-02-15,2026-02-24", "2026-09-25,2026-09-28", "2026-10-01,2026-10-08" })
	void theCommittedCalendarFollowsTheNotices(LocalDate date, LocalDate rolled) {
		Policy policy = PolicyFile.read(Path.of("jobs/policy/netca.yaml")).policy();
		assertThat(policy.calendar().rolled(date)).isEqualTo(rolled);
	}

	@Test
	void aYearWithoutNoticeIsNotGuessed() {
		Policy policy = PolicyFile.read(Path.of("jobs/policy/netca.yaml")).policy();
		assertThatExceptionOfType(UnsetParameterException.class)
			.isThrownBy(() -> policy.calendar().rolled(LocalDate.of(2027, 1, 1)));
	}

}
