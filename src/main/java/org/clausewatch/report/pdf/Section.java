package org.clausewatch.report.pdf;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A part of the report.
 *
 * @param page sections of one page name follow each other; another name begins a new page
 * @param template the template it is set with
 * @param parameters texts outside its table; a text that is absent is not printed
 * @param rows its table
 */
record Section(String page, String template, Map<String, Object> parameters,
		Supplier<? extends Stream<? extends Map<String, ?>>> rows) {

	static final String COVER = "cover";

}
