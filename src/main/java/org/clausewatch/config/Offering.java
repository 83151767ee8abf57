package org.clausewatch.config;

import java.util.List;

/**
 * What a job file can ask for.
 *
 * @param rules ids of the rules there are, in the order of the catalogue
 * @param reports names of the reports there are
 * @param caseReports those of them that are made of one disputed case each
 * @param formats formats a report can be written in
 * @param languages language tags of reports and titles
 */
public record Offering(List<String> rules, List<String> reports, List<String> caseReports, List<String> formats,
		List<String> languages) {

	public Offering {
		rules = List.copyOf(rules);
		reports = List.copyOf(reports);
		caseReports = List.copyOf(caseReports);
		formats = List.copyOf(formats);
		languages = List.copyOf(languages);
	}

}
