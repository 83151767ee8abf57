package org.clausewatch.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.clausewatch.finding.Measure;
import org.clausewatch.record.RecordKind;
import org.clausewatch.report.Chapter;
import org.clausewatch.report.IssuerNames;
import org.clausewatch.report.Months;

/** Certificates issued, renewed and revoked, by month, ground and issuer. */
final class CertificateSections {

	/** The columns of grounds; the last holds those of any other text, and none. */
	private static final List<List<String>> GROUNDS = List.of(List.of("REQUEST"), List.of("2.3(1)"), List.of("2.3(2)"),
			List.of("2.3(3)"), List.of("2.3(4)"), List.of("2.3(5)"), List.of("2.3(6)"), List.of("LAW"),
			List.of("OTHER", "NOT_RECORDED"));

	private final Material material;

	private final CountTable table;

	private final Months months;

	CertificateSections(Material material) {
		this.material = material;
		this.table = new CountTable(material, "certificates");
		this.months = Months.of(material.rendition(), material.model());
	}

	List<Section> all() {
		return List.of(movements(), grounds(), chart(), issuers());
	}

	private Section movements() {
		List<Measure> measures = List.of(Measure.CERTIFICATES_ISSUED, Measure.CERTIFICATES_RENEWED,
				Measure.CERTIFICATES_REVOKED);
		return this.table.of(
				this.material.heading(Chapter.CERTIFICATES, word("certificates.movements"),
						this.material.lead(
								this.material.labels()
									.get("certificates.lead", this.months.first(), this.months.last(),
											this.material.model().run().zone()),
								RecordKind.RENEWALS, RecordKind.REVOCATIONS)),
				List.of("col.month", "certificates.issued", "certificates.renewed", "certificates.revoked"),
				lines((month, counts) -> measures.stream()
					.map((measure) -> this.table.figure(counts.of(month, measure)))
					.toList()));
	}

	private Section grounds() {
		List<String> headings = new ArrayList<>(List.of("col.month"));
		GROUNDS.forEach((ground) -> headings.add("ground." + ground.get(0)));
		headings.add("col.total");
		return this.table.of(this.material.heading("", word(
				"certificates.grounds"), this.material.lead(word("certificates.grounds.lead"), RecordKind.REVOCATIONS)),
				headings,
				lines((month,
						counts) -> Stream.concat(
								GROUNDS.stream()
									.map((ground) -> this.table.figure(counts.of(month, Measure.CERTIFICATES_REVOKED,
											ground.toArray(String[]::new)))),
								Stream.of(this.table.figure(counts.of(month, Measure.CERTIFICATES_REVOKED))))
							.toList()));
	}

	/** A figure of one line: of a month, of all of them, or of the time before. */
	private interface Counts {

		long of(String month, Measure measure, String... items);

	}

	private List<List<String>> lines(BiFunction<String, Counts, List<String>> cells) {
		List<List<String>> lines = new ArrayList<>();
		this.months.all().forEach((month) -> lines.add(line(month, cells.apply(month, this.months::in))));
		lines.add(line(word("months.within"),
				cells.apply("", (month, measure, items) -> this.months.within(measure, items))));
		lines.add(line(word("months.before"),
				cells.apply("", (month, measure, items) -> this.months.before(measure, items))));
		return lines;
	}

	private static List<String> line(String name, List<String> cells) {
		List<String> line = new ArrayList<>(List.of(name));
		line.addAll(cells);
		return line;
	}

	private Section issuers() {
		List<String> issuers = this.months.issuers(Measure.CERTIFICATES_AT_CUT_OFF);
		IssuerNames names = new IssuerNames(issuers);
		String lead = this.material.lead(word("certificates.issuers.lead"), RecordKind.RENEWALS,
				RecordKind.REVOCATIONS);
		if (this.material.model().background().absent().contains(RecordKind.REVOCATIONS.fileName())) {
			lead += "\n" + word("certificates.unrevoked");
		}
		return this.table.of(this.material.heading("", word("certificates.issuers"), lead),
				List.of("col.issuer", "certificates.issued", "certificates.renewed", "certificates.revoked",
						"state.VALID", "state.EXPIRED", "state.REVOKED"),
				issuers.stream()
					.map((issuer) -> List.of(names.of(issuer),
							this.table.figure(this.months.of(issuer, Measure.CERTIFICATES_ISSUED)),
							this.table.figure(this.months.of(issuer, Measure.CERTIFICATES_RENEWED)),
							this.table.figure(this.months.of(issuer, Measure.CERTIFICATES_REVOKED)),
							this.table.figure(this.months.standing(issuer, Measure.CERTIFICATES_AT_CUT_OFF, "VALID")),
							this.table.figure(this.months.standing(issuer, Measure.CERTIFICATES_AT_CUT_OFF, "EXPIRED",
									"NOT_YET_VALID")),
							this.table
								.figure(this.months.standing(issuer, Measure.CERTIFICATES_AT_CUT_OFF, "REVOKED"))))
					.toList());
	}

	private Section chart() {
		MonthCharts charts = new MonthCharts(this.material, this.months);
		return charts.section("certificates", "chart.revoked", charts.revoked());
	}

	private String word(String key) {
		return this.material.labels().get(key);
	}

}
