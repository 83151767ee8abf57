package org.clausewatch.batch;

import java.util.Arrays;
import java.util.List;
import org.clausewatch.config.Offering;
import org.clausewatch.report.ReportKind;
import org.clausewatch.rule.RuleCatalogue;

/** The reports there are. */
public final class ReportCatalogue {

	private static final List<String> NAMES = Arrays.stream(ReportKind.values()).map(ReportKind::id).toList();

	private static final List<String> OF_CASES = Arrays.stream(ReportKind.values())
		.filter(ReportKind::ofCase)
		.map(ReportKind::id)
		.toList();

	private static final List<String> FORMATS = List.of("pdf", "xlsx");

	private static final List<String> LANGUAGES = List.of("zh-CN", "en");

	private ReportCatalogue() {
	}

	/** What job files can ask for, given the rules there are. */
	public static Offering offering(RuleCatalogue rules) {
		return new Offering(rules.rules().stream().map((rule) -> rule.metadata().id()).toList(), NAMES, OF_CASES,
				FORMATS, LANGUAGES);
	}

}
