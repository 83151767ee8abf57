package org.clausewatch.report.document;

import java.util.List;

/** A part of a document, set below the one before it. */
public sealed interface Block {

	/**
	 * A chapter's heading, with a bookmark of its own.
	 *
	 * @param newPage whether it begins a page
	 */
	record Heading(String text, boolean newPage) implements Block {
	}

	/** A heading inside a chapter. */
	record Subheading(String text) implements Block {
	}

	/** A paragraph. */
	record Text(String text, Tone tone) implements Block {
	}

	/** Names and values. */
	record Facts(List<Fact> facts) implements Block {
	}

	/** A name and its value. */
	record Fact(String name, String value) {
	}

	/**
	 * A table; its head is repeated on each page it reaches.
	 *
	 * @param columns widths are shares of the page's
	 */
	record Table(List<Column> columns, List<List<Cell>> rows) implements Block {
	}

	/** A column. */
	record Column(String title, float share) {
	}

	/** Something drawn, never broken over two pages. */
	record Picture(Drawing drawing) implements Block {
	}

	/** Marks a place that pages of other parts may refer to. */
	record Anchor(String name) implements Block {
	}

}
