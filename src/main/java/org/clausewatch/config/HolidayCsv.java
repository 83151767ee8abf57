package org.clausewatch.config;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.rule.WorkingCalendar.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of days, with the columns {@code date} and {@code kind}.
 *
 * @param days holidays and days worked in exchange
 */
record HolidayCsv(Map<LocalDate, Kind> days) {

	/**
	 * Reads a file's text.
	 * @throws ConfigException with every row that can't be read
	 */
	static HolidayCsv read(Path file, String text) {
		Problems problems = new Problems(file);
		Map<LocalDate, Kind> days = new LinkedHashMap<>();
		Map<LocalDate, Long> lines = new LinkedHashMap<>();
		try (CsvReader<CsvRecord> rows = CsvReader.builder()
			.allowMissingFields(true)
			.allowExtraFields(true)
			.ofCsvRecord(text)) {
			Columns columns = null;
			for (CsvRecord row : rows) {
				if (columns == null) {
					columns = Columns.of(row.getFields(), problems);
				}
				else {
					day(row, columns, days, lines, problems);
				}
			}
			if (columns == null) {
				throw problems.fatal(Position.WHOLE_FILE, "expected the columns date and kind, found nothing");
			}
		}
		catch (CsvParseException ex) {
			problems.add(Position.WHOLE_FILE, "", "not CSV: " + ex.getMessage());
		}
		catch (IOException ex) {
			throw new IllegalStateException("text in memory can't fail to be read", ex);
		}
		problems.throwIfAny();
		return new HolidayCsv(days);
	}

	private static void day(CsvRecord row, Columns columns, Map<LocalDate, Kind> days, Map<LocalDate, Long> lines,
			Problems problems) {
		long line = row.getStartingLineNumber();
		Position position = new Position((int) line, 0);
		if (row.getFieldCount() != columns.count()) {
			problems.add(position, "", "expected " + columns.count() + " cells, found " + row.getFieldCount());
			return;
		}
		LocalDate date = date(row.getField(columns.date()), position, problems);
		Kind kind = kind(row.getField(columns.kind()), position, problems);
		if (date != null && kind != null) {
			Long first = lines.putIfAbsent(date, line);
			if (first != null) {
				problems.add(position, "date", date + " is listed twice, first on line " + first);
			}
			days.put(date, kind);
		}
	}

	private static @Nullable LocalDate date(String text, Position position, Problems problems) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			problems.add(position, "date", "expected a date such as 2025-10-01, found " + Problem.quoted(text));
			return null;
		}
	}

	private static @Nullable Kind kind(String text, Position position, Problems problems) {
		for (Kind kind : Kind.values()) {
			if (kind.name().equals(text)) {
				return kind;
			}
		}
		problems.add(position, "kind", "expected HOLIDAY or WORKDAY, found " + Problem.quoted(text));
		return null;
	}

	/** Where the columns stand; further ones are left alone. */
	private record Columns(int date, int kind, int count) {

		static Columns of(List<String> header, Problems problems) {
			Columns columns = new Columns(header.indexOf("date"), header.indexOf("kind"), header.size());
			if (columns.date < 0 || columns.kind < 0) {
				throw problems.fatal(new Position(1, 0),
						"expected the columns date and kind, found " + Problem.quoted(String.join(",", header)));
			}
			return columns;
		}

	}

}
