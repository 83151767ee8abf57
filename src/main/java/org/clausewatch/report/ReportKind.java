package org.clausewatch.report;

import java.util.Arrays;
import java.util.List;

/**
 * The reports there are: for whom each is, and what it holds in which order. Its title,
 * subtitle and audience are {@code report.ID.title} and so on.
 */
public enum ReportKind {

	/** Everything a run came to, finding by finding. */
	COMPLIANCE_OFFICER("compliance-officer",
			List.of(Chapter.FIGURES, Chapter.CLOCKS, Chapter.OVERVIEW, Chapter.RULES, Chapter.COVERAGE,
					Chapter.FINDINGS, Chapter.FILES, Chapter.METHOD, Chapter.CLAUSES, Chapter.HASHES),
			List.of(Tab.SUMMARY, Tab.CLOCKS, Tab.FINDINGS, Tab.RULES, Tab.COVERAGE, Tab.REJECTS, Tab.FILES, Tab.CLAUSES,
					Tab.EVIDENCE));

	private final String id;

	private final List<Chapter> chapters;

	private final List<Tab> tabs;

	ReportKind(String id, List<Chapter> chapters, List<Tab> tabs) {
		this.id = id;
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

	/** Its chapters on paper after the cover, annexes last. */
	public List<Chapter> chapters() {
		return this.chapters;
	}

	public List<Tab> tabs() {
		return this.tabs;
	}

}
