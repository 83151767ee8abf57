package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.RuleCatalogue;
import org.clausewatch.rule.RuleMetadata;
import org.junit.jupiter.api.Test;

/**
 * No rule and no class is without fixtures: a pass, a fail and, where the rule can be in
 * doubt, an indeterminate one.
 */
class FixtureCoverageTests {

	private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

	/** Rules that lack a kind of fixture, and why they must. */
	private static final Map<String, String> EXCEPTIONS = Map.ofEntries(
			Map.entry("AGR-2.5-EXCUSE-CLAIM fail", "turns a LATE into LATE_EXCUSED_CLAIMED; finds nothing of its own"),
			Map.entry("AGR-2.3.3-NO-TERMS fail",
					"without terms nothing can be told: its only outcome is INDETERMINATE"),
			Map.entry("AGR-1.3-DUPLICATE-REQUEST indeterminate",
					"which request is first hangs on no parameter; where times are equal the identifier decides"),
			Map.entry("AGR-1.3-MISSING-REQUEST indeterminate",
					"a request received in the second of v is taken as matching"),
			Map.entry("AGR-2.3-NO-GROUND indeterminate", "judges what the row states, by no time and no parameter"),
			Map.entry("AGR-2.3-GROUND-EVIDENCE indeterminate", "evidence is linked or it isn't"),
			Map.entry("AGR-2.6-NOTICE-MISSING indeterminate", "receipt is proven or it isn't"),
			Map.entry("AGR-1.4-SUBJECT-CHANGE indeterminate", "judged by the cut-off, which is exact"),
			Map.entry("AGR-1.5-KEY-REUSE indeterminate", "keys are equal or they aren't; without one it is NOT_TESTED"),
			Map.entry("AGR-5.1-FORM indeterminate", "a form's hash is recorded or it isn't"),
			Map.entry("CPS-CRL-EXTRA indeterminate", "a revocation is on record or it isn't"),
			Map.entry("CPS-CRL-REASON indeterminate", "no reason means unspecified, which agrees with every ground"),
			Map.entry("REC-DUPLICATE-SERIAL indeterminate", "hashes are equal or they aren't"),
			Map.entry("REC-ORPHAN indeterminate", "a reference resolves or it doesn't"));

	private static List<String> rules() {
		return RuleCatalogue.standard().rules().stream().map((rule) -> rule.metadata().id()).toList();
	}

	@Test
	void everyRuleHasFixturesOfEachKindItCanHave() throws IOException {
		Set<String> missing = new TreeSet<>();
		for (String rule : rules()) {
			List<String> names = names(rule);
			Stream.of("pass", "fail", "indeterminate")
				.filter((kind) -> names.stream().noneMatch((name) -> name.contains("-" + kind + "-")))
				.forEach((kind) -> missing.add(rule + " " + kind));
		}
		assertThat(missing).isEqualTo(new TreeSet<>(EXCEPTIONS.keySet()));
	}

	@Test
	void everyFixtureIsOfARuleOfTheCatalogue() throws IOException {
		try (Stream<Path> directories = Files.list(FIXTURES).filter(Files::isDirectory)) {
			assertThat(directories.map((path) -> path.getFileName().toString())).hasSameElementsAs(rules());
		}
	}

	@Test
	void everyClassIsFound() throws IOException {
		Set<String> declared = RuleCatalogue.standard()
			.rules()
			.stream()
			.map(Rule::metadata)
			.flatMap(FixtureCoverageTests::classes)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(found()).containsAll(declared);
	}

	private static Stream<String> classes(RuleMetadata rule) {
		return rule.classes().keySet().stream().map((name) -> rule.id() + " " + name);
	}

	/** Every rule and class that a fixture expects. */
	private static Set<String> found() throws IOException {
		Set<String> found = new TreeSet<>();
		try (Stream<Path> files = Files.walk(FIXTURES)) {
			for (Path file : files.filter((path) -> path.endsWith("expected-findings.csv")).toList()) {
				try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
					rows.forEach((row) -> found.add(row.getField("rule") + " " + row.getField("class")));
				}
			}
		}
		return found;
	}

	private static List<String> names(String rule) throws IOException {
		Path directory = FIXTURES.resolve(rule);
		if (!Files.isDirectory(directory)) {
			return List.of();
		}
		try (Stream<Path> cases = Files.list(directory)) {
			return cases.map((path) -> path.getFileName().toString()).toList();
		}
	}

}
