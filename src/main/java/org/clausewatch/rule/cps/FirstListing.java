package org.clausewatch.rule.cps;

import java.math.BigInteger;
import java.util.List;
import org.clausewatch.record.Moment;
import org.clausewatch.rule.Lateness;
import org.clausewatch.rule.PublishedCrl;
import org.jspecify.annotations.Nullable;

/**
 * The first CRL, by publication, that lists a certificate: p is when it was published. A
 * listing whose publication isn't recorded was published no earlier than its this_update,
 * and may so leave open which is the first.
 *
 * @param listing the first listing of recorded publication, {@code null} where there is
 * none
 * @param noEarlierThan before when none of the listings can have been published,
 * {@code null} where there is none on a known CRL
 * @param unknown numbers of CRLs that list the certificate and that {@code crls.csv}
 * doesn't have
 * @param numbered whether those can be told earlier or later by their number: the
 * issuer's CRLs are one series, so numbers increase with time (RFC 5280, 5.2.3)
 * @param ambiguous whether the entries leave open which of two series they stand on
 */
record FirstListing(@Nullable Listing listing, @Nullable Moment noEarlierThan, List<BigInteger> unknown,
		boolean numbered, boolean ambiguous) {

	/** How the publication of a CRL stands to the first listing. */
	enum Order {

		BEFORE, AT_OR_AFTER, UNCERTAIN

	}

	/**
	 * Finds the first of some listings.
	 * @param listings in order of {@link Listing#IN_ORDER}
	 */
	static FirstListing of(List<Listing> listings, List<BigInteger> unknown, boolean numbered, boolean ambiguous) {
		Listing first = null;
		for (int i = 0; first == null && i < listings.size(); i++) {
			first = (listings.get(i).crl().row().publishedAt() != null) ? listings.get(i) : null;
		}
		return new FirstListing(first, listings.isEmpty() ? null : listings.get(0).noEarlierThan(), unknown, numbered,
				ambiguous);
	}

	/** p; {@code null} where the certificate isn't listed or p can't be told. */
	@Nullable Moment publishedAt() {
		if (this.listing == null || this.noEarlierThan == null || this.ambiguous) {
			return null;
		}
		BigInteger number = this.listing.crl().row().crlNumber();
		boolean later = this.unknown.stream().allMatch((other) -> this.numbered && other.compareTo(number) > 0);
		boolean first = !this.noEarlierThan.isBefore(this.listing.noEarlierThan());
		return (later && first) ? this.listing.noEarlierThan() : null;
	}

	/** Whether a CRL that doesn't list the certificate was published before p. */
	Order orderOf(PublishedCrl crl) {
		Moment published = crl.row().publishedAt();
		if (isBehind(crl, (published != null) ? published : crl.row().thisUpdate())) {
			return Order.AT_OR_AFTER;
		}
		boolean before = published != null && !this.ambiguous
				&& (this.noEarlierThan == null || Lateness.of(this.noEarlierThan, published) == Lateness.LATE)
				&& this.unknown.stream()
					.allMatch((other) -> this.numbered && other.compareTo(crl.row().crlNumber()) > 0);
		return before ? Order.BEFORE : Order.UNCERTAIN;
	}

	private boolean isBehind(PublishedCrl crl, Moment noEarlierThan) {
		if (this.ambiguous) {
			return false;
		}
		boolean behindKnown = this.listing != null
				&& Lateness.of(this.listing.noEarlierThan(), noEarlierThan) == Lateness.ON_TIME;
		return behindKnown || (this.numbered
				&& this.unknown.stream().anyMatch((other) -> other.compareTo(crl.row().crlNumber()) < 0));
	}

}
