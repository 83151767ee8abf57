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
	/** A disputed case at a glance. */
	CASE,
	/** Its time line, drawn and in words. */
	TIME_LINE,
	/** Where its signatures fall, and the clauses' positions. */
	WINDOWS,
	/** What the dispute's record says. */
	SIGNATURE,
	/** What every rule says of its certificate. */
	ANSWERS,
	/** What happened, in order of time. */
	CHRONOLOGY,
	/** The rows it rests on. */
	RECORDS,
	/** How complete these are. */
	HOLDINGS,

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
