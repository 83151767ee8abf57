package org.clausewatch.report.xlsx;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.report.Labels;
import org.clausewatch.report.Visible;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A tab on one topic: a header that stays in view, filters, rows as they come. What
 * doesn't fit one sheet goes on in another of the same name with a number, and the first
 * says so below its last row.
 */
final class TopicSheet {

	/** Rows of data in a sheet: Excel's 1,048,576 less the header, rounded. */
	static final long ROWS = 1_000_000;

	/**
	 * Excel opens no sheet with more than 65,530 links; links over many rows need few.
	 */
	private static final int LINKS = 65_000;

	/** Widths are measured on so many rows. */
	private static final int MEASURED = 500;

	private static final int FLUSHED = 1_000;

	private static final int NARROWEST = 9;

	private static final int WIDEST = 70;

	/** A column of texts longer than this but not long is wrapped at it. */
	private static final int NARROW = 40;

	/** Room for a cell's indent and edges. */
	private static final int EDGES = 3;

	/** Room for the filter's arrow beside a heading. */
	private static final int ARROW = 5;

	/** Excel's own limit is 32,767. */
	private static final int CELL_LENGTH = 32_000;

	/** Points. */
	private static final double LINE_HEIGHT = 15;

	private static final double SECONDS_A_DAY = 86_400;

	private final Workbook book;

	private final Printing printing;

	private final Labels labels;

	private final String name;

	private final List<String> headings;

	/** Rows of data in a sheet. */
	private final long rows;

	private final List<Integer> widths = new ArrayList<>();

	/** Whether a column holds figures, which stand to the right. */
	private final List<Boolean> figures = new ArrayList<>();

	private final List<Mark> marks = new ArrayList<>();

	/** Links that cover rows of the next sheet too. */
	private List<Line.Link> goingOn = new ArrayList<>();

	/** Cells of a column that hold a text have a colour. */
	private record Mark(int column, String text, Tone tone) {
	}

	TopicSheet(Workbook book, Printing printing, Labels labels, String name, List<String> headings) {
		this(book, printing, labels, name, headings, ROWS);
	}

	/** A tab with so many rows of data in a sheet. */
	TopicSheet(Workbook book, Printing printing, Labels labels, String name, List<String> headings, long rows) {
		this.book = book;
		this.printing = printing;
		this.labels = labels;
		this.name = name;
		this.headings = headings;
		this.rows = rows;
	}

