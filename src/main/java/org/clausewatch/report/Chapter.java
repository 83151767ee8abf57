package org.clausewatch.report;

import java.util.Locale;

/** A part of a report on paper; its heading is {@code section.NAME}. */
public enum Chapter {

	FIGURES, CLOCKS, OVERVIEW,
	/** Findings by service point and by operator. */
	PLACES,
	/** What is new, persists or is resolved since the earlier run. */
	TREND,
	/** Values that the policy lacks. */
	CONFIGURATION, WAIVERS, RULES, COVERAGE, FINDINGS, FILES,
	/** Certificates issued, renewed and revoked. */
	CERTIFICATES,
	/** Written requests executed in time. */
	PROMPTNESS,
	/** CRLs, and revocations on them. */
	PUBLICATION, RETENTION, INCIDENTS,
	/** Editions of the documents in force. */
	EDITIONS,
	/** What the report rests on, and what it can't say. */
	COMPLETENESS,

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
