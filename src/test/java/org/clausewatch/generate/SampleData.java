package org.clausewatch.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@code sample-data/} from its table of scenarios: the extract as the command
 * does, and the expectations as the table states them. They were worked out by hand; no
 * rule is run.
 */
final class SampleData {

	private static final Path TABLE = Path.of("sample-data", "scenarios.md");

	/** As {@code sample-data/README.md} has it. */
	static final ExtractOrder ORDER = ExtractOrder.of(45, 20250701)
		.withArtefacts(Set.of("DEVICES"))
		.withScenarios(TABLE);

	/** Rows written so far. */
	private final Map<RecordKind, Integer> rows = new EnumMap<>(RecordKind.class);

	private final List<String> findings = new ArrayList<>();

	private final List<String> windows = new ArrayList<>();

	private final List<String> pending = new ArrayList<>();

	private final List<String> rejects = new ArrayList<>();

	private final List<String> afterCutOff = new ArrayList<>();

	SampleData() throws IOException {
		Authority authority = TestAuthority.writingTo((kind, cells) -> this.rows.merge(kind, 1, Integer::sum));
		for (Scenario scenario : Scenario.read(TABLE)) {
			ScenarioRows rows = new ScenarioRows(scenario, ORDER.seed(), authority);
			rows.write();
			expect(scenario, rows.enrolment());
		}
	}

	private void expect(Scenario scenario, Enrolment enrolment) {
		String named = scenario.has("no-certificate") ? scenario.first("crl-issuer")
				: enrolment.issuer().distinguishedName();
		String issuer = named.isEmpty() ? "" : '"' + named + '"';
		String serial = scenario.has("no-certificate") ? "" : scenario.serial().replaceFirst("^0+", "");
		Scenario.Line above = null;
		RowPosition positions = new RowPosition(scenario);
		for (Scenario.Line line : scenario.lines()) {
			String[] words = line.text().split(" ");
			switch (line.about()) {
				case "expect" -> this.findings.add(finding(words, issuer, serial));
				case "windows" -> this.windows.add(windows(line.cells()));
				case "pending" -> this.pending.add(String.join(",", issuer, serial, words[0], words[1], words[2]));
				case "reject" -> this.rejects.add(positions.of(above) + "," + words[0] + "," + words[1]);
				case "after-cut-off" -> this.afterCutOff.add(positions.of(above));
				default -> above = line;
			}
		}
	}

	private static String finding(String[] words, String issuer, String serial) {
		boolean open = words[1].endsWith("?");
		String[] cells = { words[0], words[1].replace("?", ""), issuer, serial, (words.length > 3) ? words[3] : "",
				(words.length > 4) ? words[4] : "", open ? "INDETERMINATE" : "FAIL", words[2] };
		return String.join(",", cells);
	}

	private static String windows(Map<String, String> cells) {
		return Stream
			.of("case", "reading", "touched", "claimed", "state", "overrun", "net_overrun", "bearing", "publication",
					"contests")
			.map((column) -> cells.getOrDefault(column, ""))
			.collect(Collectors.joining(","));
	}

	/** Where the rows of a case that was just written stand. */
	private final class RowPosition {

		private final Scenario scenario;

		RowPosition(Scenario scenario) {
			this.scenario = scenario;
		}

		/**
		 * {@code file,line}: the row is the last of its kind, or followed by others of
		 * its case.
		 */
		String of(Scenario.@Nullable Line line) {
			if (line == null) {
				throw new IllegalArgumentException("case " + this.scenario.number() + " speaks of no row");
			}
			RecordKind kind = RecordKind.ofFileName(line.about().replace("+", "") + ".csv");
			if (kind == null) {
				throw new IllegalArgumentException("case " + this.scenario.number() + " speaks of no row");
			}
			List<Scenario.Line> ofKind = this.scenario.lines()
				.stream()
				.filter((any) -> any.about().equals(line.about()))
				.toList();
			int behind = ofKind.size() - 1 - ofKind.indexOf(line);
			int rowsWritten = SampleData.this.rows.getOrDefault(kind, 0);
			return kind.fileName() + "," + (1 + rowsWritten - behind);
		}

	}

	/** Writes the extract and the expectations beside it. */
	void write(Path directory) throws IOException {
		ExtractGenerator.generate(ORDER, directory.resolve("2025-q3"), ProgressListener.SILENT);
		list(directory.resolve("expected-findings.csv"),
				"rule,class,issuer,serial,subject_kind,subject_id,outcome,severity", this.findings.stream().sorted());
		list(directory.resolve("expected-pending.csv"), "issuer,serial,request_id,deadline_at,remaining",
				this.pending.stream().sorted());
		list(directory.resolve("expected-windows.csv"),
				"case_id,reading,touched,claimed,state,overrun,net_overrun,bearing,publication_bearing,contests",
				this.windows.stream().sorted());
		list(directory.resolve("expected-rejects.csv"), "file,line,column,code", this.rejects.stream());
		list(directory.resolve("expected-after-cut-off.csv"), "file,line", this.afterCutOff.stream());
	}

	private static void list(Path file, String header, Stream<String> lines) throws IOException {
		String text = Stream.concat(Stream.of(header), lines).collect(Collectors.joining("\n", "", "\n"));
		Files.write(file, text.getBytes(StandardCharsets.UTF_8));
	}

}
