package org.clausewatch.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.rule.Clause;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a run directory are read back as they were written. */
class RunFilesTests {

	@TempDir
	Path folder;

	private static Finding finding(String rule, String serial, String explanation) {
		return new Finding("00ff", rule, "LATE", Severity.S2, Outcome.FAIL, "agreement 1.3", "CN=A, O=\"B\"", serial,
				"REQUEST", "RQ-1", "2025-03-10T09:30:00+08:00", "", Duration.ofHours(25), null,
				List.of("TZ_ASSUMED", "ON_TIME_R2"), explanation, "迟了1小时", List.of("a.csv:2:00", "b.csv:3:ff"));
	}

	private <T> List<T> thereAndBack(Csv<T> csv, List<T> rows) throws IOException {
		Path file = this.folder.resolve("file.csv");
		try (Csv.Sheet<T> sheet = csv.create(file)) {
			rows.forEach(sheet::write);
		}
		List<T> back = new ArrayList<>();
		try (Csv.Rows<T> read = csv.open(file)) {
			read.forEach(back::add);
		}
		return back;
	}

	@Test
	void findingsComeBackWhateverTheirTextHolds() throws IOException {
		List<Finding> findings = List.of(finding("R", "1", "plain"), finding("R", "2", "a,\"b\"\r\nc\rd\ne"),
				finding("R", "3", " =1+1 "), finding("R", "4", ""), finding("R", "5", "字".repeat(300_000)));
		assertThat(thereAndBack(RunFiles.FINDINGS, findings)).isEqualTo(findings);
	}

	@Test
	void aLineIsWhatStandsInTheFile() throws IOException {
		Finding finding = finding("R", "1", "one, two");
		thereAndBack(RunFiles.FINDINGS, List.of(finding));
		assertThat(RunFiles.FINDINGS.line(finding))
			.isEqualTo("00ff,R,LATE,S2,FAIL,agreement 1.3,\"CN=A, O=\"\"B\"\"\",1,"
					+ "REQUEST,RQ-1,2025-03-10T09:30:00+08:00,,PT25H,,TZ_ASSUMED ON_TIME_R2,\"one, two\",迟了1小时,"
					+ "a.csv:2:00 b.csv:3:ff");
		assertThat(Files.readString(this.folder.resolve("file.csv"))).isEqualTo(
				"finding_id,rule,class,severity,outcome,clause,issuer,serial,subject_kind,subject_id,event_at,deadline_at,"
						+ "overrun,net_overrun,notes,explanation_en,explanation_zh,evidence\n"
						+ RunFiles.FINDINGS.line(finding) + "\n");
	}

	@Test
	void findingsAreOrderedAsTheirBytesAre() {
		// U+FF5E sorts behind U+1F600 as UTF-16, before it as UTF-8.
		List<Finding> ordered = List.of(finding("A", "ff", ""), finding("B", "1", ""), finding("B", "10", ""),
				finding("B", "2", ""), finding("B", "\uFF5E", ""), finding("B", "\uD83D\uDE00", ""));
		List<Finding> shuffled = new ArrayList<>(ordered);
		java.util.Collections.reverse(shuffled);
		shuffled.sort(RunFiles.FINDING_ORDER);
		assertThat(shuffled).isEqualTo(ordered);
	}

	@Test
	void clocksAndResultsComeBack() throws IOException {
		List<Pending> clocks = List.of(new Pending("CN=A", "1f", "RQ", "2025-10-01T00:00:00+08:00", Duration.ZERO));
		assertThat(thereAndBack(RunFiles.PENDING, clocks)).isEqualTo(clocks);
		RuleResult result = new RuleResult("R", "agreement 1.3");
		result.add(Verdict.pass());
		result.add(Verdict.notTested("z.csv is absent"));
		result.add(Outcome.NOT_TESTED, 2, "a.csv is absent");
		result.add(Outcome.FAIL, 3, "");
		assertThat(RunFiles.RULE_RESULTS.line(result)).isEqualTo("R,agreement 1.3,7,1,3,0,0,3,0,a.csv is absent");
		RuleResult back = thereAndBack(RunFiles.RULE_RESULTS, List.of(result)).get(0);
		assertThat(RunFiles.RULE_RESULTS.line(back)).isEqualTo(RunFiles.RULE_RESULTS.line(result));
		assertThat(back.population()).isEqualTo(7);
	}

	@Test
	void coverageComesBack() throws IOException {
		RuleResult result = new RuleResult("R", "agreement 1.3");
		result.add(Outcome.PASS, 4, "");
		List<CoverageLine> lines = List.of(
				new CoverageLine("agreement", "1.3", Clause.Kind.MACHINE, Clause.Owner.BOTH, CoverageLine.Type.CLAUSE,
						"", "duty, with comma", "义务", CoverageLine.State.PARTLY_TESTED, null, null, null, ""),
				new CoverageLine("agreement", "1.3", Clause.Kind.MACHINE, Clause.Owner.BOTH, CoverageLine.Type.RULE,
						"R", "", "", CoverageLine.State.TESTED, result, null, null, ""),
				new CoverageLine("agreement", "1.3", Clause.Kind.MACHINE, Clause.Owner.BOTH, CoverageLine.Type.EVIDENCE,
						"a.csv:b", "proof", "证明", CoverageLine.State.NOT_HELD, null, 0L, 7L, ""));
		assertThat(lines).map(RunFiles.CLAUSE_COVERAGE::line)
			.containsExactly("agreement,1.3,MACHINE,BOTH,CLAUSE,,\"duty, with comma\",义务,PARTLY_TESTED,,,,,,,,,",
					"agreement,1.3,MACHINE,BOTH,RULE,R,,,TESTED,4,4,0,0,0,0,0,,",
					"agreement,1.3,MACHINE,BOTH,EVIDENCE,a.csv:b,proof,证明,NOT_HELD,7,,,,,,,0,");
		assertThat(thereAndBack(RunFiles.CLAUSE_COVERAGE, lines)).map(RunFiles.CLAUSE_COVERAGE::line)
			.isEqualTo(lines.stream().map(RunFiles.CLAUSE_COVERAGE::line).toList());
	}

	@Test
	void resultsOfPartitionsAddUpInAnyOrder() {
		RuleResult one = new RuleResult("R", "c");
		one.add(Outcome.NOT_TESTED, 1, "b");
		RuleResult other = new RuleResult("R", "c");
		other.add(Outcome.NOT_TESTED, 1, "a");
		other.add(Outcome.PASS, 4, "");
		RuleResult sum = new RuleResult("R", "c");
		sum.add(one);
		sum.add(other);
		assertThat(sum.reason()).isEqualTo("a");
		assertThat(sum.count(Outcome.NOT_TESTED)).isEqualTo(2);
		assertThat(sum.population()).isEqualTo(6);
		assertThat(sum.count(Outcome.ERROR)).isZero();
	}

}
