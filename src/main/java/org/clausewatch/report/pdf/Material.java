package org.clausewatch.report.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.record.RecordKind;
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

	/**
	 * A table of three columns of text; without rows it says that there are none.
	 * @param headings keys of words
	 */
	Section texts(String page, Map<String, Object> texts, List<String> headings, List<List<String>> rows) {
		if (rows.isEmpty()) {
			texts.putIfAbsent("LEAD", none());
			return new Section(page, "method", texts, Stream::empty);
		}
		for (int i = 0; i < headings.size(); i++) {
			texts.put("H" + (i + 1), this.labels.get(headings.get(i)));
		}
		return new Section(page, "texts-3", texts,
				() -> rows.stream().map((row) -> Map.of("t1", row.get(0), "t2", row.get(1), "t3", row.get(2))));
	}

	/**
	 * A lead, and which files that the figures below it are counted from aren't in the
	 * extract: a zero then says nothing.
	 */
	String lead(String lead, RecordKind... counted) {
		String absent = Stream.of(counted)
			.map(RecordKind::fileName)
			.filter(this.model.background().absent()::contains)
			.collect(Collectors.joining(this.labels.get("list.separator")));
		return absent.isEmpty() ? lead : lead + "\n" + this.labels.get("figures.absent", absent);
	}

	/** Says that there is nothing: in the run, or on the one certificate. */
	String none() {
		return this.labels.get(this.rendition.kind().ofCase() ? "none.case" : "none");
	}

	static void put(Map<String, Object> texts, String name, String text) {
		if (!text.isEmpty()) {
			texts.put(name, text);
		}
	}

}
