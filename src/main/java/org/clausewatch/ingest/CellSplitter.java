package org.clausewatch.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits one row's bytes into cells by the library, FastCSV: rows of every form, among
 * them those that {@link RowScanner} calls odd.
 */
final class CellSplitter {

	/** A cell is no larger: what is, is no datum of a CA. */
	static final int MAX_CELL = 1 << 20;

	private CellSplitter() {
	}

	/**
	 * The row's cells as text. Quotes, commas and line ends are ASCII, which never occurs
	 * inside a UTF-8 character: so a byte may stand for a character until the cells are
	 * known.
	 * @throws RowException where the bytes are not UTF-8, a cell is too large or the
	 * quotes don't add up
	 */
	static List<String> split(byte[] bytes, int start, int end) {
		List<String> cells = new ArrayList<>(20);
		for (String cell : parse(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1))) {
			byte[] content = cell.getBytes(StandardCharsets.ISO_8859_1);
			cells.add(decode(content, 0, content.length, cells.size() + 1));
		}
		return cells;
	}

	private static List<String> parse(String row) {
		// Larger than a row can be, so that it never refuses what framing let through.
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.maxBufferSize(RowFramer.MAX_ROW * 2)
			.allowMissingFields(true)
			.allowExtraFields(true)
			.ofCsvRecord(row)) {
			List<CsvRecord> records = reader.stream().toList();
			if (records.size() != 1) {
				throw new RowException("", "BAD_CSV", "a carriage return outside quotes cuts the row");
			}
			return records.get(0).getFields();
		}
		catch (CsvParseException ex) {
			throw new RowException("", "BAD_CSV", "not RFC 4180: " + ex.getMessage());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Sees that a cell is text.
	 * @param cell its number from 1
	 * @throws RowException where it is not UTF-8 or too large
	 */
	static void requireText(byte[] bytes, int start, int end, int cell) {
		if (end - start > MAX_CELL || !Utf8.isWellFormed(bytes, start, end)) {
			decode(bytes, start, end, cell);
		}
	}

	private static String decode(byte[] bytes, int start, int end, int cell) {
		if (end - start > MAX_CELL) {
			throw new RowException(cell, "CELL_TOO_LARGE",
					"the cell holds " + (end - start) + " bytes; at most " + MAX_CELL + " are read");
		}
		// The quick way replaces what is malformed; only where that may have happened is
		// it told apart.
		String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
		return (text.indexOf('\uFFFD') < 0) ? text : decodeStrictly(bytes, start, end, cell);
	}

	private static String decodeStrictly(byte[] bytes, int start, int end, int cell) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new RowException(cell, "BAD_UTF8", "bytes that are not UTF-8");
		}
	}

}
