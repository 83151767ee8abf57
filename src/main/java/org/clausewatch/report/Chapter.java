package org.clausewatch.report;

import java.util.Locale;

/** A part of a report on paper; its heading is {@code section.NAME}. */
public enum Chapter {

	FIGURES, CLOCKS, OVERVIEW, RULES, COVERAGE, FINDINGS, FILES,

	/** An annex, as are those after it. */
	METHOD, CLAUSES, HASHES;

	/** Whether it stands behind the report's numbered sections. */
	public boolean annex() {
		return compareTo(METHOD) >= 0;
	}

	String label() {
		return "section." + name().toLowerCase(Locale.ROOT);
	}

}
