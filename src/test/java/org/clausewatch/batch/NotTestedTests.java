package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.finding.RunFiles;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.RuleCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Silence is told from success: the sample quarter with every file tests every rule, and
 * with one file taken away exactly the rules that need it say NOT_TESTED and name it. The
 * needs are kept by hand, from the rules' predicates and not from their metadata.
 */
class NotTestedTests {

	private static final Path SAMPLE = Path.of("sample-data/2025-q3");

	private static final Path NEEDS = Path.of("src/test/resources/rule-needs.txt");

	@TempDir
	Path folder;

	@Test
	void withEveryFileEveryRuleIsTested() throws IOException {
		List<RuleResult> results = results(SAMPLE);
		assertThat(results).hasSameSizeAs(RuleCatalogue.standard().rules());
		assertThat(results).allSatisfy((result) -> {
			assertThat(result.count(Outcome.NOT_TESTED)).as(result.rule()).isZero();
			assertThat(result.population()).as(result.rule()).isPositive();
		});
	}

	@ParameterizedTest
	@EnumSource(value = RecordKind.class, names = "CERTIFICATES", mode = EnumSource.Mode.EXCLUDE)
	void withoutAFileTheRulesThatNeedItSaySo(RecordKind kind) throws IOException {
		Path extract = this.folder.resolve("without");
		try (Stream<Path> files = Files.walk(SAMPLE)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = extract.resolve(SAMPLE.relativize(file));
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
		}
		Files.delete(extract.resolve(kind.fileName()));
		Files.delete(extract.resolve("extract.json"));
		Set<String> untested = new TreeSet<>();
		for (RuleResult result : results(extract)) {
			if (result.count(Outcome.NOT_TESTED) > 0) {
				untested.add(result.rule());
				assertThat(result.reason()).as(result.rule()).contains(kind.fileName());
			}
		}
		assertThat(untested).isEqualTo(new TreeSet<>(needs().getOrDefault(kind.fileName(), List.of())));
	}

	/** Every rule of the catalogue has its line. */
	@Test
	void theNeedsAreOfTheRulesThereAre() throws IOException {
		assertThat(Files.readAllLines(NEEDS)
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split(" +")[0])).containsExactlyInAnyOrderElementsOf(
					RuleCatalogue.standard().rules().stream().map((rule) -> rule.metadata().id()).toList());
	}

	/** Rules by the file they need. */
	private static TreeMap<String, List<String>> needs() throws IOException {
		TreeMap<String, List<String>> needs = new TreeMap<>();
		for (String line : Files.readAllLines(NEEDS)) {
			if (!line.startsWith("#")) {
				List<String> words = Arrays.asList(line.split(" +"));
				words.subList(1, words.size())
					.forEach((file) -> needs.computeIfAbsent(file + ".csv", (key) -> new ArrayList<>())
						.add(words.get(0)));
			}
		}
		return needs;
	}

	private List<RuleResult> results(Path extract) throws IOException {
		Path run = new RunHarness(this.folder).judge(extract, Path.of("jobs/policy/netca.yaml"),
				Instant.parse("2025-09-30T16:00:00Z"));
		try (Csv.Rows<RuleResult> rows = RunFiles.RULE_RESULTS.open(run.resolve("rule-results.csv"))) {
			return java.util.stream.StreamSupport.stream(rows.spliterator(), false).collect(Collectors.toList());
		}
	}

}
