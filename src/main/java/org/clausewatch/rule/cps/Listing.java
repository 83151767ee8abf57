package org.clausewatch.rule.cps;

import java.util.Comparator;
import java.util.List;
import org.clausewatch.record.CrlEntry;
import org.clausewatch.record.Moment;
import org.clausewatch.rule.CrlSeries;
import org.clausewatch.rule.PublishedCrl;

/**
 * A certificate on a CRL as revoked.
 *
 * @param series the series of the CRL
 * @param crl the CRL, full or delta
 * @param entry the certificate's entry on it
 */
record Listing(CrlSeries series, PublishedCrl crl, CrlEntry entry) {

	/** By publication; a CRL whose publication isn't recorded by its this_update. */
	static final Comparator<Listing> IN_ORDER = Comparator.comparing(Listing::noEarlierThan)
		.thenComparing((listing) -> listing.crl.row().crlNumber())
		.thenComparing((listing) -> listing.entry.source().citation());

	Moment thisUpdate() {
		return this.crl.row().thisUpdate();
	}

	/** When it was published, or the earliest that it can have been. */
	Moment noEarlierThan() {
		Moment published = this.crl.row().publishedAt();
		return (published != null) ? published : thisUpdate();
	}

	/** The CRLs of some listings. */
	static List<PublishedCrl> crls(List<Listing> listings) {
		return listings.stream().map(Listing::crl).toList();
	}

}
