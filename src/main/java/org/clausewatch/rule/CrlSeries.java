package org.clausewatch.rule;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.clausewatch.record.IssuerName;

/**
 * The CRLs, full and delta, that one issuer publishes for one scope (RFC 5280, 5.2.3:
 * they share one numbering).
 *
 * @param issuer who signs them
 * @param shard the part of the certificates they cover, empty where the issuer doesn't
 * divide them
 * @param covers issuers of certificates on them: the issuer itself and, for an indirect
 * CRL, others
 * @param crls in order of this_update, then publication, then number
 */
public record CrlSeries(IssuerName issuer, String shard, Set<IssuerName> covers, List<PublishedCrl> crls) {

	/** The CRLs whose this_update is a time or later, in order. */
	public List<PublishedCrl> since(Instant time) {
		int from = 0;
		int to = this.crls.size();
		while (from < to) {
			int middle = (from + to) >>> 1;
			if (this.crls.get(middle).row().thisUpdate().at().isBefore(time)) {
				from = middle + 1;
			}
			else {
				to = middle;
			}
		}
		return this.crls.subList(from, this.crls.size());
	}

	/** Whether it is known of any of its CRLs what it lists. */
	boolean isRead() {
		return this.crls.stream().anyMatch(PublishedCrl::isKnown);
	}

}
