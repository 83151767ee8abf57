package org.clausewatch.report.pdf;

import java.time.Duration;
import java.util.List;
import org.clausewatch.finding.Measure;
import org.clausewatch.record.RecordKind;
import org.clausewatch.report.Chapter;
import org.clausewatch.report.IssuerNames;
import org.clausewatch.report.Months;

/** CRLs in time, and revocations on them in time, by issuer. */
final class PublicationSections {

	private final Material material;

	private final CountTable table;

	private final Months months;

	private final IssuerNames names;

	PublicationSections(Material material) {
		this.material = material;
		this.table = new CountTable(material, "publication");
		this.months = Months.of(material.rendition(), material.model());
		this.names = new IssuerNames(
				this.months.issuers(Measure.CRLS_PUBLISHED, Measure.CRLS_SUCCEEDED, Measure.REVOCATIONS_PUBLISHED));
	}

	List<Section> all() {
		return List.of(lists(), revocations());
	}

	private Section lists() {
		return this.table.of(
				this.material.heading(Chapter.PUBLICATION, word("publication.lists"),
						this.material.lead(
								this.material.labels()
									.get("publication.lists.lead", this.months.first(), this.months.last()),
								RecordKind.CRLS)),
				List.of("col.issuer", "publication.published", "publication.succeeded", "publication.onTime",
						"publication.rate", "publication.gaps", "publication.undetermined", "publication.longestGap"),
				this.months.issuers(Measure.CRLS_PUBLISHED, Measure.CRLS_SUCCEEDED).stream().map((issuer) -> {
					long late = this.months.of(issuer, Measure.CRLS_SUCCEEDED, "LATE");
					long onTime = this.months.of(issuer, Measure.CRLS_SUCCEEDED, "ON_TIME");
					long due = this.months.of(issuer, Measure.CRLS_SUCCEEDED);
					return List.of(this.names.of(issuer),
							this.table.figure(this.months.of(issuer, Measure.CRLS_PUBLISHED)), this.table.figure(due),
							this.table.figure(onTime), this.table.share(onTime, onTime + late), this.table.figure(late),
							this.table.figure(due - onTime - late), longest(issuer, Measure.LONGEST_CRL_GAP));
				}).toList());
	}

	private Section revocations() {
		return this.table.of(
				this.material.heading("", word("publication.revocations"),
						this.material.lead(word("publication.revocations.lead"), RecordKind.REVOCATIONS,
								RecordKind.CRLS, RecordKind.CRL_ENTRIES)),
				List.of("col.issuer", "publication.listed", "publication.within", "publication.rate",
						"publication.beyond", "publication.undetermined", "publication.longest"),
				this.months.issuers(Measure.REVOCATIONS_PUBLISHED).stream().map((issuer) -> {
					long onTime = this.months.of(issuer, Measure.REVOCATIONS_PUBLISHED, "ON_TIME");
					long late = this.months.of(issuer, Measure.REVOCATIONS_PUBLISHED, "LATE");
					long all = this.months.of(issuer, Measure.REVOCATIONS_PUBLISHED);
					return List.of(this.names.of(issuer), this.table.figure(all), this.table.figure(onTime),
							this.table.share(onTime, onTime + late), this.table.figure(late),
							this.table.figure(all - onTime - late), longest(issuer, Measure.LONGEST_PUBLICATION_TIME));
				}).toList());
	}

	private String longest(String issuer, Measure measure) {
		long seconds = this.months.of(issuer, measure);
		return (seconds == 0) ? "–" : this.material.shown().duration(Duration.ofSeconds(seconds));
	}

	private String word(String key) {
		return this.material.labels().get(key);
	}

}
