package org.clausewatch.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the reports that a job asks for. */
final class ReportsReader {

	private static final List<String> KEYS = List.of("report", "formats", "languages", "identifiers", "months",
			"cases");

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
		List<String> cases = cases(section.find("cases"), report, offering);
		return (report != null) ? new ReportRequest(report, formats, languages, named, months, cases) : null;
	}

	/** Which of them the extract has is known when it is read. */
	private static List<String> cases(@Nullable Value value, @Nullable String report, Offering offering) {
		if (value == null || report == null) {
			return List.of();
		}
		if (!offering.caseReports().contains(report)) {
			value.refuse("report " + Problem.quoted(report) + " is of the whole run; only "
					+ String.join(", ", offering.caseReports()) + " is made of cases");
			return List.of();
		}
		List<String> cases = new ArrayList<>();
		for (Value item : value.items("a list of cases of disputes.csv such as [CASE-1]")) {
			String id = item.text("the id of a case");
			if (id != null && cases.contains(id)) {
				item.refuse("names case " + Problem.quoted(id) + " a second time");
			}
			else if (id != null) {
				cases.add(id);
			}
		}
		return List.copyOf(cases);
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

	/** One for the whole run or for all of its cases, else one a case. */
	private static List<String> files(ReportRequest request, String ending) {
		return request.cases().isEmpty() ? List.of(request.report() + ending)
				: request.cases().stream().map((id) -> request.report() + " " + id + ending).toList();
	}

	/** Whether a file is one of the cases of a request for all of them. */
	private static boolean isOne(String file, ReportRequest request, String ending) {
		return file.startsWith(request.report() + " ") && file.endsWith(ending);
	}

	/** The second of the same name would overwrite the first. */
	private static void refuseTwice(Value item, ReportRequest request, Set<String> files) {
		for (String language : request.languages()) {
			for (String format : request.formats()) {
				String ending = "." + language + "." + format;
				for (String file : files(request, ending)) {
					if (files.contains(request.report() + ending) || !files.add(file) || request.cases().isEmpty()
							&& files.stream().anyMatch((other) -> isOne(other, request, ending))) {
						item.refuse("asks for " + file + " a second time");
					}
				}
			}
		}
	}

}
