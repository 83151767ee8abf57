package org.clausewatch.report.document;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/**
 * Sets blocks on A4 pages, once to learn on which page each anchor comes to stand, and
 * again to print these pages.
 */
final class Layout implements AutoCloseable {

	private static final float WIDTH = PDRectangle.A4.getWidth();

	private static final float HEIGHT = PDRectangle.A4.getHeight();

	private static final float LEFT = 45;

	private static final float TOP = 62;

	private static final float BOTTOM = HEIGHT - 52;

	static final float MEASURE = WIDTH - 2 * LEFT;

	private static final float LEADING = 1.42f;

	private static final float FACT_NAME = 0.30f;

	/** A paragraph of no more lines than this isn't broken over two pages. */
	private static final int KEPT = 6;

	private static final Color RULE = new Color(0xB8C2CC);

	private static final Color HEAD = new Color(0xE8EDF3);

	private static final Color NAVY = new Color(0x1F3A5F);

	private final PDDocument document = new PDDocument();

	private final DocumentFacts facts;

	private final Map<String, Integer> known;

	private final int pages;

	private final Typeface regular;

	private final Typeface bold;

	private final Map<String, Integer> anchors = new HashMap<>();

	private final PDDocumentOutline outline = new PDDocumentOutline();

	private @Nullable PDPageContentStream content;

	private @Nullable Canvas canvas;

	private float y;

	private int page;

	/**
	 * Begins a document.
	 * @param known pages of the anchors, empty where they aren't known yet
	 * @param pages how many pages there are, 0 where that isn't known yet
	 */
	Layout(DocumentFacts facts, Map<String, Integer> known, int pages) throws IOException {
		this.facts = facts;
		this.known = known;
		this.pages = pages;
		this.regular = new Typeface(this.document, "NotoSansSC-Regular.ttf");
		this.bold = new Typeface(this.document, "NotoSansSC-Bold.ttf");
	}

	PDDocument document() {
		return this.document;
	}

	Map<String, Integer> anchors() {
		return this.anchors;
	}

	int pageCount() {
		return this.page;
	}

	void set(List<Block> blocks) throws IOException {
		newPage();
		for (int i = 0; i < blocks.size(); i++) {
			Block block = blocks.get(i);
			if (block instanceof Block.Heading heading) {
				heading(heading);
			}
			else if (block instanceof Block.Subheading subheading) {
				room(64 + tableAfter(blocks, i));
				this.y += 6;
				lines(subheading.text(), 10.5f, Tone.STRUCTURE, LEFT, MEASURE);
				this.y += 3;
			}
			else if (block instanceof Block.Text text) {
				float size = (text.tone() == Tone.MUTED) ? 8 : 9;
				int count = canvas().lines(text.text(), size, text.tone(), MEASURE).size();
				room((count > KEPT) ? size : count * size * LEADING);
				lines(text.text(), size, text.tone(), LEFT, MEASURE);
				this.y += 5;
			}
			else if (block instanceof Block.Facts named) {
				for (Block.Fact fact : named.facts()) {
					row(List.of(new Block.Column("", FACT_NAME), new Block.Column("", 1 - FACT_NAME)),
							List.of(Cell.of(fact.name(), Tone.MUTED), Cell.of(fact.value())), null);
				}
				this.y += 6;
			}
			else if (block instanceof Block.Table table) {
				table(table);
			}
			else if (block instanceof Block.Picture picture) {
				float height = picture.drawing().height(MEASURE);
				room(height);
				picture.drawing().draw(canvas(), LEFT, this.y, MEASURE);
				this.y += height + 6;
			}
			else if (block instanceof Block.Anchor anchor) {
				this.anchors.put(anchor.name(), this.page);
			}
		}
		finishPage();
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
		if (heading.newPage() && this.y > TOP) {
			newPage();
		}
		room(130);
		this.y += (this.y > TOP) ? 10 : 0;
		PDOutlineItem item = new PDOutlineItem();
		item.setTitle(heading.text());
		PDPageFitDestination destination = new PDPageFitDestination();
		destination.setPage(this.document.getPage(this.page - 1));
		item.setDestination(destination);
		this.outline.addLast(item);
		lines(heading.text(), 15, Tone.STRUCTURE, LEFT, MEASURE);
		this.y += 6;
	}

