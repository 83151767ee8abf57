package org.clausewatch.report.document;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/**
 * Sets blocks on A4 pages, once to learn on which page each anchor comes to stand, and
 * again to print these pages.
 */
final class Layout implements AutoCloseable {

	private static final float LEFT = Sheets.LEFT;

	static final float MEASURE = Sheets.MEASURE;

	private static final float LEADING = 1.42f;

	private static final float FACT_NAME = 0.30f;

	/** A paragraph of no more lines than this isn't broken over two pages. */
	private static final int KEPT = 6;

	private static final Color RULE = new Color(0xB8C2CC);

	private static final Color HEAD = new Color(0xE8EDF3);

	private static final Color NAVY = new Color(0x1F3A5F);

	private final Sheets sheets;

	private final Map<String, Integer> known;

	private final Map<String, Integer> anchors = new HashMap<>();

	private final PDDocumentOutline outline = new PDDocumentOutline();

	/**
	 * Begins a document.
	 * @param known pages of the anchors, empty where they aren't known yet
	 * @param pages how many pages there are, 0 where that isn't known yet
	 */
	Layout(DocumentFacts facts, Map<String, Integer> known, int pages) throws IOException {
		this.sheets = new Sheets(facts, pages);
		this.known = known;
	}

	PDDocument document() {
		return this.sheets.document();
	}

	Map<String, Integer> anchors() {
		return this.anchors;
	}

	int pageCount() {
		return this.sheets.number();
	}

	void set(List<Block> blocks) throws IOException {
		this.sheets.begin();
		for (int i = 0; i < blocks.size(); i++) {
			Block block = blocks.get(i);
			if (block instanceof Block.Heading heading) {
				heading(heading);
			}
			else if (block instanceof Block.Subheading subheading) {
				this.sheets.room(64 + tableAfter(blocks, i));
				this.sheets.down(6);
				lines(subheading.text(), 10.5f, Tone.STRUCTURE, LEFT, MEASURE);
				this.sheets.down(3);
			}
			else if (block instanceof Block.Text text) {
				float size = (text.tone() == Tone.MUTED) ? 8 : 9;
				int count = this.sheets.canvas().lines(text.text(), size, text.tone(), MEASURE).size();
				this.sheets.room((count > KEPT) ? size : count * size * LEADING);
				lines(text.text(), size, text.tone(), LEFT, MEASURE);
				this.sheets.down(5);
			}
			else if (block instanceof Block.Facts named) {
				for (Block.Fact fact : named.facts()) {
					row(List.of(new Block.Column("", FACT_NAME), new Block.Column("", 1 - FACT_NAME)),
							List.of(Cell.of(fact.name(), Tone.MUTED), Cell.of(fact.value())), null);
				}
				this.sheets.down(6);
			}
			else if (block instanceof Block.Table table) {
				table(table);
			}
			else if (block instanceof Block.Picture picture) {
				float height = picture.drawing().height(MEASURE);
				this.sheets.room(height);
				picture.drawing().draw(this.sheets.canvas(), LEFT, this.sheets.y(), MEASURE);
				this.sheets.down(height + 6);
			}
			else if (block instanceof Block.Anchor anchor) {
				this.anchors.put(anchor.name(), this.sheets.number());
			}
		}
		this.sheets.finish();
	}

	/**
	 * How much a table needs that stands soon after a heading, so that they stay
	 * together.
	 */
	private float tableAfter(List<Block> blocks, int heading) {
		for (int i = heading + 1; i < Math.min(blocks.size(), heading + 4); i++) {
			if (blocks.get(i) instanceof Block.Table table && !table.rows().isEmpty()) {
				return Math.min(height(table.columns(), table.rows().get(0)) + 30, 260);
			}
			if (blocks.get(i) instanceof Block.Subheading || blocks.get(i) instanceof Block.Heading) {
				return 0;
			}
		}
		return 0;
	}

