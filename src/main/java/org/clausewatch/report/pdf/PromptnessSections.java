package org.clausewatch.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.finding.Measure;
import org.clausewatch.record.RecordKind;
import org.clausewatch.report.Chapter;
import org.clausewatch.report.IssuerNames;
import org.clausewatch.report.Months;
import org.clausewatch.report.Promptness;

/** The rate of written requests executed in time, with what it is made of. */
final class PromptnessSections {

	private static final String PAGE = "promptness";

	private final Material material;

	private final CountTable table;

	private final Months months;

	private final IssuerNames names;

	PromptnessSections(Material material) {
		this.material = material;
		this.table = new CountTable(material, PAGE);
		this.months = Months.of(material.rendition(), material.model());
		this.names = new IssuerNames(this.months.issuers(Measure.REVOCATION_DEADLINES));
	}

	List<Section> all() {
		MonthCharts charts = new MonthCharts(this.material, this.months);
		return List.of(byMonth(), charts.section(PAGE, "chart.promptness", charts.promptness()), byIssuer());
	}

	private Section byMonth() {
		List<List<String>> lines = new ArrayList<>();
		this.months.all().forEach((month) -> lines.add(line(month, Promptness.in(month, this.months))));
		Promptness later = Promptness.after(this.months);
		if (!later.isEmpty()) {
			lines.add(line(word("months.after"), later));
		}
		Promptness all = Promptness.within(this.months);
		lines.add(line(word("months.within"), all));
		lines.add(line(word("months.before"), Promptness.before(this.months)));
		Promptness undated = Promptness.undated(this.months);
		if (!undated.isEmpty()) {
			lines.add(line(word("months.undated"), undated));
		}
		return this.table.of(
				this.material.heading(Chapter.PROMPTNESS, word("promptness.months"),
						this.material.lead(lead(all), RecordKind.REVOCATION_REQUESTS, RecordKind.REVOCATIONS)),
				headings("col.month"), lines);
	}

	/** The rate, and how far what is undetermined could move it. */
	private String lead(Promptness all) {
		String rate = this.material.labels()
			.get("promptness.lead", number(all.onTime()), number(all.due()), this.table.share(all.onTime(), all.due()),
					this.months.first());
		return (all.undetermined() == 0) ? rate + word("promptness.definition")
				: rate + this.material.labels()
					.get("promptness.span", number(all.undetermined()),
							this.table.share(all.onTime(), all.due() + all.undetermined()),
							this.table.share(all.onTime() + all.undetermined(), all.due() + all.undetermined()))
						+ word("promptness.definition");
	}

	private Section byIssuer() {
		return this.table.of(this.material.heading("", word("promptness.issuers"), ""), headings("col.issuer"),
				this.months.issuers(Measure.REVOCATION_DEADLINES)
					.stream()
					.map((issuer) -> line(this.names.of(issuer), Promptness.of(issuer, this.months)))
					.toList());
	}

	private static List<String> headings(String first) {
		return List.of(first, "promptness.due", "promptness.onTime", "promptness.rate", "promptness.late",
				"promptness.excuseClaimed", "promptness.open", "promptness.never", "promptness.undetermined",
				"promptness.notJudged", "promptness.pending");
	}

	private List<String> line(String name, Promptness promptness) {
		List<String> line = new ArrayList<>(List.of(name));
		promptness.counts().forEach((count) -> line.add(this.table.figure(count)));
		line.add(3, this.table.share(promptness.onTime(), promptness.due()));
		return line;
	}

	private String number(long number) {
		return this.material.shown().number(number);
	}

	private String word(String key) {
		return this.material.labels().get(key);
	}

}
