package org.clausewatch.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the reports that a job asks for. */
final class ReportsReader {

	private static final List<String> KEYS = List.of("report", "formats", "languages", "identifiers", "months");

	/** As many rows as a page holds. */
	private static final int MOST_MONTHS = 36;

	private ReportsReader() {
	}

	static List<ReportRequest> read(@Nullable Value reports, Offering offering) {
		if (reports == null) {
			return List.of();
		}
		List<ReportRequest> requests = new ArrayList<>();
		Set<String> files = new HashSet<>();
		for (Value item : reports.items("a list of reports such as {report: compliance-officer}")) {
			ReportRequest request = request(item, offering);
			if (request != null) {
				requests.add(request);
				refuseTwice(item, request, files);
			}
		}
		return requests;
	}

	private static @Nullable ReportRequest request(Value item, Offering offering) {
		Section section = item.section("a report such as {report: compliance-officer}", KEYS);
		if (section == null) {
			return null;
		}
		Value name = section.require("report", "a report's name");
		String report = (name != null) ? name.oneOf("report", offering.reports()) : null;
		List<String> formats = words(section.find("formats"), "format", offering.formats());
		List<String> languages = words(section.find("languages"), "language", offering.languages());
		Value identifiers = section.find("identifiers");
		boolean named = identifiers != null
				&& "true".equals(identifiers.oneOf("identifiers", List.of("true", "false")));
		int months = months(section.find("months"));
		return (report != null) ? new ReportRequest(report, formats, languages, named, months) : null;
	}

	private static int months(@Nullable Value value) {
		String text = (value != null) ? value.text("a number of months from 1 to " + MOST_MONTHS) : null;
		if (value == null || text == null) {
			return ReportRequest.MONTHS;
		}
		if (text.matches("\\d{1,2}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST_MONTHS) {
			return Integer.parseInt(text);
		}
		value.refuse("expected a number of months from 1 to " + MOST_MONTHS + ", found " + Problem.quoted(text));
		return ReportRequest.MONTHS;
	}

	private static List<String> words(@Nullable Value value, String what, List<String> known) {
		if (value == null) {
			return known;
		}
		List<String> words = new ArrayList<>();
		for (Value item : value.items("a list of " + what + "s")) {
			String word = item.oneOf(what, known);
			if (word != null) {
				words.add(word);
			}
		}
		return List.copyOf(words);
	}

	/** The second of the same name would overwrite the first. */
	private static void refuseTwice(Value item, ReportRequest request, Set<String> files) {
		for (String language : request.languages()) {
			for (String format : request.formats()) {
				String file = request.report() + "." + language + "." + format;
				if (!files.add(file)) {
					item.refuse("asks for " + file + " a second time");
				}
			}
		}
	}

}
