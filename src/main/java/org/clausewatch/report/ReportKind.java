package org.clausewatch.report;

import java.util.Arrays;
import java.util.List;

/**
 * The reports there are: for whom each is, and what it holds in which order. Its title,
 * subtitle and audience are {@code report.ID.title} and so on.
 */
public enum ReportKind {

	/** Everything a run came to, finding by finding. */
	COMPLIANCE_OFFICER("compliance-officer", Redaction.COMPLIANCE_OFFICER, Redaction.COMPLIANCE_OFFICER,
			List.of(Chapter.FIGURES, Chapter.CLOCKS, Chapter.OVERVIEW, Chapter.PLACES, Chapter.TREND,
					Chapter.CONFIGURATION, Chapter.WAIVERS, Chapter.RULES, Chapter.COVERAGE, Chapter.FINDINGS,
					Chapter.FILES, Chapter.METHOD, Chapter.CLAUSES, Chapter.HASHES),
			List.of(Tab.SUMMARY, Tab.CLOCKS, Tab.FINDINGS, Tab.PLACES, Tab.TREND, Tab.CONFIGURATION, Tab.WAIVERS,
					Tab.RULES, Tab.COVERAGE, Tab.REJECTS, Tab.FILES, Tab.CLAUSES, Tab.EVIDENCE)),

	/** What is filed: counts, and identifiers only where the job asks for them. */
	REGULATOR("regulator", Redaction.REGULATOR, Redaction.REGULATOR_WITH_IDENTIFIERS,
			List.of(Chapter.FIGURES, Chapter.CERTIFICATES, Chapter.PROMPTNESS, Chapter.PUBLICATION, Chapter.RETENTION,
					Chapter.INCIDENTS, Chapter.OVERVIEW, Chapter.TREND, Chapter.COVERAGE, Chapter.EDITIONS,
					Chapter.COMPLETENESS, Chapter.METHOD, Chapter.HASHES),
			List.of(Tab.SUMMARY, Tab.MONTHS, Tab.PUBLICATION, Tab.TREND, Tab.RULES, Tab.COVERAGE, Tab.FILES,
					Tab.STATISTICS)),

	/** One disputed case: where its signatures fall, and what that rests on. */
	DISPUTE("dispute", Redaction.DISPUTE, Redaction.DISPUTE,
			List.of(Chapter.CASE, Chapter.TIME_LINE, Chapter.WINDOWS, Chapter.SIGNATURE, Chapter.FINDINGS,
					Chapter.ANSWERS, Chapter.CHRONOLOGY, Chapter.RECORDS, Chapter.HOLDINGS, Chapter.METHOD,
					Chapter.CLAUSES, Chapter.HASHES),
			List.of(Tab.SUMMARY, Tab.TIME_LINE, Tab.WINDOWS, Tab.SIGNATURE, Tab.FINDINGS, Tab.RULES, Tab.CHRONOLOGY,
					Tab.RECORDS, Tab.HOLDINGS, Tab.FILES, Tab.CLAUSES, Tab.EVIDENCE));

	private final String id;

	private final List<Chapter> chapters;

	private final List<Tab> tabs;

	private final Redaction redaction;

	private final Redaction withIdentifiers;

	ReportKind(String id, Redaction redaction, Redaction withIdentifiers, List<Chapter> chapters, List<Tab> tabs) {
		this.id = id;
		this.redaction = redaction;
		this.withIdentifiers = withIdentifiers;
		this.chapters = chapters;
		this.tabs = tabs;
	}

	/**
	 * The kind of an id.
	 * @throws IllegalArgumentException where there is none
	 */
	public static ReportKind of(String id) {
		return Arrays.stream(values())
			.filter((kind) -> kind.id.equals(id))
			.findAny()
			.orElseThrow(() -> new IllegalArgumentException("no report " + id));
	}

	/** Its name in job files and file names. */
	public String id() {
		return this.id;
	}

	/** Whether each of its documents is of one disputed case. */
	public boolean ofCase() {
		return this.chapters.contains(Chapter.CASE);
	}

	/** Which fields its readers see. */
	Redaction redaction(boolean identifiers) {
		return identifiers ? this.withIdentifiers : this.redaction;
	}

	/** Its chapters on paper after the cover, annexes last. */
	public List<Chapter> chapters() {
		return this.chapters;
	}

	/** The tabs of its workbook. */
	public List<Tab> tabs() {
		return this.tabs;
	}

}
