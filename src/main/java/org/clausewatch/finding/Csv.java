package org.clausewatch.finding;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of a run directory: UTF-8, RFC 4180 with line feeds, a header row.
 *
 * @param <T> what a row holds
 * @param header column names
 * @param cells a row's cells, in the order of the header
 * @param reader a row's content
 */
public record Csv<T>(List<String> header, Function<T, List<@Nullable String>> cells,
		Function<NamedCsvRecord, T> reader) {

	/** Opens a file for writing, from its header on. */
	public Sheet<T> create(Path path) throws IOException {
		return new Sheet<>(this, Files.newBufferedWriter(path));
	}

	/** Streams a file's rows; close it after use. */
	public Rows<T> open(Path path) throws IOException {
		return new Rows<>(this, CsvReader.builder().ofNamedCsvRecord(path));
	}

	/** Bytes of the header row, with its line end. */
	public long headerBytes() {
		return line(List.copyOf(this.header)).getBytes(StandardCharsets.UTF_8).length + 1L;
	}

	/** A row as it stands in the file, without line end. */
	public String line(T row) {
		return line(this.cells.apply(row));
	}

	private static String line(List<@Nullable String> cells) {
		StringWriter line = new StringWriter();
		CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(line).writeRecord(cells);
		return line.toString().substring(0, line.getBuffer().length() - 1);
	}

	/** A file that is being written. */
	public static final class Sheet<T> implements AutoCloseable {

		private final Csv<T> csv;

		private final CsvWriter writer;

		private Sheet(Csv<T> csv, Writer out) {
			this.csv = csv;
			this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
			this.writer.writeRecord(csv.header);
		}

		public void write(T row) {
			this.writer.writeRecord(this.csv.cells.apply(row));
		}

		@Override
		public void close() throws IOException {
			this.writer.close();
		}

	}

	/** A file that is being read. */
	public static final class Rows<T> implements Iterable<T>, AutoCloseable {

		private final Csv<T> csv;

		private final CsvReader<NamedCsvRecord> records;

		private Rows(Csv<T> csv, CsvReader<NamedCsvRecord> records) {
			this.csv = csv;
			this.records = records;
		}

		@Override
		public java.util.Iterator<T> iterator() {
			return this.records.stream().map(this.csv.reader).iterator();
		}

		@Override
		public void close() throws IOException {
			this.records.close();
		}

	}

}
