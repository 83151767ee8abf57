package org.clausewatch.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.record.CellException;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.CellRow;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;
import org.clausewatch.record.SourceRow;
import org.jspecify.annotations.Nullable;

/** Reads an extract's files in the simplest way there is, to check what was written. */
final class ExtractReader {

	static final RowContext CONTEXT = new RowContext(ZoneId.of("Asia/Shanghai"), Instant.parse("2025-09-30T16:00:00Z"));

	private ExtractReader() {
	}

	/** All data rows of a file, good or bad. */
	static List<Row> read(Path directory, RecordKind kind) throws IOException {
		List<Row> rows = new ArrayList<>();
		try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(directory.resolve(kind.fileName()))) {
			for (CsvRecord csv : reader) {
				if (csv.getStartingLineNumber() > 1) {
					rows.add(row(kind, csv));
				}
			}
		}
		return rows;
	}

	private static Row row(RecordKind kind, CsvRecord csv) {
		if (csv.getFieldCount() != kind.columns().size()) {
			throw new AssertionError(kind.fileName() + ":" + csv.getStartingLineNumber() + " has wrong columns");
		}
		@Nullable String[] cells = csv.getFields().stream().map((cell) -> cell.isEmpty() ? null : cell).toArray(String[]::new);
		return CellRow.of(kind, new SourceRow(kind.fileName(), csv.getStartingLineNumber(), new byte[32]), cells,
				CONTEXT);
	}

	/** A row that stands in no file. */
	static Row row(RecordKind kind, @Nullable String[] cells) {
		return CellRow.of(kind, new SourceRow(kind.fileName(), 0, new byte[32]), cells, CONTEXT);
	}

	/** The first fault of a row as {@code file:line:column:code}, null for a good one. */
	static @Nullable String fault(Row row) {
		for (int i = 0; i < row.kind().columns().size(); i++) {
			try {
				row.check(i);
			}
			catch (CellException ex) {
				return row.source().file() + ":" + row.source().line() + ":" + row.kind().columns().get(i).name() + ":"
						+ ex.code();
			}
		}
		return null;
	}

}
