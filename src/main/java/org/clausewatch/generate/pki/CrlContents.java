package org.clausewatch.generate.pki;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a CRL says.
 *
 * @param base number of the full CRL that a delta adds to (RFC 5280, 5.2.4), {@code null}
 * for a full one
 * @param distributionPoint URI of the part of the certificates it covers (RFC 5280,
 * 5.2.5), {@code null} for all
 */
public record CrlContents(BigInteger number, Instant thisUpdate, Instant nextUpdate, @Nullable BigInteger base,
		@Nullable String distributionPoint, List<Entry> entries) {

	/**
	 * A revoked certificate.
	 *
	 * @param reason CRLReason by its name in RFC 5280; unspecified is left out of the CRL
	 */
	public record Entry(BigInteger serial, Instant date, String reason) {
	}

}
