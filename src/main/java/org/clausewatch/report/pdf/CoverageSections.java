package org.clausewatch.report.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausewatch.finding.CoverageLine;
import org.clausewatch.finding.CoverageLine.State;
import org.clausewatch.finding.CoverageLine.Type;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.report.Chapter;
import org.clausewatch.report.CoverageWords;
import org.clausewatch.rule.Clause;
import org.clausewatch.rule.Outcome;

/** Every clause with what was tested of it and which evidence is held. */
final class CoverageSections {

	private static final String PAGE = "coverage";

	private final Material material;

	private final CoverageWords words;

	CoverageSections(Material material) {
		this.material = material;
		this.words = new CoverageWords(material.labels());
	}

	List<Section> all() {
		return List.of(summary(), table());
	}

	/** How many clauses of each kind came to what. */
	private Section summary() {
		List<Map<String, String>> rows = Arrays.stream(Clause.Kind.values()).map(this::count).toList();
		return new Section(PAGE, "facts", this.material.heading(Chapter.COVERAGE, "", word("coverage.lead")),
				rows::stream);
	}

	private Map<String, String> count(Clause.Kind kind) {
		Map<State, Long> states = this.material.model()
			.coverage()
			.stream()
			.filter((line) -> line.type() == Type.CLAUSE && line.kind() == kind)
			.collect(Collectors.groupingBy(CoverageLine::state, () -> new java.util.EnumMap<>(State.class),
					Collectors.counting()));
		long clauses = states.values().stream().mapToLong(Long::longValue).sum();
		return Map.of("name", this.words.kind(kind) + " (" + number(clauses) + ")", "value",
				states.entrySet()
					.stream()
					.map((entry) -> this.words.state(entry.getKey()) + " " + number(entry.getValue()))
					.collect(Collectors.joining(word("subject.separator"))));
	}

	private Section table() {
		return new Section(PAGE, "coverage", this.material.heading("", word("coverage.table"), word("coverage.note")),
				() -> rows().stream());
	}

	private List<Map<String, Object>> rows() {
		List<Map<String, Object>> rows = new ArrayList<>();
		List<CoverageLine> lines = this.material.model().coverage();
		for (int begin = 0, end; begin < lines.size(); begin = end) {
			end = begin + 1;
			while (end < lines.size() && lines.get(end).type() != Type.CLAUSE) {
				end++;
			}
			rows.addAll(rows(lines.get(begin), lines.subList(begin + 1, end)));
		}
		return rows;
	}

	private List<Map<String, Object>> rows(CoverageLine line, List<CoverageLine> parts) {
		Map<String, Object> clause = clause(line);
		List<Map<String, Object>> rows = new ArrayList<>();
		parts.stream().filter((part) -> part.type() == Type.RULE).forEach((part) -> rows.add(rule(clause, part)));
		List<CoverageLine> applied = parts.stream().filter((part) -> part.type() == Type.APPLIED_BY).toList();
		if (!applied.isEmpty()) {
			rows.add(applied(clause, applied));
		}
		parts.stream()
			.filter((part) -> part.type() == Type.EVIDENCE)
			.forEach((part) -> rows.add(evidence(clause, part)));
		// A clause with nothing to it is told all the same.
		return rows.isEmpty() ? List.of(clause) : rows;
	}

	private Map<String, Object> clause(CoverageLine line) {
		return Map.of("clause", this.words.clause(line), "owed", this.words.name(line), "kind",
				this.words.kind(line.kind()) + "\n" + this.words.owner(line.owner()), "clauseState",
				this.words.state(line.state()));
	}

	private Map<String, Object> rule(Map<String, Object> clause, CoverageLine line) {
		Map<String, Object> row = new HashMap<>(clause);
		row.put("isRule", true);
		row.put("title", this.material.labels().rule(line.item()));
		row.put("item", line.item());
		row.put("state", this.words.state(line.state()));
		RuleResult result = line.result();
		if (result != null) {
			row.put("population", number(result.population()));
			for (Outcome outcome : Outcome.values()) {
				row.put(outcome.name(), number(result.count(outcome)));
			}
		}
		if (!line.reason().isEmpty()) {
			row.put("reason",
					word("col.reason") + word("clauses.colon") + this.material.labels().reason(line.reason()));
		}
		return row;
	}

	/** Rules whose counts stand under another clause take one line together. */
	private Map<String, Object> applied(Map<String, Object> clause, List<CoverageLine> rules) {
		Map<String, Object> row = new HashMap<>(clause);
		row.put("isApplied", true);
		row.put("item",
				this.material.labels()
					.get("coverage.applied", rules.stream()
						.map((line) -> line.item()
								+ ((line.state() == State.TESTED) ? "" : " (" + this.words.state(line.state()) + ")"))
						.collect(Collectors.joining(", "))));
		return row;
	}

	private Map<String, Object> evidence(Map<String, Object> clause, CoverageLine line) {
		Map<String, Object> row = new HashMap<>(clause);
		row.put("isEvidence", true);
		row.put("title", this.material.labels().get("coverage.evidence", this.words.name(line)));
		row.put("state", this.words.state(line.state()));
		row.put("held", this.words.held(line, this.material.shown()));
		return row;
	}

	private String word(String key) {
		return this.material.labels().get(key);
	}

	private String number(long number) {
		return this.material.shown().number(number);
	}

}
