package org.clausewatch.report.xlsx;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.report.Visible;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A tab on one topic: a header that stays in view, filters, rows as they come. What
 * doesn't fit one sheet goes on in another of the same name with a number.
 */
final class TopicSheet {

	/** Rows of data in a sheet: Excel's 1,048,576 less the header, rounded. */
	static final long ROWS = 1_000_000;

	/** Excel opens no sheet with more than 65,530 links. */
	private static final int LINKS = 65_000;

	/** Widths are measured on so many rows. */
	private static final int MEASURED = 500;

	private static final int FLUSHED = 1_000;

	private static final int NARROWEST = 9;

	private static final int WIDEST = 70;

	/** Excel's own limit is 32,767. */
	private static final int CELL_LENGTH = 32_000;

	/** Points. */
	private static final double LINE_HEIGHT = 15;

	private static final double SECONDS_A_DAY = 86_400;

	private final Workbook book;

	private final String name;

	private final List<String> headings;

	private final List<Integer> widths = new ArrayList<>();

	/** Whether a column holds figures, which stand to the right. */
	private final List<Boolean> figures = new ArrayList<>();

	TopicSheet(Workbook book, String name, List<String> headings) {
		this.book = book;
		this.name = name;
		this.headings = headings;
	}

	/** Writes the rows and finishes the tab. */
	void write(Stream<Line> lines) throws IOException {
		Iterator<Line> rest = lines.iterator();
		List<Line> first = new ArrayList<>();
		while (rest.hasNext() && first.size() < MEASURED) {
			first.add(rest.next());
		}
		measure(first);
		Iterator<Line> all = Stream.concat(first.stream(), Stream.generate(() -> rest.hasNext() ? rest.next() : null))
			.iterator();
		int number = 1;
		@Nullable Line next = all.next();
		do {
			next = sheet(number, next, all);
			number++;
		}
		while (next != null);
	}

	/** Where a row of a tab stands, counted from 0. */
	static String location(String name, long row) {
		return "'" + name((int) (row / ROWS) + 1, name).replace("'", "''") + "'!A" + (row % ROWS + 2);
	}

	private @Nullable Line sheet(int number, @Nullable Line first, Iterator<@Nullable Line> rest) throws IOException {
		Worksheet sheet = this.book.newWorksheet(name(number, this.name));
		header(sheet);
		int row = 0;
		int links = 0;
		@Nullable Line line = first;
		while (line != null && row < ROWS) {
			row++;
			for (Line.Link link : line.links()) {
				if (links < LINKS) {
					link(sheet, row, link);
					links++;
				}
			}
			int lines = 1;
			for (int column = 0; column < line.cells().size(); column++) {
				Object value = line.cells().get(column);
				cell(sheet, row, column, value, WIDEST);
				lines = Math.max(lines, (value instanceof String text && wraps(text, WIDEST)) ? lines(text) : 1);
			}
			if (lines > 1) {
				sheet.rowHeight(row, Math.min(lines * LINE_HEIGHT, Worksheet.MAX_ROW_HEIGHT));
			}
			if (row % FLUSHED == 0) {
				sheet.flush();
			}
			line = rest.next();
		}
		sheet.setAutoFilter(0, 0, row, this.headings.size() - 1);
		sheet.finish();
		return line;
	}

	private void header(Worksheet sheet) {
		for (int column = 0; column < this.headings.size(); column++) {
			sheet.inlineString(0, column, this.headings.get(column));
			sheet.width(column, this.widths.get(column));
			Look.header(sheet.style(0, column), this.figures.get(column));
		}
		sheet.freezePane(0, 1);
		sheet.repeatRows(0);
		sheet.paperSize(PaperSize.A4_PAPER);
		sheet.pageOrientation("landscape");
		sheet.setFitToPage(true);
		sheet.fitToWidth((short) 1);
		sheet.fitToHeight((short) 0);
	}

	private static void link(Worksheet sheet, int row, Line.Link link) {
		int last = (int) Math.min(row + link.rows() - 1, ROWS);
		sheet.range(row, link.column(), last, link.column())
			.setHyperlink(HyperLink.internal(link.location(), link.name()));
	}

	/**
	 * Writes a cell with the type of its value.
	 * @param wrapped texts wider than this are wrapped
	 */
	static void cell(Worksheet sheet, int row, int column, @Nullable Object value, int wrapped) {
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
			sheet.value(row, column, duration.toMillis() / (SECONDS_A_DAY * 1000));
			style.format(Look.DURATION).set();
		}
		else {
			String text = Visible.text(value.toString(), CELL_LENGTH);
			sheet.inlineString(row, column, text);
			if (Look.couldBeFormula(value.toString())) {
				style.format(Look.INERT);
			}
			style.horizontalAlignment("left").indent(1);
			style.wrapText(wraps(text, wrapped)).set();
		}
	}

	private void measure(List<Line> lines) {
		for (int column = 0; column < this.headings.size(); column++) {
			// The filter's arrow takes room beside the heading.
			int widest = Math.max(NARROWEST, width(this.headings.get(column)) + 5);
			boolean figure = false;
			for (Line line : lines) {
				Object value = line.cells().get(column);
				widest = Math.max(widest, (value != null) ? widthOf(value) + 3 : 0);
				figure |= value != null && !(value instanceof String);
			}
			this.widths.add(Math.min(widest, WIDEST + 3));
			this.figures.add(figure);
		}
	}

	private static int widthOf(Object value) {
		if (value instanceof LocalDateTime) {
			return Look.TIME.length();
		}
		return (value instanceof Duration) ? "1000:00:00".length() : width(value.toString());
	}

	private static boolean wraps(String text, int wrapped) {
		return (text.length() > wrapped / 2 && width(text) > wrapped) || text.indexOf('\n') >= 0;
	}

	/**
	 * Lines a text takes in the widest column; a little more for words that don't fit.
	 */
	private static int lines(String text) {
		return text.lines().mapToInt((line) -> (width(line) <= WIDEST) ? 1 : width(line) / (WIDEST - 8) + 1).sum();
	}

	/** Characters a text takes in its longest line, a Chinese one counting as two. */
	static int width(String text) {
		return text.lines()
			.mapToInt((line) -> line.codePoints().map((character) -> (character >= 0x2E80) ? 2 : 1).sum())
			.max()
			.orElse(0);
	}

	private static String name(int number, String name) {
		return (number == 1) ? name : name + " (" + number + ")";
	}

}
