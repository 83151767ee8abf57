package org.clausewatch.report.document;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** A document's A4 pages one after the other, each with its head and foot. */
final class Sheets implements AutoCloseable {

	static final float LEFT = 45;

	static final float MEASURE = PDRectangle.A4.getWidth() - 2 * LEFT;

	private static final float HEIGHT = PDRectangle.A4.getHeight();

	private static final float TOP = 62;

	private static final float BOTTOM = HEIGHT - 52;

	/** Height between head and foot, in points. */
	static final float ROOM = BOTTOM - TOP;

	private static final Color RULE = new Color(0xB8C2CC);

	private final PDDocument document = new PDDocument();

	private final DocumentFacts facts;

	private final int count;

	private final Typeface regular;

	private final Typeface bold;

	private @Nullable PDPageContentStream content;

	private @Nullable PageCanvas canvas;

	private float y;

	private int number;

	/**
	 * Begins without a page.
	 * @param count how many pages there will be, 0 where that isn't known yet
	 */
	Sheets(DocumentFacts facts, int count) throws IOException {
		this.facts = facts;
		this.count = count;
		this.regular = new Typeface(this.document, "NotoSansSC-Regular.ttf");
		this.bold = new Typeface(this.document, "NotoSansSC-Bold.ttf");
	}

	PDDocument document() {
		return this.document;
	}

	/**
	 * The page that is being set, counted from 1; how many there are once all are set.
	 */
	int number() {
		return this.number;
	}

	PDPage current() {
		return this.document.getPage(this.number - 1);
	}

	PageCanvas canvas() {
		if (this.canvas == null) {
			throw new IllegalStateException("no page was begun");
		}
		return this.canvas;
	}

	/** Where the next thing is set, in points from the page's upper edge. */
	float y() {
		return this.y;
	}

	void down(float points) {
		this.y += points;
	}

	boolean atTop() {
		return this.y <= TOP;
	}

	/** Whether so much fits on what is left of the page. */
	boolean holds(float height) {
		return this.y + height <= BOTTOM;
	}

	/** Goes to the next page where so much doesn't fit. */
	void room(float height) throws IOException {
		if (!holds(height)) {
			begin();
		}
	}

	/** Begins a page. */
	void begin() throws IOException {
		finish();
		PDPage next = new PDPage(PDRectangle.A4);
		this.document.addPage(next);
		this.number++;
		this.content = new PDPageContentStream(this.document, next);
		this.canvas = new PageCanvas(this.content, HEIGHT, this.regular, this.bold);
		this.y = TOP;
	}

	/** Ends the page that is being set, if any. */
	void finish() throws IOException {
		PDPageContentStream stream = this.content;
		if (stream == null) {
			return;
		}
		PageCanvas finished = canvas();
		finished.text(this.facts.running(), LEFT, 30, 7.5f, Tone.MUTED);
		finished.line(LEFT, 44, LEFT + MEASURE, 44, 0.5f, RULE, 0);
		finished.line(LEFT, HEIGHT - 42, LEFT + MEASURE, HEIGHT - 42, 0.5f, RULE, 0);
		finished.text(this.facts.foot(), LEFT, HEIGHT - 36, 7, Tone.MUTED);
		finished.right(this.number + " / " + this.count, LEFT + MEASURE, HEIGHT - 36, 7.5f, Tone.MUTED);
		stream.close();
		this.content = null;
	}

	@Override
	public void close() throws IOException {
		this.document.close();
	}

}
