package org.clausewatch.report.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.report.Labels;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A tab on one topic: a header that stays in view, filters, rows as they come. What
 * doesn't fit one sheet goes on in another of the same name with a number, and the first
 * says so below its last row.
 */
final class TopicSheet {

	/**
	 * Excel opens no sheet with more than 65,530 links; links over many rows need few.
	 */
	private static final int LINKS = 65_000;

	/** Widths are measured on so many rows. */
	private static final int MEASURED = 500;

	private static final int FLUSHED = 1_000;

	private final Workbook book;

	private final Printing printing;

	private final Labels labels;

	private final String name;

	private final List<String> headings;

	/** Rows of data in a sheet. */
	private final long rows;

	private final List<Mark> marks = new ArrayList<>();

	/** Links that cover rows of the next sheet too. */
	private List<Line.Link> goingOn = new ArrayList<>();

	/** Cells of a column that hold a text have a colour. */
	private record Mark(int column, String text, Tone tone) {
	}

	TopicSheet(Workbook book, Printing printing, Labels labels, String name, List<String> headings) {
		this(book, printing, labels, name, headings, SheetNames.ROWS);
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
		TabColumns columns = TabColumns.of(this.headings, first);
		Iterator<Line> all = Stream.concat(first.stream(), Stream.generate(() -> rest.hasNext() ? rest.next() : null))
			.iterator();
		int number = 1;
		@Nullable Line next = all.next();
		do {
			next = sheet(number, columns, next, all);
			number++;
		}
		while (next != null);
	}

	private @Nullable Line sheet(int number, TabColumns columns, @Nullable Line first, Iterator<@Nullable Line> rest)
			throws IOException {
		Worksheet sheet = this.book.newWorksheet(SheetNames.name(number, this.name));
		columns.header(sheet);
		this.printing.set(sheet, columns.width());
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
			cells(sheet, row, line, columns);
			if (row % FLUSHED == 0) {
				sheet.flush();
			}
			line = rest.next();
		}
		if (line != null) {
			goesOn(sheet, row + 2, number + 1);
		}
		sheet.setAutoFilter(0, 0, row, columns.size() - 1);
		for (Mark mark : this.marks) {
			mark.tone().mark(sheet, 1, Math.max(row, 1), mark.column(), mark.text());
		}
		sheet.finish();
		return line;
	}

	private static void cells(Worksheet sheet, int row, Line line, TabColumns columns) {
		int lines = 1;
		for (int column = 0; column < line.cells().size(); column++) {
			Object value = line.cells().get(column);
			int width = columns.room(column);
			TypedCell.write(sheet, row, column, value, width);
			lines = Math.max(lines,
					(value instanceof String text && TextWidth.wraps(text, width)) ? TextWidth.lines(text, width) : 1);
		}
		if (lines > 1) {
			sheet.rowHeight(row, Math.min(lines * Look.LINE_HEIGHT, Worksheet.MAX_ROW_HEIGHT));
		}
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
		String words = this.labels.get("sheet.goesOn", SheetNames.name(next, this.name), this.rows);
		sheet.range(row, 0, row, 0).setHyperlink(HyperLink.internal(SheetNames.quoted(next, this.name) + "!A1", words));
		Look.link(sheet.style(row, 0));
	}

}
