package org.clausewatch.config;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clausewatch.finding.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of waivers, with the columns {@code finding_id}, {@code approver},
 * {@code approved_at}, {@code expires_on} and {@code reason}; only {@code expires_on} may
 * be empty. Further columns are left alone.
 */
final class WaiverCsv {

	private static final List<String> COLUMNS = List.of("finding_id", "approver", "approved_at", "expires_on",
			"reason");

	private static final Pattern FINDING_ID = Pattern.compile("[0-9a-f]{16}");

	private final Problems problems;

	private final ZoneId zone;

	private final List<Waiver> waivers = new ArrayList<>();

	private final Map<String, Long> lines = new HashMap<>();

	private WaiverCsv(Path file, ZoneId zone) {
		this.problems = new Problems(file);
		this.zone = zone;
	}

	/**
	 * Reads a file's text.
	 * @param zone in which the last day of a waiver ends
	 * @throws ConfigException with every row that can't be read
	 */
	static List<Waiver> read(Path file, String text, ZoneId zone) {
		return new WaiverCsv(file, zone).read(text);
	}

	private List<Waiver> read(String text) {
		try (CsvReader<CsvRecord> rows = CsvReader.builder()
			.allowMissingFields(true)
			.allowExtraFields(true)
			.ofCsvRecord(text)) {
			List<String> header = null;
			for (CsvRecord row : rows) {
				if (header == null) {
					header = header(row.getFields());
				}
				else {
					waiver(row, header);
				}
			}
			if (header == null) {
				throw this.problems.fatal(Position.WHOLE_FILE, expected() + "nothing");
			}
		}
		catch (CsvParseException ex) {
			this.problems.add(Position.WHOLE_FILE, "", "not CSV: " + ex.getMessage());
		}
		catch (IOException ex) {
			throw new IllegalStateException("text in memory can't fail to be read", ex);
		}
		this.problems.throwIfAny();
		return List.copyOf(this.waivers);
	}

	private List<String> header(List<String> header) {
		if (!header.containsAll(COLUMNS)) {
			throw this.problems.fatal(new Position(1, 0), expected() + Problem.quoted(String.join(",", header)));
		}
		return header;
	}

	private static String expected() {
		return "expected the columns " + String.join(", ", COLUMNS) + ", found ";
	}

	private void waiver(CsvRecord row, List<String> header) {
		Position position = new Position((int) row.getStartingLineNumber(), 0);
		if (row.getFieldCount() != header.size()) {
			this.problems.add(position, "", "expected " + header.size() + " cells, found " + row.getFieldCount());
			return;
		}
		String id = row.getField(header.indexOf("finding_id")).strip();
		if (!FINDING_ID.matcher(id).matches()) {
			this.problems.add(position, "finding_id",
					"expected a finding's id of 16 lower-case hexadecimal digits, found " + Problem.quoted(id));
		}
		Long first = this.lines.putIfAbsent(id, row.getStartingLineNumber());
		if (first != null) {
			this.problems.add(position, "finding_id", id + " is waived twice, first on line " + first);
		}
		String approver = filled(row, header, "approver", "who approved it", position);
		String reason = filled(row, header, "reason", "why it is waived", position);
		Instant approved = instant(row.getField(header.indexOf("approved_at")).strip(), position);
		String last = row.getField(header.indexOf("expires_on")).strip();
		LocalDate expires = last.isEmpty() ? null : date(last, position);
		if (approved != null && expires != null
				&& !approved.isBefore(expires.plusDays(1).atStartOfDay(this.zone).toInstant())) {
			this.problems.add(position, "expires_on",
					"expected a day no earlier than the approval's, found " + Problem.quoted(last));
		}
		if (approved != null) {
			this.waivers.add(new Waiver(id, approver, approved, expires, reason));
		}
	}

	private String filled(CsvRecord row, List<String> header, String column, String what, Position position) {
		String text = row.getField(header.indexOf(column)).strip();
		if (text.isEmpty()) {
			this.problems.add(position, column, "expected " + what + ", found nothing");
		}
		return text;
	}

	private @Nullable Instant instant(String text, Position position) {
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			this.problems.add(position, "approved_at",
					"expected a time with offset such as 2025-10-01T09:30:00+08:00, found " + Problem.quoted(text));
			return null;
		}
	}

	private @Nullable LocalDate date(String text, Position position) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			this.problems.add(position, "expires_on",
					"expected a date such as 2025-12-31, or nothing, found " + Problem.quoted(text));
			return null;
		}
	}

}
