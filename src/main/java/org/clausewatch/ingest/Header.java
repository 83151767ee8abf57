package org.clausewatch.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausewatch.record.Column;
import org.clausewatch.record.RecordKind;

/**
 * A file's header: which cell of a row holds which column.
 *
 * @param width number of cells of each row
 * @param positions for each column of the kind, the cell that holds it, or -1
 */
public record Header(int width, int[] positions) {

	/**
	 * Matches names to the kind's columns; unknown names are left aside.
	 * @param place file and line of the header
	 * @throws InputRefusedException where a required column is missing or a name stands
	 * twice
	 */
	static Header of(String place, RecordKind kind, List<String> names) {
		Map<String, Integer> index = new HashMap<>();
		for (int i = 0; i < names.size(); i++) {
			Integer before = index.put(names.get(i), i);
			if (before != null) {
				throw new InputRefusedException(place + ": column " + shown(names.get(i)) + " stands twice, as number "
						+ (before + 1) + " and " + (i + 1) + "; each name was expected once");
			}
		}
		int[] positions = new int[kind.columns().size()];
		List<String> missing = new ArrayList<>();
		for (int i = 0; i < positions.length; i++) {
			Column column = kind.columns().get(i);
			positions[i] = index.getOrDefault(column.name(), -1);
			if (positions[i] < 0 && column.required()) {
				missing.add(column.name());
			}
		}
		if (!missing.isEmpty()) {
			throw new InputRefusedException(place + ": required column" + (missing.size() > 1 ? "s " : " ")
					+ String.join(", ", missing) + " missing; the header has "
					+ names.stream().map(Header::shown).collect(Collectors.joining(", ")));
		}
		return new Header(names.size(), positions);
	}

	/** A name as a message shows it: short, on one line, and there even if empty. */
	private static String shown(String name) {
		String text = (name.length() > 40) ? name.substring(0, 40) + "…" : name;
		return text.isEmpty() ? "\"\"" : text.replaceAll("\\p{Cntrl}", "␣");
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Header that && this.width == that.width
				&& Arrays.equals(this.positions, that.positions);
	}

	@Override
	public int hashCode() {
		return this.width * 31 + Arrays.hashCode(this.positions);
	}

}
