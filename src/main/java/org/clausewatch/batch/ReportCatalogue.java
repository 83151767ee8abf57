package org.clausewatch.batch;

import java.util.List;

/** The reports there are. */
final class ReportCatalogue {

	static final List<String> NAMES = List.of("compliance-officer");

	static final List<String> FORMATS = List.of("pdf", "xlsx");

	static final List<String> LANGUAGES = List.of("zh-CN", "en");

	private ReportCatalogue() {
	}

}
