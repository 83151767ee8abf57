package org.clausewatch.report.document;

import org.jspecify.annotations.Nullable;

/**
 * A table's cell.
 *
 * @param text its lines
 * @param tone how it looks
 * @param anchor the name of this place, {@code null} where nothing refers to it
 * @param pageOf the anchor whose page it shows instead of a text, {@code null} otherwise
 */
public record Cell(String text, Tone tone, @Nullable String anchor, @Nullable String pageOf) {

	public static Cell of(String text) {
		return new Cell(text, Tone.PLAIN, null, null);
	}

	public static Cell of(String text, Tone tone) {
		return new Cell(text, tone, null, null);
	}

	/** A place that others refer to by its name. */
	public static Cell anchored(String text, String anchor) {
		return new Cell(text, Tone.BOLD, anchor, null);
	}

	/** Shows the page of an anchor. */
	public static Cell page(String anchor) {
		return new Cell("", Tone.PLAIN, null, anchor);
	}

}
