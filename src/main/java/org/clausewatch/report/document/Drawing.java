package org.clausewatch.report.document;

import java.io.IOException;

/** Something drawn with lines, areas and texts. */
public interface Drawing {

	/**
	 * How high it is.
	 * @param width the width it gets, in points
	 */
	float height(float width);

	/**
	 * Draws it.
	 * @param x its left edge
	 * @param top its upper edge
	 * @throws IOException where the page can't be written
	 */
	void draw(Canvas canvas, float x, float top, float width) throws IOException;

}