	private void lines(String text, float size, Tone tone, float x, float width) throws IOException {
		for (String line : canvas().lines(text, size, tone, width)) {
			room(size * LEADING);
			canvas().text(line, x, this.y, size, tone);
			this.y += size * LEADING;
		}
	}

	private void table(Block.Table table) throws IOException {
		List<Cell> head = table.columns().stream().map((column) -> Cell.of(column.title(), Tone.STRUCTURE)).toList();
		float first = table.rows().isEmpty() ? 0 : Math.min(height(table.columns(), table.rows().get(0)), 200);
		room(height(table.columns(), head) + first);
		head(table.columns(), head);
		for (List<Cell> row : table.rows()) {
			row(table.columns(), row, head);
		}
		this.y += 8;
	}

	private void head(List<Block.Column> columns, List<Cell> head) throws IOException {
		float height = height(columns, head);
		canvas().area(LEFT, this.y, MEASURE, height, HEAD);
		canvas().line(LEFT, this.y + height, LEFT + MEASURE, this.y + height, 0.75f, NAVY, 0);
		row(columns, head, null);
	}

	/** A row, broken over pages where it is longer than one. */
	private void row(List<Block.Column> columns, List<Cell> cells, @Nullable List<Cell> head) throws IOException {
		List<List<String>> texts = texts(columns, cells);
		int longest = texts.stream().mapToInt(List::size).max().orElse(1);
		float leading = size(cells) * LEADING;
		float whole = longest * leading + 6;
		if (this.y + whole > BOTTOM && whole < BOTTOM - TOP - 60) {
			next(columns, head);
		}
		cells.forEach((cell) -> {
			if (cell.anchor() != null) {
				this.anchors.put(cell.anchor(), this.page);
			}
		});
		this.y += 3;
		for (int i = 0; i < longest; i++) {
			if (this.y + leading > BOTTOM) {
				next(columns, head);
			}
			float x = LEFT;
			for (int column = 0; column < cells.size(); column++) {
				if (i < texts.get(column).size()) {
					canvas().text(texts.get(column).get(i), x + 3, this.y, size(cells), cells.get(column).tone());
				}
				x += columns.get(column).share() * MEASURE;
			}
			this.y += leading;
		}
		this.y += 3;
		canvas().line(LEFT, this.y, LEFT + MEASURE, this.y, 0.25f, RULE, 0);
	}

	private void next(List<Block.Column> columns, @Nullable List<Cell> head) throws IOException {
		newPage();
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
			texts.add(canvas().lines((cell.pageOf() != null) ? page : cell.text(), size(cells), cell.tone(),
					columns.get(i).share() * MEASURE - 6));
		}
		return texts;
	}

	private Canvas canvas() {
		if (this.canvas == null) {
			throw new IllegalStateException("no page was begun");
		}
		return this.canvas;
	}

	private void room(float height) throws IOException {
		if (this.y + height > BOTTOM) {
			newPage();
		}
	}

	private void newPage() throws IOException {
		finishPage();
		PDPage next = new PDPage(PDRectangle.A4);
		this.document.addPage(next);
		this.page++;
		this.content = new PDPageContentStream(this.document, next);
		this.canvas = new Canvas(this.content, HEIGHT, this.regular, this.bold);
		this.y = TOP;
	}

	private void finishPage() throws IOException {
		PDPageContentStream stream = this.content;
		if (stream == null) {
			return;
		}
		Canvas finished = canvas();
		finished.text(this.facts.running(), LEFT, 30, 7.5f, Tone.MUTED);
		finished.line(LEFT, 44, LEFT + MEASURE, 44, 0.5f, RULE, 0);
		finished.line(LEFT, HEIGHT - 42, LEFT + MEASURE, HEIGHT - 42, 0.5f, RULE, 0);
		finished.text(this.facts.foot(), LEFT, HEIGHT - 36, 7, Tone.MUTED);
		finished.right(this.page + " / " + this.pages, LEFT + MEASURE, HEIGHT - 36, 7.5f, Tone.MUTED);
		stream.close();
		this.content = null;
	}

	PDDocumentOutline outline() {
		return this.outline;
	}

	@Override
	public void close() throws IOException {
		this.document.close();
	}

}
