package org.clausewatch.generate;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.clausewatch.record.RecordKind;

/**
 * Writes the rows of {@code crls.csv}, and what each CRL lists: as rows of
 * {@code crl-entries.csv}, or into the CRL itself where its issuer signs.
 */
final class CrlPublisher {

	private final CrlPlan plan;

	private final RowSink sink;

	private final Map<Issuer, SignedCrls> signed;

	/**
	 * Takes over the publication.
	 * @param signed CRLs of the issuers that sign theirs
	 */
	CrlPublisher(CrlPlan plan, RowSink sink, Map<Issuer, SignedCrls> signed) {
		this.plan = plan;
		this.sink = sink;
		this.signed = Map.copyOf(signed);
	}

	/** Writes the lists themselves. */
	void writeRows() {
		for (Issuer issuer : Issuer.values()) {
			this.plan.series(issuer).forEach((series) -> series.forEach(this::writeRow));
		}
	}

	private void writeRow(CrlIssue crl) {
		new RowBuilder(RecordKind.CRLS, this.sink, TimeText.UTC).set("issuer", crl.issuer().distinguishedName())
			.set("crl_number", String.valueOf(crl.number()))
			.at("this_update", crl.thisUpdate())
			.at("next_update", crl.nextUpdate())
			.at("published_at", crl.publishedAt())
			.set("kind", (crl.base() != null) ? "DELTA" : "FULL")
			.set("shard", crl.shard())
			.set("file", this.signed.containsKey(crl.issuer()) ? crl.file() : null)
			.write();
	}

	/** When to record a revocation so that the next CRL has it in time. */
	long besidePublication(long executedAt) {
		return CrlPlan.besidePublication(executedAt);
	}

	/** Lists a revoked certificate. */
	void list(Story story, Listing listing) {
		List<CrlIssue> crls = this.plan.listing(story.enrolment(), listing);
		SignedCrls signing = this.signed.get(story.enrolment().issuer());
		if (signing != null) {
			signing.add(story.enrolment(), listing, crls);
			return;
		}
		// spelled by a draw of its own: the rest of the story is the same where CRLs are
		// signed
		Story aside = new Story(story.authority(), story.enrolment(),
				new Draw(story.enrolment().number(), listing.executedAt()));
		for (CrlIssue crl : crls) {
			aside.row(RecordKind.CRL_ENTRIES)
				.set("crl_number", String.valueOf(crl.number()))
				.at("revocation_date", listing.date())
				.set("reason", listing.reason())
				.write();
		}
	}

	/** Whether an issuer's CRLs are files. */
	boolean signs(Issuer issuer) {
		return this.signed.containsKey(issuer);
	}

	/**
	 * Lists a certificate on the CRLs with numbers from first to last of an issuer that
	 * signs.
	 */
	void sign(Enrolment enrolment, Listing listing, int first, int last) {
		SignedCrls signing = this.signed.get(enrolment.issuer());
		if (signing != null) {
			signing.add(enrolment, listing,
					this.plan.covering(enrolment)
						.stream()
						.filter((crl) -> crl.number() >= first && crl.number() <= last)
						.toList());
		}
	}

	/** Signs and writes the CRLs of the issuers that do. */
	void sign() throws IOException {
		for (Issuer issuer : Issuer.values()) {
			SignedCrls signing = this.signed.get(issuer);
			if (signing != null) {
				signing.write(this.plan.series(issuer));
			}
		}
	}

}
