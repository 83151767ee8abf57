package org.clausewatch.report.document;

import java.awt.Color;
import java.io.IOException;

/** What is drawn on; y grows downwards from the upper edge, in points. */
public interface Canvas {

	/** One line of text, its upper edge at {@code top}. */
	void text(String text, float x, float top, float size, Tone tone) throws IOException;

	/** How wide a line of text is. */
	float width(String text, float size, Tone tone);

	/** A filled area. */
	void area(float x, float top, float width, float height, Color colour) throws IOException;

	/** A straight line; dashed where {@code dash} is more than nothing. */
	void line(float fromX, float fromY, float toX, float toY, float width, Color colour, float dash) throws IOException;

	/** A filled diamond around a point. */
	void diamond(float x, float y, float radius, Color colour) throws IOException;

	/** One line of text around a middle. */
	default void centred(String text, float middle, float top, float size, Tone tone) throws IOException {
		text(text, middle - width(text, size, tone) / 2, top, size, tone);
	}

	/** One line of text that ends at an edge. */
	default void right(String text, float edge, float top, float size, Tone tone) throws IOException {
		text(text, edge - width(text, size, tone), top, size, tone);
	}

}
