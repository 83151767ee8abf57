package org.clausewatch.report;

import java.util.List;
import java.util.Locale;

/**
 * One document to make of a run: a kind of report in a language.
 *
 * @param kind the kind
 * @param language its language
 * @param identifiers whether the job asks for identifiers where the kind leaves them out
 */
public record Rendition(ReportKind kind, Locale language, boolean identifiers) {

	private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二",
			"十三", "十四", "十五", "十六");

	private static final List<String> STEMS = List.of("甲", "乙", "丙", "丁", "戊", "己");

	/** A document without identifiers that its kind leaves out. */
	public static Rendition of(ReportKind kind, Locale language) {
		return new Rendition(kind, language, false);
	}

	public Labels labels() {
		return new Labels(this.language);
	}

	/**
	 * A word of the kind itself: its {@code title}, {@code subtitle} or {@code audience}.
	 */
	public String word(String what) {
		return labels().get("report." + this.kind.id() + "." + what);
	}

	/** A chapter's heading with its number in this kind of report. */
	public String heading(Chapter chapter) {
		List<Chapter> fellows = this.kind.chapters()
			.stream()
			.filter((other) -> other.annex() == chapter.annex())
			.toList();
		int place = fellows.indexOf(chapter);
		Labels labels = labels();
		String number = chapter.annex() ? (labels.chinese() ? STEMS.get(place) : String.valueOf((char) ('A' + place)))
				: labels.chinese() ? NUMERALS.get(place) : String.valueOf(place + 1);
		return labels.get(chapter.annex() ? "section.annex" : "section.number", number, labels.get(chapter.label()));
	}

}
