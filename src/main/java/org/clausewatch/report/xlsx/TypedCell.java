package org.clausewatch.report.xlsx;

import java.time.Duration;
import java.time.LocalDateTime;
import org.clausewatch.report.Visible;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A cell with the type of its value: number, share, time, duration or text. */
final class TypedCell {

	/** For texts that are to stay on one line. */
	static final int UNWRAPPED = Integer.MAX_VALUE;

	/** Excel's own limit is 32,767. */
	private static final int LENGTH = 32_000;

	private static final double MILLISECONDS_A_DAY = 86_400_000;

	private TypedCell() {
	}

	/**
	 * Writes a cell.
	 * @param value {@code null} leaves it empty
	 * @param width texts wider than this are wrapped
	 */
	static void write(Worksheet sheet, int row, int column, @Nullable Object value, int width) {
		if (value == null) {
			return;
		}
		StyleSetter style = sheet.style(row, column).verticalAlignment("top");
		if (value instanceof Number amount) {
			sheet.value(row, column, amount);
			style.format((value instanceof Double) ? Look.SHARE : Look.NUMBER).set();
		}
		else if (value instanceof LocalDateTime at) {
			sheet.value(row, column, at);
			style.format(Look.TIME).set();
		}
		else if (value instanceof Duration duration) {
			sheet.value(row, column, duration.toMillis() / MILLISECONDS_A_DAY);
			style.format(Look.DURATION).set();
		}
		else {
			String text = Visible.text(value.toString(), LENGTH);
			sheet.inlineString(row, column, text);
			if (Look.couldBeFormula(value.toString())) {
				style.format(Look.INERT);
			}
			style.horizontalAlignment("left").indent(1);
			style.wrapText(TextWidth.wraps(text, width)).set();
		}
	}

}
