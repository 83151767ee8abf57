package org.clausewatch.rule.cps;

import java.util.Comparator;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Crl;
import org.clausewatch.record.CrlEntry;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Revocation;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.PublishedCrl;
import org.clausewatch.rule.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * When the world could know of a revocation (CPS 4.9.7, 4.9.8), for who asks where a
 * signature falls: the very facts that the rules on publication judge by.
 *
 * @param state what is known of p
 * @param published p
 * @param first the CRL that lists the certificate first
 * @param entry its entry there
 * @param lastWithout the last full CRL published before that doesn't list it
 * @param due v and the publication lag, {@code null} without a revocation or where the
 * policy sets no lag
 */
public record PublicationTimes(State state, @Nullable Moment published, @Nullable Crl first, @Nullable CrlEntry entry,
		@Nullable Crl lastWithout, @Nullable Moment due) {

	private static final String LAG = LatePublicationRule.LAG;

	/** What is known of p. */
	public enum State {

		/** p is known. */
		PUBLISHED,
		/** No CRL lists the certificate by the cut-off. */
		NOT_LISTED,
		/** A CRL lists it, and when the first was published can't be told. */
		UNCERTAIN,
		/** The extract doesn't say what the CRLs list. */
		NOT_TESTED

	}

	/** What a dossier and the CRLs tell. */
	public static PublicationTimes of(Dossier dossier, Circumstances circumstances) {
		CrlListings listings = CrlListings.of(dossier, circumstances);
		FirstListing found = listings.first();
		Moment published = found.publishedAt();
		Listing first = (published != null) ? found.listing() : null;
		Revocation revocation = listings.revocation();
		return new PublicationTimes(state(dossier, circumstances, listings, published), published,
				(first != null) ? first.crl().row() : null, (first != null) ? first.entry() : null,
				lastWithout(listings, found),
				(revocation != null) ? due(revocation.executedAt(), circumstances) : null);
	}

	/** Until when a revocation has to be published; {@code null} where no lag is set. */
	private static @Nullable Moment due(Moment executed, Circumstances circumstances) {
		TimeSpan lag = circumstances.policy().spanOrNull(LAG, executed.at());
		return (lag != null) ? due(executed, lag, circumstances) : null;
	}

	static Moment due(Moment executed, TimeSpan lag, Circumstances circumstances) {
		return executed.movedTo(lag.after(executed.at(), circumstances.zone()));
	}

	private static State state(Dossier dossier, Circumstances circumstances, CrlListings listings,
			@Nullable Moment published) {
		if (published != null) {
			return State.PUBLISHED;
		}
		if (listings.isListed()) {
			return State.UNCERTAIN;
		}
		boolean read = circumstances.present().contains(RecordKind.CRLS)
				&& circumstances.present().contains(RecordKind.CRL_ENTRIES)
				&& !circumstances.crls().isUnread(dossier.id().issuer())
				&& !circumstances.crls().covering(dossier.id().issuer()).isEmpty();
		return read ? State.NOT_LISTED : State.NOT_TESTED;
	}

	private static @Nullable Crl lastWithout(CrlListings listings, FirstListing first) {
		return listings.series()
			.stream()
			.flatMap((series) -> series.crls().stream())
			.filter((crl) -> crl.isFull() && crl.isKnown() && !listings.isListedOn(crl))
			.filter((crl) -> first.orderOf(crl) == FirstListing.Order.BEFORE)
			.map(PublishedCrl::row)
			.max(Comparator.comparing(Crl::publishedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
				.thenComparing(Crl::crlNumber))
			.orElse(null);
	}

}
