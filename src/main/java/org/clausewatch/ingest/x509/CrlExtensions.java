package org.clausewatch.ingest.x509;

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;

/**
 * A revocation list's extensions (RFC 5280, 5.2), as far as rules need them.
 *
 * @param number CRL number, {@code null} where there is none
 * @param delta whether there is a delta CRL indicator
 * @param distributionPoint the issuing distribution point's name, {@code null} where
 * there is none
 * @param authorityKey the issuer's key identifier, {@code null} where there is none
 */
record CrlExtensions(@Nullable BigInteger number, boolean delta, @Nullable String distributionPoint,
		byte @Nullable [] authorityKey) {

	/** RFC 5280, 5.2.3, allows 20 octets; more than a row can state is refused. */
	private static final int MAX_NUMBER_BITS = 256;

	static CrlExtensions parse(byte @Nullable [] der) throws IOException {
		if (der == null) {
			return new CrlExtensions(null, false, null, null);
		}
		return Der.decode(der, "the extensions", (value) -> {
			Extensions all = Extensions.getInstance(value);
			byte[] point = KeyExtensions.octets(all, Extension.issuingDistributionPoint);
			byte[] authority = KeyExtensions.octets(all, Extension.authorityKeyIdentifier);
			return new CrlExtensions(number(KeyExtensions.octets(all, Extension.cRLNumber)),
					all.getExtension(Extension.deltaCRLIndicator) != null, (point != null) ? point(point) : null,
					(authority != null) ? AuthorityKeyIdentifier.getInstance(authority).getKeyIdentifierOctets()
							: null);
		});
	}

	private static @Nullable BigInteger number(byte @Nullable [] der) {
		if (der == null) {
			return null;
		}
		BigInteger number = ASN1Integer.getInstance(der).getValue();
		if (number.signum() < 0 || number.bitLength() > MAX_NUMBER_BITS) {
			throw new IllegalArgumentException("the CRL number is negative or has more than 32 octets");
		}
		return number;
	}

	private static @Nullable String point(byte[] der) {
		DistributionPointName name = IssuingDistributionPoint.getInstance(der).getDistributionPoint();
		if (name == null) {
			return null;
		}
		if (name.getType() == DistributionPointName.FULL_NAME) {
			for (GeneralName one : GeneralNames.getInstance(name.getName()).getNames()) {
				if (one.getTagNo() == GeneralName.uniformResourceIdentifier) {
					return one.getName().toString();
				}
			}
		}
		return name.getName().toString();
	}

}
