package org.clausewatch.rule;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewatch.record.Crl;
import org.clausewatch.record.CrlContent;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.SourceRow;

/**
 * Files the rows of {@code crls.csv} with what is known of the lists: what a row leaves
 * out is taken from the list itself.
 *
 * @param contents the lists that were read, by the row that names them
 * @param listed lists that have rows in {@code crl-entries.csv}
 * @param entriesFile whether there is a {@code crl-entries.csv}
 */
public record CrlFiling(Map<SourceRow, CrlContent> contents, Set<Listed> listed, boolean entriesFile) {

	/** A list by issuer and number, both as they are compared. */
	public record Listed(String issuer, String number) {

		/** The list of a row that has {@code issuer} and {@code crl_number}. */
		public static Listed of(IssuerName issuer, BigInteger number) {
			return new Listed(issuer.canonical(), number.toString());
		}

	}

	/** The register of all lists. */
	public CrlRegister register(List<Crl> rows) {
		Map<String, Set<IssuerName>> covers = new HashMap<>();
		this.contents.values().forEach((content) -> covers.put(content.file(), content.covers()));
		Set<IssuerName> divided = divided();
		return new CrlRegister(
				rows.stream().map((row) -> new PublishedCrl(completed(row, divided), where(row))).toList(), covers);
	}

	private PublishedCrl.Contents where(Crl row) {
		if (this.contents.containsKey(row.source())) {
			return PublishedCrl.Contents.FILE;
		}
		boolean rows = (row.file() == null) ? this.entriesFile
				: this.listed.contains(Listed.of(row.issuer(), row.crlNumber()));
		return rows ? PublishedCrl.Contents.ROWS : PublishedCrl.Contents.UNKNOWN;
	}

	private Crl completed(Crl row, Set<IssuerName> divided) {
		CrlContent content = this.contents.get(row.source());
		if (content == null) {
			return row;
		}
		String shard = row.shard();
		if (shard == null && divided.contains(row.issuer())) {
			shard = content.distributionPoint();
		}
		return new Crl(row.source(), row.issuer(), row.crlNumber(), row.thisUpdate(), row.nextUpdate(),
				row.publishedAt(), content.scope(), shard, row.file());
	}

	/**
	 * Issuers whose lists name different distribution points: each is the list of a part
	 * (RFC 5280, 5.2.5). One point alone doesn't mean parts.
	 */
	private Set<IssuerName> divided() {
		Map<IssuerName, String> points = new HashMap<>();
		Set<IssuerName> divided = new HashSet<>();
		for (CrlContent content : this.contents.values()) {
			String point = content.distributionPoint();
			String other = (point != null) ? points.putIfAbsent(content.issuer(), point) : null;
			if (other != null && !other.equals(point)) {
				divided.add(content.issuer());
			}
		}
		return divided;
	}

}
