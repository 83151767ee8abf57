package org.clausewatch.rule.cps;

import java.math.BigInteger;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.CrlEntry;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Revocation;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.CrlRegister;
import org.clausewatch.rule.CrlSeries;
import org.clausewatch.rule.Lateness;
import org.clausewatch.rule.PublishedCrl;
import org.jspecify.annotations.Nullable;

/**
 * Where one certificate stands on its issuer's CRLs: the one reading of the records that
 * all rules on publication share, so that they can't contradict each other. An entry that
 * removes the certificate from a CRL lists it nowhere.
 */
final class CrlListings {

	private static final Comparator<CrlSeries> BY_SHARD = Comparator
		.comparing((CrlSeries series) -> series.issuer().canonical())
		.thenComparing(CrlSeries::shard);

	private final Dossier dossier;

	private final List<CrlSeries> covering;

	private final List<CrlEntry> entries = new ArrayList<>();

	private final List<Listing> listings = new ArrayList<>();

	private final List<BigInteger> unknown = new ArrayList<>();

	private final Set<PublishedCrl> listing = Collections.newSetFromMap(new IdentityHashMap<>());

	private final List<Revocation> revocations;

	private final HoldReleases releases;

	private final boolean ambiguous;

	private CrlListings(Dossier dossier, CrlRegister register) {
		this.dossier = dossier;
		this.covering = register.covering(dossier.id().issuer());
		this.revocations = dossier.revocations();
		this.releases = HoldReleases.of(dossier, register);
		List<List<CrlRegister.Place>> choices = new ArrayList<>();
		for (CrlEntry entry : dossier.crlEntries()) {
			CrlRegister.Standing standing = register.standing(entry);
			if (!standing.outweighed() && !HoldReleases.isRelease(entry)) {
				this.entries.add(entry);
				list(entry, standing.places());
				choices.add(standing.places());
			}
		}
		this.ambiguous = keepCommonSeries(choices);
		this.listings.sort(Listing.IN_ORDER);
		this.listings.forEach((one) -> this.listing.add(one.crl()));
	}

	/** The listings of a dossier, which all rules on publication share. */
	static CrlListings of(Dossier dossier, Circumstances circumstances) {
		return dossier.once(CrlListings.class, circumstances.crls(), CrlListings::new);
	}

	private void list(CrlEntry entry, List<CrlRegister.Place> places) {
		for (CrlRegister.Place place : places) {
			this.listings.add(new Listing(place.series(), place.crl(), entry));
		}
		if (places.isEmpty()) {
			this.unknown.add(entry.crlNumber());
		}
	}

	/**
	 * Shards that number alike leave open on which of them a row of
	 * {@code crl-entries.csv} stands; it is the shard that all of the certificate's
	 * entries can stand on.
	 * @return whether that leaves several
	 */
	private boolean keepCommonSeries(List<List<CrlRegister.Place>> places) {
		if (places.stream().allMatch((choice) -> choice.size() < 2)) {
			return false;
		}
		List<Set<CrlSeries>> choices = places.stream()
			.filter((choice) -> !choice.isEmpty())
			.map(CrlListings::series)
			.toList();
		if (choices.stream().allMatch((choice) -> choice.size() == 1)) {
			return false;
		}
		Set<CrlSeries> common = identitySet();
		common.addAll(choices.get(0));
		choices.forEach(common::retainAll);
		if (common.size() == 1) {
			this.listings.removeIf((one) -> !common.contains(one.series()));
		}
		return common.size() != 1;
	}

	private static Set<CrlSeries> series(List<CrlRegister.Place> places) {
		Set<CrlSeries> series = identitySet();
		places.forEach((place) -> series.add(place.series()));
		return series;
	}

	private static Set<CrlSeries> identitySet() {
		return Collections.newSetFromMap(new IdentityHashMap<>());
	}

	/** Whether any CRL lists the certificate, be it one that isn't in crls.csv. */
	boolean isListed() {
		return !this.entries.isEmpty();
	}

	/** Its entries as revoked, also those on CRLs that crls.csv doesn't have. */
	List<CrlEntry> entries() {
		return this.entries;
	}

	/** On which CRLs it stands, in order of publication. */
	List<Listing> listings() {
		return this.listings;
	}

	boolean isListedOn(PublishedCrl crl) {
		return this.listing.contains(crl);
	}

	/** Revocations, without releases from hold, in order of execution. */
	List<Revocation> revocations() {
		return this.revocations;
	}

	/** The first revocation; its execution is v. */
	@Nullable Revocation revocation() {
		return this.revocations.isEmpty() ? null : this.revocations.get(0);
	}

	HoldReleases releases() {
		return this.releases;
	}

	/**
	 * The series that the certificate is to be looked for on: those that ever list it,
	 * else, as its shard isn't known, all that cover its issuer.
	 */
	List<CrlSeries> series() {
		Set<CrlSeries> listed = identitySet();
		this.listings.forEach((one) -> listed.add(one.series()));
		return listed.isEmpty() ? this.covering : listed.stream().sorted(BY_SHARD).toList();
	}

	/** Whether one of several series is the certificate's, but none lists it. */
	boolean isShardUnknown() {
		return this.listings.isEmpty() && this.covering.size() > 1;
	}

	/** The first listing on any series: its publication is p. */
	FirstListing first() {
		return FirstListing.of(this.listings, this.unknown, this.covering.size() == 1, this.ambiguous);
	}

	/** The first listing on one series. */
	FirstListing first(CrlSeries series) {
		return FirstListing.of(on(series), this.unknown, this.covering.size() == 1, this.ambiguous);
	}

	/** The listings on one series, in order of publication. */
	List<Listing> on(CrlSeries series) {
		List<Listing> on = new ArrayList<>(this.listings.size());
		for (Listing one : this.listings) {
			if (one.series() == series) {
				on.add(one);
			}
		}
		return on;
	}

	/**
	 * The full CRLs of a series that the certificate had to stand on, listed or not: made
	 * at a time or later and before the certificate expires, while it isn't released from
	 * hold. One made in the same second as the time is among them if the precision
	 * doesn't tell which came first.
	 */
	List<PublishedCrl> due(CrlSeries series, Moment since) {
		Moment expiry = this.dossier.certificate().notAfter();
		List<PublishedCrl> due = new ArrayList<>();
		for (PublishedCrl crl : series.since(since.at().truncatedTo(ChronoUnit.SECONDS))) {
			Moment made = crl.row().thisUpdate();
			if (!made.isBefore(expiry)) {
				break;
			}
			if (crl.isFull() && Lateness.of(made, expiry) == Lateness.ON_TIME
					&& Lateness.of(since, made) != Lateness.LATE
					&& !this.releases.coverAt(made, this.revocations, this.listings)) {
				due.add(crl);
			}
		}
		return due;
	}

}