	/** Colours the cells of a column that hold a text. */
	TopicSheet marked(int column, String text, Tone tone) {
		this.marks.add(new Mark(column, text, tone));
		return this;
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

	/** Sheets that so many rows take; one if there are none. */
	static long sheets(long rows) {
		return Math.max(1, (rows + ROWS - 1) / ROWS);
	}

	/** Where a row of a tab stands, counted from 0. */
	static String location(String name, long row) {
		return quoted((int) (row / ROWS) + 1, name) + "!A" + (row % ROWS + 2);
	}

	/** A sheet's name as formulas and links write it. */
	static String quoted(int number, String name) {
		return "'" + name(number, name).replace("'", "''") + "'";
	}

	private @Nullable Line sheet(int number, @Nullable Line first, Iterator<@Nullable Line> rest) throws IOException {
		Worksheet sheet = this.book.newWorksheet(name(number, this.name));
		header(sheet);
		List<Line.Link> begun = this.goingOn;
		this.goingOn = new ArrayList<>();
		begun.forEach((link) -> link(sheet, 1, link));
		int row = 0;
		int links = 0;
		@Nullable Line line = first;
		while (line != null && row < this.rows) {
			row++;
			for (Line.Link link : line.links()) {
				boolean many = link.rows() > 1 || !link.name().isEmpty();
				if (many || links < LINKS) {
					link(sheet, row, link);
					links += many ? 0 : 1;
				}
			}
			int lines = 1;
			for (int column = 0; column < line.cells().size(); column++) {
				Object value = line.cells().get(column);
				int width = this.widths.get(column) - EDGES;
				cell(sheet, row, column, value, width);
				lines = Math.max(lines, (value instanceof String text && wraps(text, width)) ? lines(text, width) : 1);
			}
			if (lines > 1) {
				sheet.rowHeight(row, Math.min(lines * LINE_HEIGHT, Worksheet.MAX_ROW_HEIGHT));
			}
			if (row % FLUSHED == 0) {
				sheet.flush();
			}
			line = rest.next();
		}
		if (line != null) {
			goesOn(sheet, row + 2, number + 1);
		}
		sheet.setAutoFilter(0, 0, row, this.headings.size() - 1);
		for (Mark mark : this.marks) {
			mark.tone().mark(sheet, 1, Math.max(row, 1), mark.column(), mark.text());
		}
		sheet.finish();
		return line;
	}

	private void header(Worksheet sheet) {
		int lines = 1;
		for (int column = 0; column < this.headings.size(); column++) {
			String heading = this.headings.get(column);
			sheet.inlineString(0, column, heading);
			sheet.width(column, this.widths.get(column));
			Look.header(sheet.style(0, column), this.figures.get(column));
			lines = Math.max(lines, lines(heading, this.widths.get(column) - ARROW));
		}
		sheet.rowHeight(0, lines * LINE_HEIGHT + EDGES);
		sheet.freezePane(0, 1);
		sheet.repeatRows(0);
		this.printing.set(sheet, this.widths.stream().mapToInt(Integer::intValue).sum());
	}

	private void link(Worksheet sheet, int row, Line.Link link) {
		int last = (int) Math.min(row + link.rows() - 1, this.rows);
		sheet.range(row, link.column(), last, link.column())
			.setHyperlink(HyperLink.internal(link.location(), link.name()));
		long left = link.rows() - (last - row + 1);
		if (left > 0) {
			this.goingOn.add(new Line.Link(link.column(), link.location(), link.name(), left));
		}
	}

	/** Says, apart from the rows and their filter, where the next ones are. */
	private void goesOn(Worksheet sheet, int row, int next) {
		String words = this.labels.get("sheet.goesOn", name(next, this.name), this.rows);
		sheet.range(row, 0, row, 0).setHyperlink(HyperLink.internal(quoted(next, this.name) + "!A1", words));
		Look.link(sheet.style(row, 0));
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
			int widest = 0;
			int unbroken = 0;
			boolean figure = false;
			for (Line line : lines) {
				Object value = line.cells().get(column);
				if (value != null) {
					widest = Math.max(widest, widthOf(value));
					unbroken = Math.max(unbroken, (value instanceof String text) ? unbroken(text) : widthOf(value));
					figure |= !(value instanceof String);
				}
			}
			int cap = (widest > WIDEST) ? WIDEST : Math.max(NARROW, unbroken);
			this.widths.add(Math.max(heading(this.headings.get(column)), Math.min(widest, cap) + EDGES));
			this.figures.add(figure);
		}
	}

	/** A heading may take two lines. */
	private static int heading(String heading) {
		int width = width(heading);
		int half = (width <= NARROWEST) ? width : Math.max(unbroken(heading), (width + 1) / 2 + 1);
		return Math.max(NARROWEST, half + ARROW);
	}

	/** The longest stretch without a place to break the line. */
	private static int unbroken(String text) {
		int longest = 0;
		int length = 0;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			length = (character <= ' ' || character >= 0x2E80) ? 0 : length + 1;
			longest = Math.max(longest, length);
		}
		return longest;
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
	 * Lines a text takes in a column; a little more for words that don't fit.
	 */
	private static int lines(String text, int width) {
		int usable = Math.max(1, width - width / 8);
		return text.lines().mapToInt((line) -> (width(line) <= width) ? 1 : (width(line) - 1) / usable + 1).sum();
	}

	/** Characters a text takes in its longest line, a Chinese one counting as two. */
	static int width(String text) {
		return text.lines()
			.mapToInt((line) -> line.codePoints().map((character) -> (character >= 0x2E80) ? 2 : 1).sum())
			.max()
			.orElse(0);
	}

	/** What the sheet of a tab with this number is called. */
	static String name(int number, String name) {
		return (number == 1) ? name : name + " (" + number + ")";
	}

}
