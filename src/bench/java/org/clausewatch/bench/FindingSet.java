package org.clausewatch.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings by rule, each as one line of what two contestants must agree on: class, outcome,
 * certificate and what the finding is about.
 */
final class FindingSet {

	private final Map<String, Set<String>> byRule;

	private FindingSet(Map<String, Set<String>> byRule) {
		this.byRule = byRule;
	}

	/** Reads any {@code findings.csv} that has the columns. */
	static FindingSet read(Path csv) throws IOException {
		Map<String, Set<String>> byRule = new TreeMap<>();
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
			for (NamedCsvRecord row : rows) {
				byRule.computeIfAbsent(row.getField("rule"), (rule) -> new TreeSet<>()).add(line(row));
			}
		}
		return new FindingSet(byRule);
	}

	private static String line(NamedCsvRecord row) {
		String serial = PlainKeys.comparable("serial", row.getField("serial"));
		return Stream
			.of(row.getField("class"), row.getField("outcome"),
					String.valueOf(PlainKeys.comparable("issuer", row.getField("issuer"))), String.valueOf(serial),
					row.getField("subject_kind"), row.getField("subject_id"))
			.collect(Collectors.joining(" | "));
	}

	/** How many findings a rule has. */
	int count(String rule) {
		return this.byRule.getOrDefault(rule, Set.of()).size();
	}

	/** The findings of a rule under a class that swallows another. */
	private Set<String> lines(String rule, boolean excusesLeftOut) {
		Set<String> lines = this.byRule.getOrDefault(rule, Set.of());
		return excusesLeftOut ? lines.stream()
			.map((line) -> line.replace("LATE_EXCUSED_CLAIMED", "LATE"))
			.collect(Collectors.toCollection(TreeSet::new)) : lines;
	}

	/** What only one of two has, of these rules; empty where they agree. */
	List<String> differences(FindingSet other, List<String> rules, boolean excusesLeftOut) {
		return rules.stream().flatMap((rule) -> {
			Set<String> here = lines(rule, excusesLeftOut);
			Set<String> there = other.lines(rule, excusesLeftOut);
			return Stream.concat(
					here.stream().filter((line) -> !there.contains(line)).map((line) -> "- " + rule + ": " + line),
					there.stream().filter((line) -> !here.contains(line)).map((line) -> "+ " + rule + ": " + line));
		}).toList();
	}

}
