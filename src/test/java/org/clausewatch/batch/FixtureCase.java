package org.clausewatch.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausewatch.record.Column;
import org.clausewatch.record.RecordKind;

/**
 * A case of a table of cases: what its fixture directories hold. Times are local until a
 * notation writes them.
 */
final class FixtureCase {

	private static final String FINDINGS = "rule,class,severity,outcome,serial,subject_kind,subject_id,overrun,net_overrun,notes";

	private static final String RESULTS = "rule,pass,fail,not_applicable,not_in_force,not_tested,indeterminate";

	private static final String PENDING = "serial,request_id,deadline_at,remaining";

	/** Note that only a fixture whose times have no offset expects. */
	private static final String ASSUMED = "TZ_ASSUMED";

	private final String directory;

	private final List<Notation> notations;

	private String cutOff;

	private String policy = "";

	private final Map<RecordKind, List<Map<String, String>>> rows = new TreeMap<>();

	private final List<List<String>> findings = new ArrayList<>();

	private final List<String> results = new ArrayList<>();

	private final List<List<String>> pending = new ArrayList<>();

	FixtureCase(String directory, List<Notation> notations, String cutOff) {
		this.directory = directory;
		this.notations = notations;
		this.cutOff = cutOff;
	}

	/** The rule that the case is made for. */
	String rule() {
		return this.directory.substring(0, this.directory.indexOf('/'));
	}

	void cutOff(String time) {
		this.cutOff = time;
	}

	/** A policy of the case's own. */
	void policy(String text) {
		this.policy = text;
	}

	/** The file is there, be it without rows. */
	void present(RecordKind kind) {
		this.rows.computeIfAbsent(kind, (key) -> new ArrayList<>());
	}

	void row(RecordKind kind, Map<String, String> cells) {
		cells.keySet().forEach(kind::indexOf);
		present(kind);
		this.rows.get(kind).add(cells);
	}

	/** Cells in the order of the file; the notes last. */
	void finding(List<String> cells) {
		this.findings.add(cells);
	}

	void result(String line) {
		this.results.add(line);
	}

	void pending(List<String> cells) {
		this.pending.add(cells);
	}

	/** The fixtures' files: text by path below the directory of all fixtures. */
	Map<String, String> files() {
		Map<String, String> files = new LinkedHashMap<>();
		for (Notation notation : this.notations) {
			String suffix = (this.notations.size() == 1) ? "a" : notation.suffix();
			String prefix = this.directory + "-" + suffix + "/";
			files.put(prefix + "extract.json", "{\"cut_off\": \"" + Notation.PLUS8.write(this.cutOff) + "\"}\n");
			this.rows.forEach((kind, cells) -> files.put(prefix + kind.fileName(), csv(kind, cells, notation)));
			files.put(prefix + "expected-findings.csv", lines(FINDINGS, this.findings.stream().map((finding) -> {
				List<String> cells = new ArrayList<>(finding);
				cells.set(9, notes(finding.get(9), notation));
				return String.join(",", cells);
			}).toList()));
			files.put(prefix + "expected-results.csv", lines(RESULTS, this.results));
			files.put(prefix + "expected-pending.csv",
					lines(PENDING,
							this.pending.stream()
								.map((cells) -> String.join(",", cells.stream().map(Notation.PLUS8::write).toList()))
								.toList()));
			if (!this.policy.isEmpty()) {
				files.put(prefix + "policy.yaml", this.policy);
			}
		}
		return files;
	}

	private static String notes(String notes, Notation notation) {
		return (notation == Notation.LOCAL) ? notes : notes.replace(ASSUMED, "").strip();
	}

	/** Only the columns that are required or that a row fills. */
	private static String csv(RecordKind kind, List<Map<String, String>> rows, Notation notation) {
		List<String> columns = kind.columns()
			.stream()
			.filter((column) -> column.required() || rows.stream().anyMatch((row) -> row.containsKey(column.name())))
			.map(Column::name)
			.toList();
		return lines(String.join(",", columns),
				rows.stream()
					.map((row) -> String.join(",",
							columns.stream().map((column) -> notation.write(row.getOrDefault(column, ""))).toList()))
					.toList());
	}

	private static String lines(String header, List<String> rows) {
		StringBuilder text = new StringBuilder(header).append('\n');
		rows.forEach((row) -> text.append(row).append('\n'));
		return text.toString();
	}

}
