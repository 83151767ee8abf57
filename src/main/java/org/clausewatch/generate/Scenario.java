package org.clausewatch.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * One case of a table of hand-written cases, as it is written there;
 * {@code sample-data/scenarios.md} explains the format.
 *
 * @param number its number; 0 for rows that belong to no case
 * @param serial an even number of lower-case hexadecimal digits
 */
record Scenario(int number, String serial, List<Line> lines) {

	private static final Pattern HEADING = Pattern.compile("### (\\d{3}) ([0-9a-f]+) \\S.* · \\S.*");

	private static final Pattern LINE = Pattern.compile("- ([a-z-]+\\+?)(?:: (.*))?");

	/**
	 * A list item.
	 *
	 * @param where file and line, for messages
	 * @param about what it is about
	 * @param text what follows the colon
	 */
	record Line(String where, String about, String text) {

		/** The file its row goes to, {@code null} where it is no row. */
		@Nullable RecordKind kind() {
			return RecordKind.ofFileName(this.about.replace("+", "") + ".csv");
		}

		/** The text as {@code column=value; column=value}. */
		Map<String, String> cells() {
			Map<String, String> cells = new LinkedHashMap<>();
			for (String pair : this.text.split("; ")) {
				int equals = pair.indexOf('=');
				if (equals < 1 || cells.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
					throw new IllegalArgumentException(
							this.where + ": \"" + pair + "\" is not column=value, or the column's second value");
				}
			}
			return cells;
		}

	}

	/**
	 * Reads a table; what precedes its first section is prose.
	 * @throws IllegalArgumentException naming the line that isn't in the format
	 */
	static List<Scenario> read(Path table) throws IOException {
		List<Scenario> scenarios = new ArrayList<>();
		scenarios.add(new Scenario(0, "", new ArrayList<>()));
		boolean prose = true;
		int number = 0;
		for (String line : Files.readAllLines(table)) {
			String where = table.getFileName() + ":" + ++number;
			prose = prose && !line.startsWith("## ");
			if (line.startsWith("### ")) {
				Matcher heading = match(HEADING, line, where, "### NNN SERIAL text · text");
				scenarios.add(new Scenario(Integer.parseInt(heading.group(1)), heading.group(2), new ArrayList<>()));
			}
			else if (line.startsWith("- ") && !prose) {
				Matcher item = match(LINE, line, where, "- WORD: text");
				String text = (item.group(2) != null) ? item.group(2) : "";
				scenarios.get(scenarios.size() - 1).lines().add(new Line(where, item.group(1), text));
			}
		}
		return scenarios;
	}

	private static Matcher match(Pattern pattern, String line, String where, String expected) {
		Matcher matcher = pattern.matcher(line);
		if (!matcher.matches()) {
			throw new IllegalArgumentException(where + ": expected \"" + expected + "\", found \"" + line + '"');
		}
		return matcher;
	}

	/** Text of the first line about something, empty where there is none. */
	String first(String about) {
		return this.lines.stream().filter((line) -> line.about().equals(about)).map(Line::text).findFirst().orElse("");
	}

	/** The first line about something, {@code null} where there is none. */
	@Nullable Line line(String about) {
		return this.lines.stream().filter((line) -> line.about().equals(about)).findFirst().orElse(null);
	}

	boolean has(String about) {
		return this.lines.stream().anyMatch((line) -> line.about().equals(about));
	}

}
