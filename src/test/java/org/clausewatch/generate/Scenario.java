package org.clausewatch.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One case of {@code sample-data/scenarios.md}, as it is written there.
 *
 * @param number its number; 0 for rows that belong to no case
 * @param serial an even number of lower-case hexadecimal digits
 */
record Scenario(int number, String serial, List<Line> lines) {

	private static final Pattern HEADING = Pattern.compile("### (\\d{3}) ([0-9a-f]+) \\S.* · \\S.*");

	private static final Pattern LINE = Pattern.compile("- ([a-z-]+\\+?)(?:: (.*))?");

	/** A list item: what it is about, and the text after the colon. */
	record Line(String about, String text) {

		/** The text as {@code column=value; column=value}. */
		Map<String, String> cells() {
			Map<String, String> cells = new LinkedHashMap<>();
			for (String pair : this.text.split("; ")) {
				int equals = pair.indexOf('=');
				if (equals < 1 || cells.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
					throw new IllegalArgumentException("not column=value: " + pair);
				}
			}
			return cells;
		}

	}

	/** Reads the table; what precedes its first section is prose. */
	static List<Scenario> parse(List<String> table) {
		List<Scenario> scenarios = new ArrayList<>();
		scenarios.add(new Scenario(0, "", new ArrayList<>()));
		boolean prose = true;
		for (String line : table) {
			prose = prose && !line.startsWith("## ");
			if (line.startsWith("### ")) {
				Matcher heading = match(HEADING, line);
				scenarios.add(new Scenario(Integer.parseInt(heading.group(1)), heading.group(2), new ArrayList<>()));
			}
			else if (line.startsWith("- ") && !prose) {
				Matcher item = match(LINE, line);
				String text = (item.group(2) != null) ? item.group(2) : "";
				scenarios.get(scenarios.size() - 1).lines().add(new Line(item.group(1), text));
			}
		}
		return scenarios;
	}

	private static Matcher match(Pattern pattern, String line) {
		Matcher matcher = pattern.matcher(line);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("scenarios.md: " + line);
		}
		return matcher;
	}

	/** Text of the first line about something, empty where there is none. */
	String first(String about) {
		return this.lines.stream().filter((line) -> line.about().equals(about)).map(Line::text).findFirst().orElse("");
	}

	boolean has(String about) {
		return this.lines.stream().anyMatch((line) -> line.about().equals(about));
	}

}
