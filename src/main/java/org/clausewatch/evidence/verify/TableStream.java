package org.clausewatch.evidence.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A table of objects that is written as a stream (ISO 32000-2, 7.5.8). */
final class TableStream {

	private TableStream() {
	}

	/**
	 * An entry.
	 *
	 * @param type 0 for a free object, 1 for one at a place, 2 for one in another stream
	 */
	record Entry(long number, long type, long place, long generation) {
	}

	/**
	 * Reads the entries.
	 * @param dictionary the stream's, as {@link PdfWords} tells it
	 * @param data the stream's bytes
	 */
	static List<Entry> read(Map<String, String> dictionary, byte[] data) throws FlawException {
		FlawException.unless(!dictionary.containsKey("/DecodeParms"), "a table is packed in an unknown way");
		long[] widths = counts(dictionary.getOrDefault("/W", ""));
		FlawException.unless(
				widths.length == 3 && widths[0] > 0 && Arrays.stream(widths).allMatch((width) -> width <= 7),
				"a table has columns of another width");
		long[] index = counts(dictionary.getOrDefault("/Index", ""));
		int width = (int) Arrays.stream(widths).sum();
		byte[] table = unpack(dictionary.getOrDefault("/Filter", ""), data, data.length * 1100L);
		List<Entry> entries = new ArrayList<>();
		int at = 0;
		for (int i = 0; i + 1 < index.length; i += 2) {
			for (long number = index[i]; number < index[i] + index[i + 1]; number++) {
				FlawException.unless(table.length - at >= width, "a table is cut off");
				long[] columns = new long[3];
				for (int column = 0; column < 3; column++) {
					columns[column] = new BigInteger(1, Arrays.copyOfRange(table, at, at + (int) widths[column]))
						.longValue();
					at += (int) widths[column];
				}
				entries.add(new Entry(number, columns[0], columns[1], columns[2]));
			}
		}
		FlawException.unless(index.length % 2 == 0 && at == table.length, "a table has more than its entries");
		return entries;
	}

	/** Numbers in brackets. */
	private static long[] counts(String array) throws FlawException {
		FlawException.unless(array.matches("\\[[0-9 ]+\\]"), "a table doesn't say what it lists");
		String[] words = array.substring(1, array.length() - 1).strip().split(" +");
		long[] counts = new long[words.length];
		for (int i = 0; i < words.length; i++) {
			counts[i] = PdfWords.count(words[i]);
		}
		return counts;
	}

	private static byte[] unpack(String filter, byte[] data, long most) throws FlawException {
		if (filter.isEmpty()) {
			return data;
		}
		FlawException.unless(filter.equals("/FlateDecode") && most <= 1 << 27, "a table is packed in an unknown way");
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(data);
			byte[] table = new byte[(int) most];
			int length = inflater.inflate(table);
			FlawException.unless(inflater.finished() && inflater.getBytesRead() == data.length,
					"a table has more than its entries");
			return Arrays.copyOf(table, length);
		}
		catch (DataFormatException ex) {
			throw new FlawException("a table can't be unpacked", ex);
		}
		finally {
			inflater.end();
		}
	}

}
