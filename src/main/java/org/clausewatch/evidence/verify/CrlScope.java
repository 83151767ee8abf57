package org.clausewatch.evidence.verify;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;

/**
 * What a CRL can tell of a certificate (RFC 5280, 5.2 and 6.3.3). A CRL of changes only,
 * of another part of an issuer's certificates, or from after the certificate's end does
 * not list it, revoked or not.
 */
final class CrlScope {

	private final X509CRL crl;

	private final @Nullable IssuingDistributionPoint part;

	private CrlScope(X509CRL crl) {
		this.crl = crl;
		byte[] point = crl.getExtensionValue(Extension.issuingDistributionPoint.getId());
		this.part = (point != null)
				? IssuingDistributionPoint.getInstance(ASN1OctetString.getInstance(point).getOctets()) : null;
	}

	/**
	 * Whether its entries are of certificates of its own issuer, read as we read them.
	 */
	static boolean isReadable(X509CRL crl) {
		IssuingDistributionPoint part = new CrlScope(crl).part;
		Set<String> critical = crl.getCriticalExtensionOIDs();
		Set<String> known = Set.of(Extension.issuingDistributionPoint.getId(), Extension.deltaCRLIndicator.getId());
		return (part == null || !part.isIndirectCRL()) && (critical == null || known.containsAll(critical));
	}

	/** Whether it would list the certificate, had it been revoked. */
	static boolean covers(X509CRL crl, X509Certificate certificate) {
		return isReadable(crl) && new CrlScope(crl).covers(certificate);
	}

	private boolean covers(X509Certificate certificate) {
		boolean complete = this.crl.getExtensionValue(Extension.deltaCRLIndicator.getId()) == null
				&& !this.crl.getThisUpdate().after(certificate.getNotAfter());
		IssuingDistributionPoint only = this.part;
		if (!complete || only == null) {
			return complete;
		}
		boolean authority = certificate.getBasicConstraints() >= 0;
		return !only.onlyContainsAttributeCerts() && only.getOnlySomeReasons() == null
				&& !(only.onlyContainsUserCerts() && authority) && !(only.onlyContainsCACerts() && !authority)
				&& (only.getDistributionPoint() == null || names(only.getDistributionPoint(), certificate));
	}

	/** Whether the certificate names the CRL's own distribution point. */
	private static boolean names(DistributionPointName point, X509Certificate certificate) {
		byte[] points = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
		if (points == null) {
			return false;
		}
		for (DistributionPoint one : CRLDistPoint.getInstance(ASN1OctetString.getInstance(points).getOctets())
			.getDistributionPoints()) {
			if (one.getDistributionPoint() != null
					&& Arrays.stream(full(one.getDistributionPoint())).anyMatch(Arrays.asList(full(point))::contains)) {
				return true;
			}
		}
		return false;
	}

	private static GeneralName[] full(DistributionPointName name) {
		return (name.getType() == DistributionPointName.FULL_NAME) ? GeneralNames.getInstance(name.getName()).getNames()
				: new GeneralName[0];
	}

}
