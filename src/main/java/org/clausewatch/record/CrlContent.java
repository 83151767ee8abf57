package org.clausewatch.record;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate revocation list itself says (RFC 5280, 5), read from the file that
 * its {@code crls.csv} row names; its entries are kept apart. What the list leaves out is
 * {@code null}.
 *
 * @param file the file's path inside the extract
 * @param issuer who signed it
 * @param crlNumber CRL number
 * @param thisUpdate when it was issued
 * @param nextUpdate when the next one is due
 * @param delta whether it only tells changes (RFC 5280, 5.2.4)
 * @param distributionPoint where the part of the list is published that it is (RFC 5280,
 * 5.2.5)
 * @param signatureChecked whether its issuer's certificate is in the extract, so that the
 * signature could be checked; one that fails is never read
 * @param entries how many entries it has
 * @param covers issuers of the certificates listed, without its own where it lists none
 */
public record CrlContent(String file, IssuerName issuer, @Nullable BigInteger crlNumber, Instant thisUpdate,
		@Nullable Instant nextUpdate, boolean delta, @Nullable String distributionPoint, boolean signatureChecked,
		long entries, Set<IssuerName> covers) {

	/** Codes as in {@code crls.csv}. */
	public Crl.Scope scope() {
		return this.delta ? Crl.Scope.DELTA : Crl.Scope.FULL;
	}

}
