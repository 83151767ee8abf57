package org.clausewatch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One document to make of a run: a kind of report in a language.
 *
 * @param kind the kind
 * @param language its language
 * @param identifiers whether the job asks for identifiers where the kind leaves them out
 * @param months how many months up to the cut-off are counted by month
 */
public record Rendition(ReportKind kind, Locale language, boolean identifiers, int months) {

	private static final int YEAR = 12;

	private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二",
			"十三", "十四", "十五", "十六");

	private static final List<String> STEMS = List.of("甲", "乙", "丙", "丁", "戊", "己");

	/** A document without identifiers that its kind leaves out. */
	public static Rendition of(ReportKind kind, Locale language) {
		return new Rendition(kind, language, false, YEAR);
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

	/** What the document is called: the kind, and the case where it is of one. */
	public String title(ReportModel model) {
		return this.kind.ofCase() ? word("title") + " " + model.dispute().caseId() : word("title");
	}

	/** Which fields its readers see. */
	public Redaction redaction() {
		return this.kind.redaction(this.identifiers);
	}

	/** Its chapters on paper after the cover, annexes last. */
	public List<Chapter> chapters() {
		List<Chapter> chapters = new ArrayList<>(this.kind.chapters());
		if (this.identifiers && !chapters.contains(Chapter.FINDINGS)) {
			long before = chapters.stream().filter((chapter) -> !chapter.annex()).count();
			chapters.add((int) before, Chapter.FINDINGS);
		}
		return chapters;
	}

	/** The tabs of its workbook. */
	public List<Tab> tabs() {
		List<Tab> tabs = new ArrayList<>(this.kind.tabs());
		if (this.identifiers && !tabs.contains(Tab.FINDINGS)) {
			tabs.addAll(List.of(Tab.FINDINGS, Tab.CLAUSES, Tab.EVIDENCE));
		}
		return tabs;
	}

	/** What is left out or hidden, in words. */
	public String redactionWords() {
		return word(this.identifiers ? "redaction.identifiers" : "redaction");
	}

	/** A chapter's heading with its number in this kind of report. */
	public String heading(Chapter chapter) {
		List<Chapter> fellows = chapters().stream().filter((other) -> other.annex() == chapter.annex()).toList();
		int place = fellows.indexOf(chapter);
		Labels labels = labels();
		String number = chapter.annex() ? (labels.chinese() ? STEMS.get(place) : String.valueOf((char) ('A' + place)))
				: labels.chinese() ? NUMERALS.get(place) : String.valueOf(place + 1);
		return labels.get(chapter.annex() ? "section.annex" : "section.number", number, labels.get(chapter.label()));
	}

}
