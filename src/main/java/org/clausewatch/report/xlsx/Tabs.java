package org.clausewatch.report.xlsx;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.clausewatch.report.Figures;
import org.clausewatch.report.Months;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.Tab;
import org.dhatim.fastexcel.Workbook;

/** Writes a workbook's tabs: the one place that says which class writes which. */
final class Tabs {

	private final Workbook book;

	private final Rendition rendition;

	private final ReportModel model;

	private final Figures figures;

	private final TopicSheets sheets;

	private final Map<String, Object> results = new HashMap<>();

	Tabs(Workbook book, Rendition rendition, ReportModel model, Figures figures) {
		this.book = book;
		this.rendition = rendition;
		this.model = model;
		this.figures = figures;
		this.sheets = new TopicSheets(book, model, rendition.labels());
	}

	/** What the formulas of the summary come to, by cell. */
	Map<String, Object> results() {
		return this.results;
	}

	void write(Tab tab) throws IOException {
		switch (tab) {
			case SUMMARY -> new SummarySheet(this.book, this.rendition, this.model, this.figures, this.results).write();
			case CLOCKS -> this.sheets.clocks();
			case FINDINGS -> new FindingsSheet(this.sheets, this.model, this.figures, this.rendition.labels()).write();
			case PLACES -> standing().places();
			case TREND -> standing().trend();
			case CONFIGURATION -> standing().configuration();
			case WAIVERS -> standing().waivers();
			case MONTHS -> statistics().months();
			case PUBLICATION -> statistics().publication();
			case STATISTICS -> statistics().statistics();
			case TIME_LINE -> ofCase().timeLine();
			case WINDOWS -> ofCase().windows();
			case SIGNATURE -> ofCase().signature();
			case CHRONOLOGY -> ofCase().chronology();
			case RECORDS -> ofCase().records();
			case HOLDINGS -> ofCase().holdings();
			case RULES -> this.sheets.rules();
			case COVERAGE -> this.sheets.coverage();
			case REJECTS -> this.sheets.rejects();
			case FILES -> this.sheets.files();
			case CLAUSES -> this.sheets.clauses();
			case EVIDENCE -> this.sheets.evidence();
		}
	}

	private StandingSheets standing() {
		return new StandingSheets(this.sheets, this.model, this.figures, this.rendition.labels());
	}

	private CaseSheets ofCase() {
		return new CaseSheets(this.sheets, this.model, this.rendition.labels());
	}

	private StatisticsSheets statistics() {
		return new StatisticsSheets(this.sheets, this.model, Months.of(this.rendition, this.model),
				this.rendition.labels());
	}

}
