package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.finding.Finding;
import org.clausewatch.generate.ExtractGenerator;
import org.clausewatch.generate.ExtractOrder;
import org.clausewatch.generate.ProgressListener;
import org.clausewatch.rule.RuleCatalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds every rule against plain SQL that was written from the rule catalogue, on the
 * sample quarter and on generated extracts: nothing missing, nothing unexpected.
 */
class SqlOracleTests {

	private static final Path SAMPLE = Path.of("sample-data");

	private static final String SAMPLE_QUARTER = "the sample quarter";

	private static final Path POLICY = Path.of("jobs/policy/netca.yaml");

	private static final Path HOLIDAYS = Path.of("jobs/policy/holidays.csv");

	private static final Instant CUT_OFF = Instant.parse("2025-09-30T16:00:00Z");

	/** Rules without a view, each with the reason. */
	private static final Map<String, String> WITHOUT_SQL = Map.of("AGR-2.5-EXCUSE-CLAIM",
			"finds nothing of its own: its claims are a class of AGR-1.3-LATE-REVOCATION", "ESL-21-CONTENT",
			"reads certificate files");

	/**
	 * What generated extracts hold at least, by rule: situations that are common enough
	 * to be drawn by every seed.
	 */
	private static final Map<String, Integer> COMMON = Map.of("AGR-1.3-LATE-REVOCATION", 5, "AGR-1.3-DUPLICATE-REQUEST",
			1, "AGR-2.3.3-UNPAID-ACTIVE", 10, "AGR-2.6-OVERDUE", 2);

	@TempDir
	static Path directory;

	/** By name of the extract. */
	private static final Map<String, SqlOracle> ORACLES = new LinkedHashMap<>();

	private static final Map<String, Map<String, List<SqlFinding>>> RUNS = new LinkedHashMap<>();

	@BeforeAll
	static void judge() throws IOException, SQLException {
		judge(SAMPLE_QUARTER, SAMPLE.resolve("2025-q3"), unreadable());
		generate(11, 2000);
		generate(12, 10_000);
	}

	private static void generate(long seed, long certificates) throws IOException, SQLException {
		Path extract = directory.resolve("extract-" + seed);
		ExtractGenerator.generate(ExtractOrder.of(certificates, seed), extract, ProgressListener.SILENT);
		judge("seed " + seed, extract, Set.of());
	}

	private static void judge(String name, Path extract, Set<String> unreadable) throws IOException, SQLException {
		ORACLES.put(name, SqlOracle.of(extract, CUT_OFF, HOLIDAYS, unreadable));
		RUNS.put(name, RunHarness.findings(new RunHarness(directory).judge(extract, POLICY, CUT_OFF))
			.stream()
			.collect(Collectors.groupingBy(Finding::rule, Collectors.mapping(SqlFinding::of, Collectors.toList()))));
	}

	@AfterAll
	static void close() throws SQLException {
		for (SqlOracle oracle : ORACLES.values()) {
			oracle.close();
		}
	}

	@Test
	void everyRuleHasItsSqlOrAReasonToHaveNone() throws SQLException {
		Set<String> known = new TreeSet<>(ORACLES.get(SAMPLE_QUARTER).rules());
		assertThat(known).doesNotContainAnyElementsOf(WITHOUT_SQL.keySet());
		known.addAll(WITHOUT_SQL.keySet());
		assertThat(known).containsAll(catalogue());
	}

	@TestFactory
	Stream<DynamicTest> bothFindTheSame() {
		return ORACLES.keySet()
			.stream()
			.flatMap((extract) -> catalogue().stream()
				.filter((rule) -> !WITHOUT_SQL.containsKey(rule))
				.map((rule) -> DynamicTest.dynamicTest(rule + " on " + extract,
						() -> assertThat(RUNS.get(extract).getOrDefault(rule, List.of()))
							.containsExactlyInAnyOrderElementsOf(expected(extract, rule)))));
	}

	/** Otherwise nothing might be compared with nothing. */
	@Test
	void everyRuleFindsSomethingSomewhere() throws SQLException {
		for (String rule : catalogue()) {
			int compared = 0;
			for (String extract : ORACLES.keySet()) {
				compared += expected(extract, rule).size();
			}
			if (!WITHOUT_SQL.containsKey(rule)) {
				assertThat(compared).as(rule).isPositive();
			}
		}
	}

	@Test
	void commonSituationsAreGenerated() throws SQLException {
		for (Map.Entry<String, Integer> common : COMMON.entrySet()) {
			int generated = 0;
			for (String extract : ORACLES.keySet()) {
				generated += SAMPLE_QUARTER.equals(extract) ? 0 : expected(extract, common.getKey()).size();
			}
			assertThat(generated).as(common.getKey()).isGreaterThanOrEqualTo(common.getValue());
		}
	}

	private static List<SqlFinding> expected(String extract, String rule) throws SQLException {
		return WITHOUT_SQL.containsKey(rule) ? List.of() : ORACLES.get(extract).findings(rule);
	}

	private static List<String> catalogue() {
		return RuleCatalogue.standard().rules().stream().map((rule) -> rule.metadata().id()).toList();
	}

	/** Rows that were made unreadable by hand. */
	private static Set<String> unreadable() throws IOException {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
			.ofNamedCsvRecord(SAMPLE.resolve("expected-rejects.csv"))) {
			return rows.stream()
				.map((row) -> row.getField("file") + ":" + row.getField("line"))
				.collect(Collectors.toSet());
		}
	}

}
