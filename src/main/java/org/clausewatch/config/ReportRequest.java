package org.clausewatch.config;

import java.util.List;

/**
 * A report that a job writes.
 *
 * @param report the report's name
 * @param formats such as {@code pdf}; all there are where the job doesn't say
 * @param languages such as {@code zh-CN}; all there are where the job doesn't say
 * @param identifiers whether it names certificates and records where the report would
 * give counts only; {@code false} where the job doesn't say
 * @param months how many months up to the cut-off it counts by month; {@value #MONTHS}
 * where the job doesn't say
 * @param cases the disputed cases it is made of, one document each; all there are where
 * the job doesn't say
 */
public record ReportRequest(String report, List<String> formats, List<String> languages, boolean identifiers,
		int months, List<String> cases) {

	/** A year. */
	static final int MONTHS = 12;

	/** A report with what a job doesn't have to say. */
	public ReportRequest(String report, List<String> formats, List<String> languages) {
		this(report, formats, languages, false, MONTHS, List.of());
	}

}
