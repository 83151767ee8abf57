package org.clausewatch.generate.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.clausewatch.record.CrlReason;

/** An issuing CA of a demonstration, with a certificate that it signed itself. */
public final class DemoCa {

	private static final Instant FROM = Instant.parse("2015-01-01T00:00:00Z");

	private static final Instant TO = Instant.parse("2045-01-01T00:00:00Z");

	private final X500Name name;

	private final CaKey key;

	private final SubjectKeyIdentifier keyIdentifier;

	private final byte[] certificate;

	/**
	 * Makes its key and its certificate.
	 * @param name RFC 4514 string
	 * @param random where the key comes from
	 */
	public DemoCa(String name, KeyKind kind, SecureRandom random) {
		this.name = Der.name(name);
		this.key = kind.caKey(random);
		this.keyIdentifier = new BcX509ExtensionUtils().createSubjectKeyIdentifier(this.key.publicKey());
		try {
			X509v3CertificateBuilder builder = new X509v3CertificateBuilder(this.name, BigInteger.ONE, Der.time(FROM),
					Der.time(TO), this.name, this.key.publicKey())
				.addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
				.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
				.addExtension(Extension.subjectKeyIdentifier, false, this.keyIdentifier);
			this.certificate = builder.build(this.key.signer(false)).getEncoded();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Its certificate in DER. */
	public byte[] certificate() {
		return this.certificate.clone();
	}

	private AuthorityKeyIdentifier authorityKeyIdentifier() {
		return new AuthorityKeyIdentifier(this.keyIdentifier.getKeyIdentifier());
	}

	/** Issues a certificate; its DER. */
	public byte[] issue(CertificateContents contents) {
		X509v3CertificateBuilder builder = new X509v3CertificateBuilder(this.name, contents.serial(),
				Der.time(contents.notBefore()), Der.time(contents.notAfter()), Der.name(contents.subject()),
				contents.key());
		try {
			builder.addExtension(Extension.authorityKeyIdentifier, false, authorityKeyIdentifier())
				.addExtension(Extension.keyUsage, true,
						new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
				.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
						new DistributionPoint(named(contents.distributionPoint()), null, null) }));
			return builder.build(this.key.signer(contents.withSha1())).getEncoded();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static DistributionPointName named(String uri) {
		return new DistributionPointName(new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, uri)));
	}

	/** Signs a CRL; its DER. */
	public byte[] sign(CrlContents contents) {
		X509v2CRLBuilder builder = new X509v2CRLBuilder(this.name, Der.time(contents.thisUpdate()));
		builder.setNextUpdate(Der.time(contents.nextUpdate()));
		try {
			builder.addExtension(Extension.authorityKeyIdentifier, false, authorityKeyIdentifier())
				.addExtension(Extension.cRLNumber, false, new ASN1Integer(contents.number()));
			BigInteger base = contents.base();
			if (base != null) {
				builder.addExtension(Extension.deltaCRLIndicator, true, new ASN1Integer(base));
			}
			String point = contents.distributionPoint();
			if (point != null) {
				builder.addExtension(Extension.issuingDistributionPoint, true,
						new IssuingDistributionPoint(named(point), false, false, null, false, false));
			}
			for (CrlContents.Entry entry : contents.entries()) {
				add(builder, entry);
			}
			return builder.build(this.key.signer(false)).getEncoded();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void add(X509v2CRLBuilder builder, CrlContents.Entry entry) {
		Date date = Date.from(entry.date());
		for (CrlReason reason : CrlReason.values()) {
			if (reason != CrlReason.UNSPECIFIED && reason.rfcName().equals(entry.reason())) {
				builder.addCRLEntry(entry.serial(), date, code(reason));
				return;
			}
		}
		builder.addCRLEntry(entry.serial(), date, (Extensions) null);
	}

	/** Code of a reason (RFC 5280, 5.3.1). */
	private static int code(CrlReason reason) {
		return switch (reason) {
			case UNSPECIFIED -> CRLReason.unspecified;
			case KEY_COMPROMISE -> CRLReason.keyCompromise;
			case CA_COMPROMISE -> CRLReason.cACompromise;
			case AFFILIATION_CHANGED -> CRLReason.affiliationChanged;
			case SUPERSEDED -> CRLReason.superseded;
			case CESSATION_OF_OPERATION -> CRLReason.cessationOfOperation;
			case CERTIFICATE_HOLD -> CRLReason.certificateHold;
			case REMOVE_FROM_CRL -> CRLReason.removeFromCRL;
			case PRIVILEGE_WITHDRAWN -> CRLReason.privilegeWithdrawn;
			case AA_COMPROMISE -> CRLReason.aACompromise;
		};
	}

}
