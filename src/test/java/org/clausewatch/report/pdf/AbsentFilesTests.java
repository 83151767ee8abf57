package org.clausewatch.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.report.pdf.Documents.flat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clausewatch.finding.Measure;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.finding.Statistic;
import org.clausewatch.record.RecordKind;
import org.clausewatch.report.Background;
import org.clausewatch.report.Labels;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.ReportKind;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.RunFacts;
import org.clausewatch.report.SampleReport;
import org.clausewatch.rule.Outcome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report on certificates and nothing else: a dash or zero never stands for a file. */
class AbsentFilesTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN" })
	void theRegulatorIsToldWhichFilesTheFiguresLack(String tag) throws IOException {
		Labels labels = new Labels(Locale.forLanguageTag(tag));
		String text = text(ReportKind.REGULATOR, labels);
		String separator = labels.get("list.separator");
		for (List<String> lacking : List.of(List.of("renewals.csv", "revocations.csv"), List.of("revocations.csv"),
				List.of("revocation-requests.csv", "revocations.csv"), List.of("crls.csv"),
				List.of("revocations.csv", "crls.csv", "crl-entries.csv"), List.of("archives.csv"),
				List.of("incidents.csv"))) {
			assertThat(text).contains(flat(labels.get("figures.absent", String.join(separator, lacking))));
		}
		assertThat(text).contains(flat(labels.get("certificates.unrevoked")),
				flat(labels.get("chart.untested", "AGR-1.3-LATE-REVOCATION")));
		assertThat(text).doesNotContain(flat(labels.get("chart.none")), flat(labels.get("chart.promptness.note")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN" })
	void aHeadingNeverStandsOverNothing(String tag) throws IOException {
		Labels labels = new Labels(Locale.forLanguageTag(tag));
		String text = text(ReportKind.COMPLIANCE_OFFICER, labels);
		assertThat(text).contains(flat(labels.get("places.lead") + labels.get("none.counted")),
				flat(labels.get("places.operators.lead") + labels.get("none.counted")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN" })
	void anExtractWithoutAnIdIsNamedByItsDirectory(String tag) throws IOException {
		Labels labels = new Labels(Locale.forLanguageTag(tag));
		String separator = labels.get("subject.separator");
		assertThat(text(ReportKind.REGULATOR, labels)).contains(flat(separator + "2025-q3"))
			.doesNotContain("(2025-q3)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN" })
	void theRegulatorIsNotReferredToAChapterOfAnotherReport(String tag) throws IOException {
		Labels labels = new Labels(Locale.forLanguageTag(tag));
		assertThat(text(ReportKind.REGULATOR, labels)).doesNotContain(flat(labels.get("section.files")));
	}

	private String text(ReportKind kind, Labels labels) throws IOException {
		return flat(Documents
			.text(Documents.write(Rendition.of(kind, labels.language()), onlyCertificates(), this.directory)));
	}

	private static ReportModel onlyCertificates() {
		ReportModel model = SampleReport.of(List.of(), List.of(), List.of());
		RunFacts run = model.run();
		RunFacts nameless = new RunFacts(run.job(), run.titles(), "", run.extractName(), run.extractSha256(),
				run.cutOff(), run.zone(), run.policy(), run.policySha256(), run.rulesSha256(), run.revocationDeadline(),
				run.runId(), run.startedAt(), run.endedAt(), run.merkleRoots(), run.seal(), run.demo(), run.version());
		List<RuleResult> rules = model.rules().stream().map((rule) -> {
			RuleResult untested = new RuleResult(rule.rule(), rule.clause());
			untested.add(Outcome.NOT_TESTED, 214, "revocations.csv absent");
			return untested;
		}).toList();
		List<String> absent = Arrays.stream(RecordKind.values())
			.filter((kind) -> kind != RecordKind.CERTIFICATES)
			.map(RecordKind::fileName)
			.toList();
		List<Statistic> statistics = List.of(
				new Statistic(new Statistic.Key(Measure.CERTIFICATES_AT_CUT_OFF, "", "CN=A", "VALID"), 214),
				new Statistic(new Statistic.Key(Measure.REVOCATION_DEADLINES, "2025-09", "CN=A", "NOT_TESTED"), 3));
		return new ReportModel(nameless, 214, model.files(), rules, model.coverage(), model.clauses(), model.findings(),
				model.pending(), model.rejects(),
				new Background(statistics, Stream::empty, List.of(), null, List.of(), absent, List.of(), null));
	}

}
