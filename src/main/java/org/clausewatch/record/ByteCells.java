package org.clausewatch.record;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/**
 * Reads cells from their bytes where the common form allows it, and leaves every other
 * form, and all complaints, to {@link Cells}: making a text of each cell only to see that
 * it is in order was half the cost of reading.
 */
final class ByteCells {

	private static final boolean[] HEXADECIMAL = digits("0123456789abcdefABCDEF");

	private static final boolean[] DECIMAL = digits("0123456789");

	private ByteCells() {
	}

	static String text(CellBytes cells, int column) {
		return new String(cells.bytes(), cells.from(column), cells.to(column) - cells.from(column),
				StandardCharsets.UTF_8);
	}

	static Moment time(CellBytes cells, int column, ZoneId zone) {
		long seconds = FixedTime.epochSecond(cells.bytes(), cells.from(column), cells.to(column));
		return (seconds != FixedTime.OTHER) ? Moment.ofEpochSecond(seconds) : Cells.time(text(cells, column), zone);
	}

	/**
	 * Reads one cell as its column requires.
	 * @throws CellException where it doesn't hold what the column requires
	 */
	static void check(Column column, CellBytes cells, int index, RowContext context) {
		int from = cells.from(index);
		int to = cells.to(index);
		if (from == to) {
			if (column.required()) {
				throw new CellException("MISSING_VALUE", "the column must not be empty");
			}
			return;
		}
		byte[] bytes = cells.bytes();
		boolean plain = switch (column.type()) {
			case TEXT -> true;
			case TIME, PLANNED_TIME -> FixedTime.epochSecond(bytes, from, to) != FixedTime.OTHER;
			case SERIAL -> to - from <= Cells.MAX_DIGITS && only(HEXADECIMAL, bytes, from, to);
			case CODE -> column.code(bytes, from, to) != null;
			case INTEGER -> to - from <= 9 && only(DECIMAL, bytes, from, to);
			case NUMBER -> to - from <= Cells.MAX_DIGITS && only(DECIMAL, bytes, from, to);
			default -> false;
		};
		if (!plain) {
			if (column.type() == Column.Type.ISSUER) {
				context.issuer(bytes, from, to);
			}
			else {
				Cells.check(column, text(cells, index), context.zone());
			}
		}
	}

	private static boolean only(boolean[] allowed, byte[] bytes, int from, int to) {
		for (int i = from; i < to; i++) {
			if (bytes[i] < 0 || !allowed[bytes[i]]) {
				return false;
			}
		}
		return true;
	}

	private static boolean[] digits(String characters) {
		boolean[] allowed = new boolean[128];
		characters.chars().forEach((character) -> allowed[character] = true);
		return allowed;
	}

}
