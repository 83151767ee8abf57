package org.clausewatch.bundle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewatch.dossier.KeyHolder;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;

/**
 * Hides third parties in a row: whoever isn't the certificate's own subscriber. A column
 * the format doesn't know is hidden too, since nobody can say who is named there.
 */
final class RowRedaction {

	private static final Map<RecordKind, Set<String>> PERSONS = Map.of(RecordKind.VERIFICATIONS, Set.of("operator_id"),
			RecordKind.REVOCATIONS, Set.of("operator_id", "approver_id"), RecordKind.DATA_USES, Set.of("actor"));

	private static final Map<RecordKind, Set<String>> SUBSCRIBERS = Map.of(RecordKind.APPLICATIONS,
			Set.of("subscriber_id", "subject_name"), RecordKind.CERTIFICATES, Set.of("subscriber_id", "subject"),
			RecordKind.ADDRESSES, Set.of("subscriber_id", "address"), RecordKind.SUBJECT_CHANGES,
			Set.of("subscriber_id"));

	private final Pseudonyms pseudonyms;

	private final String subscriber;

	/**
	 * Hides.
	 * @param subscriber the certificate's own, who is shown
	 */
	RowRedaction(Pseudonyms pseudonyms, String subscriber) {
		this.pseudonyms = pseudonyms;
		this.subscriber = subscriber;
	}

	/**
	 * A row with third parties hidden; the same text where there are none.
	 * @param header the names of its file's columns
	 * @param text the row as it stands in the extract
	 */
	String redact(Row row, String header, String text) throws IOException {
		List<String> names = cells(header);
		List<String> cells = cells(text);
		List<String> shown = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			String name = (i < names.size()) ? names.get(i) : "";
			shown.add(shown(row, name, cells.get(i)));
		}
		return shown.equals(cells) ? text : line(shown);
	}

	/** Hides other subscribers who have the certificate's key: findings may name them. */
	void hideHolders(List<KeyHolder> holders) {
		for (KeyHolder holder : holders) {
			if (!holder.subscriberId().equals(this.subscriber)) {
				this.pseudonyms.hide(holder.subscriberId(), Pseudonyms.Role.SUBSCRIBER, "findings.csv");
			}
		}
	}

	private String shown(Row row, String column, String cell) {
		String place = row.kind().fileName() + ":" + column;
		if (cell.isEmpty()) {
			return cell;
		}
		if (!row.kind().has(column)) {
			return this.pseudonyms.hide(cell, Pseudonyms.Role.UNKNOWN, place);
		}
		if (PERSONS.getOrDefault(row.kind(), Set.of()).contains(column)) {
			return this.pseudonyms.hide(cell, Pseudonyms.Role.OPERATOR, place);
		}
		if (row.kind() == RecordKind.DELIVERIES && column.equals("authority_id")) {
			return this.pseudonyms.hide(cell, Pseudonyms.Role.AGENT, place);
		}
		boolean others = row.kind().has("subscriber_id") && !this.subscriber.equals(row.text("subscriber_id"));
		return (others && SUBSCRIBERS.getOrDefault(row.kind(), Set.of()).contains(column))
				? this.pseudonyms.hide(cell, Pseudonyms.Role.SUBSCRIBER, place) : cell;
	}

	static List<String> cells(String line) throws IOException {
		try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(line)) {
			return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
		}
	}

	private static String line(List<String> cells) {
		StringWriter line = new StringWriter();
		CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(line).writeRecord(cells);
		return line.toString().stripTrailing();
	}

}
