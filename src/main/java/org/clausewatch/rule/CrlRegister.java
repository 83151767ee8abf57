package org.clausewatch.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.Moment;

/** The CRLs of an extract by series; small, and loaded once a run. */
public final class CrlRegister {

	/** Of an extract without CRLs. */
	public static final CrlRegister EMPTY = new CrlRegister(List.of(), Map.of());

	private static final Comparator<PublishedCrl> IN_ORDER = Comparator
		.comparing((PublishedCrl crl) -> crl.row().thisUpdate())
		.thenComparing((crl) -> crl.row().publishedAt(), Comparator.nullsLast(Comparator.<Moment>naturalOrder()))
		.thenComparing((crl) -> crl.row().crlNumber())
		.thenComparing((crl) -> crl.row().source().citation());

	private final List<CrlSeries> series;

	private final Map<IssuerName, List<CrlSeries>> byCertificateIssuer = new HashMap<>();

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
	}

	private static CrlSeries series(List<PublishedCrl> group, Map<String, Set<IssuerName>> covers) {
		group.sort(IN_ORDER);
		PublishedCrl first = group.get(0);
		Set<IssuerName> issuers = new HashSet<>(Set.of(first.row().issuer()));
		group.forEach((crl) -> {
			String file = crl.row().file();
			issuers.addAll((file != null) ? covers.getOrDefault(file, Set.of()) : Set.of());
		});
		String shard = first.row().shard();
		return new CrlSeries(first.row().issuer(), (shard != null) ? shard : "", Set.copyOf(issuers),
				List.copyOf(group));
	}

	/** All series, in order of issuer and shard. */
	public List<CrlSeries> series() {
		return this.series;
	}

	/** The series that an issuer's certificates would be listed on. */
	public List<CrlSeries> covering(IssuerName certificateIssuer) {
		return this.byCertificateIssuer.getOrDefault(certificateIssuer, List.of());
	}

}
