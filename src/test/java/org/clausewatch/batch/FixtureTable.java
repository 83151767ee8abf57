package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.record.RecordKind;

/**
 * Reads the tables of cases {@code fixtures/*.cases}, from which the fixtures'
 * directories are made; {@code fixtures/README.md} says how they are written.
 */
final class FixtureTable {

	private static final Map<String, RecordKind> KINDS = Map.ofEntries(
			Map.entry("certificate", RecordKind.CERTIFICATES), Map.entry("application", RecordKind.APPLICATIONS),
			Map.entry("verification", RecordKind.VERIFICATIONS), Map.entry("delivery", RecordKind.DELIVERIES),
			Map.entry("request", RecordKind.REVOCATION_REQUESTS), Map.entry("revocation", RecordKind.REVOCATIONS),
			Map.entry("fee", RecordKind.FEES), Map.entry("payment", RecordKind.PAYMENTS),
			Map.entry("notice", RecordKind.NOTICES), Map.entry("address", RecordKind.ADDRESSES),
			Map.entry("renewal", RecordKind.RENEWALS), Map.entry("incident", RecordKind.INCIDENTS),
			Map.entry("crl", RecordKind.CRLS), Map.entry("entry", RecordKind.CRL_ENTRIES),
			Map.entry("change", RecordKind.SUBJECT_CHANGES), Map.entry("dispute", RecordKind.DISPUTES),
			Map.entry("use", RecordKind.DATA_USES), Map.entry("archive", RecordKind.ARCHIVES),
			Map.entry("evidence", RecordKind.EVIDENCE));

	private static final List<String> OUTCOMES = List.of("pass", "fail", "not_applicable", "not_in_force", "not_tested",
			"indeterminate");

	private final String commonPolicy;

	private final Map<RecordKind, Map<String, String>> defaults = new EnumMap<>(RecordKind.class);

	private final List<FixtureCase> cases = new ArrayList<>();

	private String cutOff = "";

	private FixtureTable(String commonPolicy) {
		this.commonPolicy = commonPolicy;
	}

	/** The files that all tables in a directory come to, by path below it. */
	static Map<String, String> files(Path fixtures) throws IOException {
		String policy = Files.readString(fixtures.resolve("policy.yaml"));
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> tables = Files.list(fixtures)) {
			for (Path table : tables.filter((path) -> path.toString().endsWith(".cases")).sorted().toList()) {
				for (FixtureCase fixture : read(table, policy)) {
					fixture.files().forEach((path, text) -> {
						if (files.put(path, text) != null) {
							throw new IllegalArgumentException(table + ": " + path + " is made twice");
						}
					});
				}
			}
		}
		return files;
	}

	private static List<FixtureCase> read(Path table, String policy) throws IOException {
		FixtureTable reader = new FixtureTable(policy);
		List<String> lines = Files.readAllLines(table);
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i).strip();
			try {
				if (!line.isEmpty() && !line.startsWith(">")) {
					List<String> words = List.of(line.split("\\s+"));
					reader.line(words.get(0), words.subList(1, words.size()));
				}
			}
			catch (RuntimeException ex) {
				throw new IllegalArgumentException(table + ":" + (i + 1) + ": " + line, ex);
			}
		}
		return reader.cases;
	}

	private void line(String word, List<String> words) {
		switch (word) {
			case "default" -> this.defaults.put(kind(words.get(0)), cells(words.subList(1, words.size())));
			case "case" -> this.cases.add(new FixtureCase(words.get(0), notations(words), this.cutOff));
			case "cut-off" -> {
				if (this.cases.isEmpty()) {
					this.cutOff = words.get(0);
				}
				else {
					current().cutOff(words.get(0));
				}
			}
			case "without" -> current().policy(policyWithout(words));
			case "empty" -> words.forEach((kind) -> current().present(kind(kind)));
			case "finds" -> current().finding(finding(words));
			case "pending" -> current().pending(words);
			case "results" -> current().result(result(words));
			default -> current().row(kind(word), row(kind(word), words));
		}
	}

	private static List<Notation> notations(List<String> words) {
		if (words.size() == 1) {
			return List.of(Notation.PLUS8);
		}
		if (!words.get(1).equals("in-every-notation")) {
			throw new IllegalArgumentException("in-every-notation, or nothing");
		}
		return List.of(Notation.values());
	}

	private FixtureCase current() {
		return this.cases.get(this.cases.size() - 1);
	}

	private static RecordKind kind(String word) {
		RecordKind kind = KINDS.get(word);
		if (kind == null) {
			throw new IllegalArgumentException("no kind of row: " + word);
		}
		return kind;
	}

	/** The defaults, with the row's first word for each {@code {}}, and its own cells. */
	private Map<String, String> row(RecordKind kind, List<String> words) {
		Map<String, String> row = new LinkedHashMap<>();
		this.defaults.getOrDefault(kind, Map.of())
			.forEach((column, value) -> row.put(column, value.replace("{}", words.get(0))));
		row.putAll(cells(words.subList(1, words.size())));
		row.values().removeIf(String::isEmpty);
		return row;
	}

	private static Map<String, String> cells(List<String> words) {
		Map<String, String> cells = new LinkedHashMap<>();
		words.forEach((word) -> cells.put(word.substring(0, word.indexOf('=')),
				word.substring(word.indexOf('=') + 1).replace('_', word.startsWith("ground=") ? ' ' : '_')));
		return cells;
	}

	/** {@code RULE CLASS SEVERITY OUTCOME SERIAL SUBJECT [overrun=] [net=] [NOTE …]}. */
	private List<String> finding(List<String> words) {
		String[] subject = words.get(5).equals("-") ? new String[] { "", "" } : words.get(5).split("/", 2);
		List<String> rest = words.subList(6, words.size());
		return Arrays.asList(rule(words.get(0)), words.get(1), words.get(2), words.get(3),
				words.get(4).equals("-") ? "" : words.get(4), subject[0], subject[1], value(rest, "overrun="),
				value(rest, "net="),
				rest.stream().filter((word) -> word.indexOf('=') < 0).collect(Collectors.joining(" ")));
	}

	private static String value(List<String> words, String key) {
		return words.stream()
			.filter((word) -> word.startsWith(key))
			.map((word) -> word.substring(key.length()))
			.findFirst()
			.orElse("");
	}

	/** {@code RULE outcome=count …}; an outcome that isn't named has none. */
	private String result(List<String> words) {
		List<String> named = words.subList(1, words.size());
		named.forEach((word) -> {
			if (!OUTCOMES.contains(word.substring(0, word.indexOf('=')))) {
				throw new IllegalArgumentException("no outcome: " + word);
			}
		});
		return rule(words.get(0)) + OUTCOMES.stream().map((outcome) -> {
			String count = value(named, outcome + "=");
			return "," + (count.isEmpty() ? "0" : count);
		}).collect(Collectors.joining());
	}

	/** A full stop stands for the rule that the case is made for. */
	private String rule(String word) {
		return word.equals(".") ? current().rule() : word;
	}

	private String policyWithout(List<String> parameters) {
		return this.commonPolicy.lines()
			.filter((line) -> parameters.stream().noneMatch((name) -> line.strip().startsWith(name + ":")))
			.map((line) -> line.replace("holidays.csv", "../../holidays.csv"))
			.collect(Collectors.joining("\n", "", "\n"));
	}

}
