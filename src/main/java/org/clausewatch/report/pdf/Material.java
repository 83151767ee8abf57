package org.clausewatch.report.pdf;

import java.util.HashMap;
import java.util.Map;
import org.clausewatch.report.Chapter;
import org.clausewatch.report.Figures;
import org.clausewatch.report.Labels;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.Shown;

/** What every section is made from. */
record Material(Rendition rendition, ReportModel model, Figures figures, Labels labels, Shown shown, Glyphs glyphs) {

	/** The texts above and below a table; an empty one is not printed. */
	Map<String, Object> heading(String heading, String subheading, String lead) {
		Map<String, Object> texts = new HashMap<>();
		put(texts, "HEADING", heading);
		put(texts, "SUBHEADING", subheading);
		put(texts, "LEAD", lead);
		return texts;
	}

	/** The texts of a chapter's first section. */
	Map<String, Object> heading(Chapter chapter, String subheading, String lead) {
		return heading(this.rendition.heading(chapter), subheading, lead);
	}

	static void put(Map<String, Object> texts, String name, String text) {
		if (!text.isEmpty()) {
			texts.put(name, text);
		}
	}

}
