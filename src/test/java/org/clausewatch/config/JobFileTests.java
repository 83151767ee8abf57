package org.clausewatch.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clausewatch.config.JobSchedule.CatchUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every message of a job file, word for word. */
class JobFileTests {

	private static final Offering OFFERING = new Offering(
			List.of("AGR-1.3-LATE-REVOCATION", "AGR-1.3-OPEN-OVERDUE", "REC-ORPHAN"),
			List.of("compliance-officer", "regulator", "dispute"), List.of("dispute"), List.of("pdf", "xlsx"),
			List.of("zh-CN", "en"));

	private static final String MINIMAL = "job: daily\nextract: ../data\npolicy: p.yaml\n";

	@TempDir
	Path folder;

	private Path write(String text) throws IOException {
		return Files.writeString(Files.createDirectories(this.folder.resolve("jobs")).resolve("daily.yaml"), text);
	}

	private JobFile read(String text) throws IOException {
		return JobFile.read(write(text), OFFERING);
	}

	/** The messages without the file's name. */
	private void refused(String text, String... messages) throws IOException {
		Path file = write(text);
		assertThatExceptionOfType(ConfigException.class).isThrownBy(() -> JobFile.read(file, OFFERING))
			.satisfies((ex) -> assertThat(ex.getMessage().split("\n"))
				.allSatisfy((line) -> assertThat(line).startsWith(file + ":"))
				.extracting((line) -> line.substring(file.toString().length() + 1))
				.containsExactly(messages));
	}

	@Test
	void onlyThreeKeysAreRequiredAndTheRestHasDefaults() throws IOException {
		JobFile job = read(MINIMAL);
		assertThat(job.job()).isEqualTo("daily");
		assertThat(job.extract()).isEqualTo(this.folder.resolve("data"));
		assertThat(job.policy()).isEqualTo(this.folder.resolve("jobs/p.yaml"));
		assertThat(job.out()).isEqualTo(this.folder.resolve("runs"));
		assertThat(job.rules()).isEqualTo(OFFERING.rules());
		assertThat(job.reports()).isEmpty();
		assertThat(job.seal()).isEqualTo("demo");
		assertThat(job.schedule()).isNull();
		assertThat(job.title("en")).isEqualTo("daily");
	}

	@Test
	void readsEveryKey() throws IOException {
		JobFile job = read("""
				job: daily-reconciliation
				title: {zh-CN: 每日核对, en: Daily reconciliation}
				schedule: {cron: "0 30 1 * * *", zone: Asia/Shanghai, catch-up: run}
				extract: /data/x
				policy: policy/netca.yaml
				rules: [REC-*, AGR-1.3-OPEN-OVERDUE]
				reports:
				  - {report: compliance-officer, formats: [pdf], languages: [en]}
				  - {report: regulator}
				seal: office
				out: out
				""");
		assertThat(job.title()).isEqualTo(Map.of("zh-CN", "每日核对", "en", "Daily reconciliation"));
		assertThat(job.schedule()).isEqualTo(new JobSchedule("0 30 1 * * *", ZoneId.of("Asia/Shanghai"), CatchUp.RUN));
		assertThat(job.extract()).isEqualTo(Path.of("/data/x"));
		assertThat(job.rules()).containsExactly("AGR-1.3-OPEN-OVERDUE", "REC-ORPHAN");
		assertThat(job.reports()).containsExactly(
				new ReportRequest("compliance-officer", List.of("pdf"), List.of("en")),
				new ReportRequest("regulator", List.of("pdf", "xlsx"), List.of("zh-CN", "en")));
		assertThat(job.seal()).isEqualTo("office");
		assertThat(job.out()).isEqualTo(this.folder.resolve("jobs/out"));
	}

