package org.clausewatch.report.xlsx;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.finding.Measure;
import org.clausewatch.finding.Statistic;
import org.clausewatch.report.Labels;
import org.clausewatch.report.Months;
import org.clausewatch.report.Promptness;
import org.clausewatch.report.ReportModel;
import org.jspecify.annotations.Nullable;

/** The tabs of what was counted: by month, by issuer, and every figure. */
final class StatisticsSheets {

	private final TopicSheets sheets;

	private final ReportModel model;

	private final Months months;

	private final Labels labels;

	StatisticsSheets(TopicSheets sheets, ReportModel model, Months months, Labels labels) {
		this.sheets = sheets;
		this.model = model;
		this.months = months;
		this.labels = labels;
	}

	void months() throws IOException {
		this.sheets
			.sheet("sheet.months", "col.month", "certificates.issued", "certificates.renewed", "certificates.revoked",
					"promptness.due", "promptness.onTime", "promptness.rate", "promptness.late",
					"promptness.excuseClaimed", "promptness.open", "promptness.never", "promptness.undetermined",
					"promptness.notJudged", "promptness.pending")
			.write(Stream.of(this.months.all().stream().map(this::month), later(), Stream.of(within()))
				.flatMap((lines) -> lines));
	}

	/** Deadlines after the months: the total has them. */
	private Stream<Line> later() {
		Promptness later = Promptness.after(this.months);
		return later.isEmpty() ? Stream.of() : Stream.of(line(this.labels.get("months.after"), 0, 0, 0, later));
	}

	private Line month(String month) {
		return line(month, this.months.in(month, Measure.CERTIFICATES_ISSUED),
				this.months.in(month, Measure.CERTIFICATES_RENEWED),
				this.months.in(month, Measure.CERTIFICATES_REVOKED), Promptness.in(month, this.months));
	}

	private Line within() {
		return line(this.labels.get("months.within"), this.months.within(Measure.CERTIFICATES_ISSUED),
				this.months.within(Measure.CERTIFICATES_RENEWED), this.months.within(Measure.CERTIFICATES_REVOKED),
				Promptness.within(this.months));
	}

	private static Line line(String name, long issued, long renewed, long revoked, Promptness promptness) {
		List<@Nullable Object> cells = new ArrayList<>(List.of(name, issued, renewed, revoked));
		cells.addAll(promptness.counts());
		cells.add(6, share(promptness.onTime(), promptness.due()));
		return new Line(cells, List.of());
	}

	void publication() throws IOException {
		this.sheets
			.sheet("sheet.publication", "col.issuer", "publication.full", "publication.delta", "publication.succeeded",
					"publication.onTime", "publication.rate", "publication.gaps", "publication.gapsUndetermined",
					"publication.longestGap", "publication.listed", "publication.within", "publication.beyond",
					"publication.undetermined", "publication.longest")
			.write(this.months.issuers(Measure.CRLS_PUBLISHED, Measure.CRLS_SUCCEEDED, Measure.REVOCATIONS_PUBLISHED)
				.stream()
				.map(this::issuer));
	}

	private Line issuer(String issuer) {
		long due = this.months.of(issuer, Measure.CRLS_SUCCEEDED);
		long inTime = this.months.of(issuer, Measure.CRLS_SUCCEEDED, "ON_TIME");
		long gaps = this.months.of(issuer, Measure.CRLS_SUCCEEDED, "LATE");
		long listed = this.months.of(issuer, Measure.REVOCATIONS_PUBLISHED);
		long within = this.months.of(issuer, Measure.REVOCATIONS_PUBLISHED, "ON_TIME");
		long beyond = this.months.of(issuer, Measure.REVOCATIONS_PUBLISHED, "LATE");
		return Line.of(issuer, this.months.of(issuer, Measure.CRLS_PUBLISHED, "FULL"),
				this.months.of(issuer, Measure.CRLS_PUBLISHED, "DELTA"), due, inTime, share(inTime, inTime + gaps),
				gaps, due - inTime - gaps, time(issuer, Measure.LONGEST_CRL_GAP), listed, within, beyond,
				listed - within - beyond, time(issuer, Measure.LONGEST_PUBLICATION_TIME));
	}

	private @Nullable Duration time(String issuer, Measure measure) {
		long seconds = this.months.of(issuer, measure);
		return (seconds > 0) ? Duration.ofSeconds(seconds) : null;
	}

	void statistics() throws IOException {
		this.sheets
			.sheet("sheet.statistics", "col.measure", "col.measureTitle", "col.month", "col.issuer",
					"col.statisticItem", "col.value", "col.unit")
			.write(this.model.background().statistics().stream().map(this::statistic));
	}

	private Line statistic(Statistic statistic) {
		Statistic.Key key = statistic.key();
		return Line.of(key.measure().name(), this.labels.get("measure." + key.measure()), key.month(), key.issuer(),
				key.item(), statistic.value(), this.labels.get("unit." + key.measure().unit()));
	}

	private static @Nullable Double share(long part, long whole) {
		return (whole > 0) ? (Double) ((double) part / whole) : null;
	}

}
