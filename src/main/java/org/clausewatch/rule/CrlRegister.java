package org.clausewatch.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clausewatch.record.Crl;
import org.clausewatch.record.CrlEntry;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.SourceRow;

/**
 * The CRLs of an extract by series; small, and loaded once a run. Rows that say the same
 * tell of one CRL.
 */
public final class CrlRegister {

	/** Of an extract without CRLs. */
	public static final CrlRegister EMPTY = new CrlRegister(List.of(), Map.of());

	private static final SourceRow NOWHERE = new SourceRow("", 0, new byte[0]);

	private static final Comparator<PublishedCrl> IN_ORDER = Comparator
		.comparing((PublishedCrl crl) -> crl.row().thisUpdate())
		.thenComparing((crl) -> crl.row().publishedAt(), Comparator.nullsLast(Comparator.<Moment>naturalOrder()))
		.thenComparing((crl) -> crl.row().crlNumber())
		.thenComparing((crl) -> crl.row().source().citation());

	private final List<CrlSeries> series;

	private final Map<IssuerName, List<CrlSeries>> byCertificateIssuer = new HashMap<>();

	private final Set<IssuerName> unread = new HashSet<>();

	private final Map<Numbered, Standing> byNumber = new HashMap<>();

	private final Map<String, Standing> byFile = new HashMap<>();

	/** A CRL of a series. */
	public record Place(CrlSeries series, PublishedCrl crl) {
	}

	/**
	 * What becomes of an entry.
	 *
	 * @param places where it stands, see {@link #places(CrlEntry)}
	 * @param outweighed see {@link #isOutweighed(CrlEntry)}
	 */
	public record Standing(List<Place> places, boolean outweighed) {

		private static final Standing NOWHERE = new Standing(List.of(), false);

		/** A row stands on the CRLs that weren't read themselves. */
		private static Standing ofRow(List<Place> numbered) {
			List<Place> unread = numbered.stream().filter((place) -> !isRead(place)).toList();
			return new Standing(unread, unread.isEmpty());
		}

	}

	/** What a row of {@code crl-entries.csv} says of its CRL. */
	private record Numbered(IssuerName issuer, BigInteger number) {
	}

	/**
	 * Files CRLs by series.
	 * @param covers issuers of certificates found on indirect CRLs, by the CRL's file
	 */
	public CrlRegister(List<PublishedCrl> crls, Map<String, Set<IssuerName>> covers) {
		Map<String, List<PublishedCrl>> groups = new TreeMap<>();
		for (PublishedCrl crl : crls) {
			String shard = crl.row().shard();
			groups
				.computeIfAbsent(crl.row().issuer().canonical() + "\n" + ((shard != null) ? shard : ""),
						(key) -> new ArrayList<>())
				.add(crl);
		}
		this.series = groups.values().stream().map((group) -> series(group, covers)).toList();
		this.series.forEach((one) -> one.covers()
			.forEach(
					(issuer) -> this.byCertificateIssuer.computeIfAbsent(issuer, (key) -> new ArrayList<>()).add(one)));
		this.byCertificateIssuer.forEach((issuer, covering) -> {
			if (covering.stream().noneMatch(CrlSeries::isRead)) {
				this.unread.add(issuer);
			}
		});
		Map<Numbered, List<Place>> numbered = new HashMap<>();
		Map<String, List<Place>> named = new HashMap<>();
		for (CrlSeries one : this.series) {
			for (PublishedCrl crl : one.crls()) {
				Crl row = crl.row();
				numbered.computeIfAbsent(new Numbered(row.issuer(), row.crlNumber()), (key) -> new ArrayList<>())
					.add(new Place(one, crl));
				if (row.file() != null) {
					named.computeIfAbsent(row.file(), (key) -> new ArrayList<>()).add(new Place(one, crl));
				}
			}
		}
		numbered.forEach((number, places) -> this.byNumber.put(number, Standing.ofRow(places)));
		named.forEach((file, places) -> this.byFile.put(file, new Standing(List.copyOf(places), false)));
	}

	private static CrlSeries series(List<PublishedCrl> group, Map<String, Set<IssuerName>> covers) {
		group.sort(IN_ORDER);
		Set<Crl> told = new HashSet<>();
		List<PublishedCrl> crls = group.stream().filter((crl) -> told.add(crl.row().from(NOWHERE))).toList();
		PublishedCrl first = crls.get(0);
		Set<IssuerName> issuers = new HashSet<>(Set.of(first.row().issuer()));
		crls.forEach((crl) -> {
			String file = crl.row().file();
			issuers.addAll((file != null) ? covers.getOrDefault(file, Set.of()) : Set.of());
		});
		String shard = first.row().shard();
		return new CrlSeries(first.row().issuer(), (shard != null) ? shard : "", Set.copyOf(issuers), crls);
	}

	/** All series, in order of issuer and shard. */
	public List<CrlSeries> series() {
		return this.series;
	}

	/**
	 * Where an entry stands, by where it was read: a row of {@code crl-entries.csv} names
	 * the number of its CRL, an entry of a CRL file was read from that file. Nothing
	 * where {@code crls.csv} doesn't have the CRL; several places where a full and a
	 * delta CRL share the number, or two shards number alike.
	 */
	public List<Place> places(CrlEntry entry) {
		return standing(entry).places();
	}

	/**
	 * Whether an entry is a row of {@code crl-entries.csv} for a CRL that was itself
	 * read: what the CRL says counts, not what is said of it.
	 */
	public boolean isOutweighed(CrlEntry entry) {
		return standing(entry).outweighed();
	}

	/** Both at once. */
	public Standing standing(CrlEntry entry) {
		Standing standing = isRow(entry) ? this.byNumber.get(new Numbered(entry.issuer(), entry.crlNumber()))
				: this.byFile.get(entry.source().file());
		return (standing != null) ? standing : Standing.NOWHERE;
	}

	private static boolean isRow(CrlEntry entry) {
		return entry.source().file().startsWith(RecordKind.CRL_ENTRIES.fileName());
	}

	private static boolean isRead(Place place) {
		return place.crl().contents() == PublishedCrl.Contents.FILE;
	}

	/**
	 * Whether there are CRLs for an issuer's certificates, and of none of them is known
	 * what it lists: neither rows nor a file that can be read.
	 */
	public boolean isUnread(IssuerName certificateIssuer) {
		return this.unread.contains(certificateIssuer);
	}

	/** The series that an issuer's certificates would be listed on. */
	public List<CrlSeries> covering(IssuerName certificateIssuer) {
		return this.byCertificateIssuer.getOrDefault(certificateIssuer, List.of());
	}

}