	private void heading(Block.Heading heading) throws IOException {
		if (heading.newPage() && !this.sheets.atTop()) {
			this.sheets.begin();
		}
		this.sheets.room(130);
		this.sheets.down((!this.sheets.atTop()) ? 10 : 0);
		PDOutlineItem item = new PDOutlineItem();
		item.setTitle(heading.text());
		PDPageFitDestination destination = new PDPageFitDestination();
		destination.setPage(this.sheets.current());
		item.setDestination(destination);
		this.outline.addLast(item);
		lines(heading.text(), 15, Tone.STRUCTURE, LEFT, MEASURE);
		this.sheets.down(6);
	}

	private void lines(String text, float size, Tone tone, float x, float width) throws IOException {
		for (String line : this.sheets.canvas().lines(text, size, tone, width)) {
			this.sheets.room(size * LEADING);
			this.sheets.canvas().text(line, x, this.sheets.y(), size, tone);
			this.sheets.down(size * LEADING);
		}
	}

	private void table(Block.Table table) throws IOException {
		List<Cell> head = table.columns().stream().map((column) -> Cell.of(column.title(), Tone.STRUCTURE)).toList();
		float first = table.rows().isEmpty() ? 0 : Math.min(height(table.columns(), table.rows().get(0)), 200);
		this.sheets.room(height(table.columns(), head) + first);
		head(table.columns(), head);
		for (List<Cell> row : table.rows()) {
			row(table.columns(), row, head);
		}
		this.sheets.down(8);
	}

	private void head(List<Block.Column> columns, List<Cell> head) throws IOException {
		float height = height(columns, head);
		this.sheets.canvas().area(LEFT, this.sheets.y(), MEASURE, height, HEAD);
		this.sheets.canvas()
			.line(LEFT, this.sheets.y() + height, LEFT + MEASURE, this.sheets.y() + height, 0.75f, NAVY, 0);
		row(columns, head, null);
	}

	/** A row, broken over pages where it is longer than one. */
	private void row(List<Block.Column> columns, List<Cell> cells, @Nullable List<Cell> head) throws IOException {
		List<List<String>> texts = texts(columns, cells);
		int longest = texts.stream().mapToInt(List::size).max().orElse(1);
		float leading = size(cells) * LEADING;
		float whole = longest * leading + 6;
		if (!this.sheets.holds(whole) && whole < Sheets.ROOM - 60) {
			next(columns, head);
		}
		cells.forEach((cell) -> {
			if (cell.anchor() != null) {
				this.anchors.put(cell.anchor(), this.sheets.number());
			}
		});
		this.sheets.down(3);
		for (int i = 0; i < longest; i++) {
			if (!this.sheets.holds(leading)) {
				next(columns, head);
			}
			float x = LEFT;
			for (int column = 0; column < cells.size(); column++) {
				if (i < texts.get(column).size()) {
					this.sheets.canvas()
						.text(texts.get(column).get(i), x + 3, this.sheets.y(), size(cells), cells.get(column).tone());
				}
				x += columns.get(column).share() * MEASURE;
			}
			this.sheets.down(leading);
		}
		this.sheets.down(3);
		this.sheets.canvas().line(LEFT, this.sheets.y(), LEFT + MEASURE, this.sheets.y(), 0.25f, RULE, 0);
	}

	private void next(List<Block.Column> columns, @Nullable List<Cell> head) throws IOException {
		this.sheets.begin();
		if (head != null) {
			head(columns, head);
		}
	}

	private static float size(List<Cell> cells) {
		return (cells.size() > 4) ? 7 : 8;
	}

	private float height(List<Block.Column> columns, List<Cell> cells) {
		int longest = texts(columns, cells).stream().mapToInt(List::size).max().orElse(1);
		return longest * size(cells) * LEADING + 6;
	}

	private List<List<String>> texts(List<Block.Column> columns, List<Cell> cells) {
		List<List<String>> texts = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			Cell cell = cells.get(i);
			String page = (cell.pageOf() != null) ? String.valueOf(this.known.getOrDefault(cell.pageOf(), 0)) : "";
			texts.add(this.sheets.canvas()
				.lines((cell.pageOf() != null) ? page : cell.text(), size(cells), cell.tone(),
						columns.get(i).share() * MEASURE - 6));
		}
		return texts;
	}

	PDDocumentOutline outline() {
		return this.outline;
	}

	@Override
	public void close() throws IOException {
		this.sheets.close();
	}

}