	@Test
	void aReportOfCasesIsOfThoseItNamesElseOfAll() throws IOException {
		JobFile job = read(MINIMAL + """
				reports:
				  - {report: dispute, cases: [CASE-701, "案件/7"], formats: [pdf], languages: [en]}
				  - {report: dispute, cases: [CASE-702], formats: [pdf], languages: [en]}
				  - {report: dispute, formats: [xlsx]}
				""");
		assertThat(job.reports()).extracting(ReportRequest::cases)
			.containsExactly(List.of("CASE-701", "案件/7"), List.of("CASE-702"), List.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					{report: regulator, cases: [CASE-1]} | 5:32: reports[0].cases: report "regulator" is of the whole run; only dispute is made of cases
					{report: dispute, cases: CASE-1} | 5:30: reports[0].cases: expected a list of cases of disputes.csv such as [CASE-1], found "CASE-1"
					{report: dispute, cases: []} | 5:30: reports[0].cases: expected a list of cases of disputes.csv such as [CASE-1], found a list
					{report: dispute, cases: [C-1, C-1]} | 5:36: reports[0].cases[1]: names case "C-1" a second time
					{report: dispute, cases: [C-1, {a: b}]} | 5:36: reports[0].cases[1]: expected the id of a case, found a mapping
					{report: dispute, case: [C-1]} | 5:23: reports[0]: unknown key "case"; did you mean "cases"?
					""")
	void casesThatCannotBeMeantAreTold(String report, String problem) throws IOException {
		refused(MINIMAL + "reports:\n  - " + report + "\n", problem);
	}

	@Test
	void aCaseIsReportedOnceInAFormatAndLanguage() throws IOException {
		String report = "  - {report: dispute, cases: [C-1], formats: [pdf], languages: [en]}\n";
		refused(MINIMAL + "reports:\n" + report + report, "6:5: reports[1]: asks for dispute C-1.en.pdf a second time");
		refused(MINIMAL + "reports:\n" + report + "  - {report: dispute, formats: [pdf], languages: [en]}\n",
				"6:5: reports[1]: asks for dispute.en.pdf a second time");
		refused(MINIMAL + "reports:\n  - {report: dispute, formats: [pdf], languages: [en]}\n" + report,
				"6:5: reports[1]: asks for dispute C-1.en.pdf a second time");
	}

	@Test
	void aMissedStartIsSkippedUnlessTheJobSaysOtherwise() throws IOException {
		JobFile job = read(MINIMAL + "schedule: {cron: \"@daily\", zone: UTC}\n");
		assertThat(Objects.requireNonNull(job.schedule()).catchUp()).isEqualTo(CatchUp.SKIP);
	}

	@Test
	void theCommittedJobsAreReadable() {
		for (String name : List.of("daily-reconciliation", "monthly-compliance", "quarterly-regulator",
				"disputed-cases")) {
			JobFile job = JobFile.read(Path.of("jobs", name + ".yaml"), OFFERING);
			assertThat(job.job()).isEqualTo(name);
			assertThat(job.policy()).isEqualTo(Path.of("jobs/policy/netca.yaml"));
			assertThat(job.extract()).isEqualTo(Path.of("sample-data/2025-q3"));
			assertThat(job.out()).isEqualTo(Path.of("runs"));
			// Disputed cases are reported when somebody asks.
			assertThat(job.schedule() == null).isEqualTo(name.equals("disputed-cases"));
		}
	}

	@Test
	void everyMissingKeyIsTold() throws IOException {
		refused("title: {en: x}\n", "1:1: job: missing, expected the job's name",
				"1:1: extract: missing, expected a directory with the records",
				"1:1: policy: missing, expected a policy file");
	}

	@Test
	void theRequiredPartsOfAScheduleAreTold() throws IOException {
		refused(MINIMAL + "schedule: {}\n",
				"4:11: schedule.cron: missing, expected a cron expression such as \"0 30 1 * * *\"",
				"4:11: schedule.zone: missing, expected a time zone such as Asia/Shanghai");
	}

	@Test
	void severalProblemsAreToldTogetherInTheOrderOfTheFile() throws IOException {
		refused("job: a b\nsource: {jdbc: x}\npolicy: [p]\nrulez: all\nseal:\n",
				"1:6: job: expected at most 64 letters, digits, dots, hyphens and underscores, starting with a"
						+ " letter or digit, found \"a b\"",
				"2:9: source: reading from a database is not supported yet, expected extract with a directory",
				"3:9: policy: expected a policy file, found a list",
				"4:1: unknown key \"rulez\"; did you mean \"rules\"?",
				"5:6: seal: expected the name of a seal, found nothing");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					polcy: p | 4:1: unknown key "polcy"; did you mean "policy"?
					zzz: p | 4:1: unknown key "zzz"; known are job, title, schedule, extract, source, policy, rules, reports, seal, out
					job: b | 4:1: "job": key written twice, first on line 1
					source: x | 4:9: source: reading from a database is not supported yet, expected extract with a directory
					title: Daily | 4:8: title: expected titles by language such as {en: Daily}, found "Daily"
					title: {de: Täglich} | 4:9: title: unknown key "de"; known are zh-CN, en
					title: {en: [a]} | 4:13: title.en: expected a title, found a list
					schedule: daily | 4:11: schedule: expected a schedule such as {cron: "0 30 1 * * *", zone: Asia/Shanghai}, found "daily"
					schedule: {cron: "0 30 1 * *", zone: UTC} | 4:18: schedule.cron: expected a cron expression of six fields such as "0 30 1 * * *": Cron expression must consist of 6 fields (found 5 in "0 30 1 * *")
					schedule: {cron: "61 0 0 * * *", zone: UTC} | 4:18: schedule.cron: expected a cron expression of six fields such as "0 30 1 * * *": Invalid value for SecondOfMinute (valid values 0 - 59): 61 '61' in cron expression "61 0 0 * * *"
					schedule: {cron: "0 0 0 31 2 *", zone: UTC} | 4:18: schedule.cron: expected a cron expression that comes round, found "0 0 0 31 2 *", which never does
					schedule: {cron: "@daily", zone: Asia/Shangai} | 4:34: schedule.zone: unknown time zone "Asia/Shangai"; did you mean "Asia/Shanghai"?
					schedule: {cron: "@daily", zone: "!"} | 4:34: schedule.zone: unknown time zone "!"; expected one such as Asia/Shanghai
					schedule: {cron: "@daily", zone: UTC, catchup: run} | 4:39: schedule: unknown key "catchup"; did you mean "catch-up"?
					schedule: {cron: "@daily", zone: UTC, catch-up: yes} | 4:49: schedule.catch-up: unknown catch-up "yes"; known are run, skip
					rules: AGR-1.3-* | 4:8: rules: expected all, or a list of rule ids and patterns such as AGR-1.3-*, found "AGR-1.3-*"
					rules: [] | 4:8: rules: expected all, or a list of rule ids and patterns such as AGR-1.3-*, found a list
					rules: [REC-*, CPS-*] | 4:16: rules[1]: "CPS-*" matches no rule
					rules: [REC-ORFAN] | 4:9: rules[0]: "REC-ORFAN" matches no rule; did you mean "REC-ORPHAN"?
					rules: [rec-*] | 4:9: rules[0]: "rec-*" matches no rule; did you mean "REC-ORPHAN"?
					reports: {} | 4:10: reports: expected a list of reports such as {report: compliance-officer}, found a mapping
					reports: [regulator] | 4:11: reports[0]: expected a report such as {report: compliance-officer}, found "regulator"
					reports: [{formats: [pdf]}] | 4:11: reports[0].report: missing, expected a report's name
					reports: [{report: regulater}] | 4:20: reports[0].report: unknown report "regulater"; did you mean "regulator"?
					reports: [{report: regulator, formats: pdf}] | 4:40: reports[0].formats: expected a list of formats, found "pdf"
					reports: [{report: regulator, formats: [odt]}] | 4:41: reports[0].formats[0]: unknown format "odt"; known are pdf, xlsx
					reports: [{report: regulator, languages: [zh]}] | 4:43: reports[0].languages[0]: unknown language "zh"; did you mean "zh-CN"?
					reports: [{report: regulator, identifiers: yes}] | 4:44: reports[0].identifiers: unknown identifiers "yes"; known are true, false
					reports: [{report: regulator, months: 0}] | 4:39: reports[0].months: expected a number of months from 1 to 36, found "0"
					reports: [{report: regulator, months: 37}] | 4:39: reports[0].months: expected a number of months from 1 to 36, found "37"
					reports: [{report: regulator, format: [pdf]}] | 4:31: reports[0]: unknown key "format"; did you mean "formats"?
					out: "a\\0b" | 4:6: out: expected a directory, found "a␣b", which can't be a path
					out: *x | 4:6: aliases such as *x are not supported: write the value out
					""")
	void toldWordForWord(String line, String message) throws IOException {
		refused(MINIMAL + line + "\n", message);
	}

	@Test
	void theSameReportFileTwiceIsRefused() throws IOException {
		refused(MINIMAL + """
				reports:
				  - {report: regulator, formats: [pdf]}
				  - {report: regulator, languages: [en]}
				""", "6:5: reports[1]: asks for regulator.en.pdf a second time");
	}

	@Test
	void aJobsNameHasAtMost64Characters() throws IOException {
		assertThat(read(MINIMAL.replace("daily", "a".repeat(64))).job()).hasSize(64);
		refused(MINIMAL.replace("daily", "a".repeat(65)),
				"1:6: job: expected at most 64 letters, digits, dots, hyphens and underscores, starting with a letter"
						+ " or digit, found \"" + "a".repeat(60) + "…\"");
	}

}
