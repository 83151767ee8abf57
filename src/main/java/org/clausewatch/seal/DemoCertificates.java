package org.clausewatch.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The certificates of a demonstration: a root, a signer and a time-stamp authority. The
 * root signs its CRLs too (RFC 5280, 5).
 */
final class DemoCertificates {

	private static final String ORGANISATION = ",O=DEMO 演示";

	/** A demonstration should not end by itself. */
	private static final Duration VALIDITY = Duration.ofDays(3650);

	private final SecureRandom random = new SecureRandom();

	private final Date from;

	private final Date to;

	private final boolean sm2;

	private final SealKey authority;

	/** RSA and the NIST curve P-256. */
	DemoCertificates(Instant now) throws GeneralSecurityException, OperatorCreationException, IOException {
		this(now, false);
	}

	/**
	 * Makes the root.
	 * @param sm2 whether all keys are SM2
	 */
	DemoCertificates(Instant now, boolean sm2) throws GeneralSecurityException, OperatorCreationException, IOException {
		Instant start = now.truncatedTo(ChronoUnit.DAYS);
		this.from = Date.from(start);
		this.to = Date.from(start.plus(VALIDITY));
		this.sm2 = sm2;
		KeyPair pair = curvePair();
		X500Name name = new X500Name(
				(sm2 ? "CN=Clausewatch DEMO SM2 Root 演示国密根证书" : "CN=Clausewatch DEMO Root 演示根证书") + ORGANISATION);
		this.authority = new SealKey(DemoAuthority.NAME, pair.getPrivate(), List
			.of(issue(name, name, pair, pair, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign), true, null)),
				true);
	}

	X509Certificate root() {
		return this.authority.certificate();
	}

	/** The root's own key, which signs CRLs. */
	SealKey authority() {
		return this.authority;
	}

	SealKey signer() throws GeneralSecurityException, OperatorCreationException, IOException {
		return signer(this.sm2 ? "Clausewatch DEMO SM2 Seal 演示国密印章" : "Clausewatch DEMO Seal 演示印章");
	}

	/** RSA, which every office program can check, or SM2. */
	SealKey signer(String name) throws GeneralSecurityException, OperatorCreationException, IOException {
		KeyPair pair = this.sm2 ? curvePair() : rsaPair();
		return key(name, pair, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation), null);
	}

	SealKey timeStampAuthority() throws GeneralSecurityException, OperatorCreationException, IOException {
		return key(this.sm2 ? "Clausewatch DEMO SM2 Time-Stamp 演示国密时间戳" : "Clausewatch DEMO Time-Stamp 演示时间戳",
				curvePair(), new KeyUsage(KeyUsage.digitalSignature),
				new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
	}

	private SealKey key(String name, KeyPair pair, KeyUsage usage, @Nullable ExtendedKeyUsage purpose)
			throws GeneralSecurityException, OperatorCreationException, IOException {
		X500Name issuer = X500Name.getInstance(root().getSubjectX500Principal().getEncoded());
		KeyPair issuing = new KeyPair(root().getPublicKey(), this.authority.key());
		X509Certificate certificate = issue(issuer, new X500Name("CN=" + name + ORGANISATION), issuing, pair, usage,
				false, purpose);
		return new SealKey(DemoAuthority.NAME, pair.getPrivate(), List.of(certificate, root()), true);
	}

	private KeyPair rsaPair() throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(2048, this.random);
		return generator.generateKeyPair();
	}

	private KeyPair curvePair() throws GeneralSecurityException {
		KeyPairGenerator generator = this.sm2 ? KeyPairGenerator.getInstance("EC", BouncyCastle.PROVIDER)
				: KeyPairGenerator.getInstance("EC");
		generator.initialize(new ECGenParameterSpec(this.sm2 ? "sm2p256v1" : "secp256r1"), this.random);
		return generator.generateKeyPair();
	}

	private X509Certificate issue(X500Name issuer, X500Name subject, KeyPair issuing, KeyPair pair, KeyUsage usage,
			boolean authority, @Nullable ExtendedKeyUsage purpose)
			throws GeneralSecurityException, OperatorCreationException, IOException {
		X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(issuer,
				new BigInteger(126, this.random).setBit(126), this.from, this.to, subject, pair.getPublic());
		JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
		builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
		builder.addExtension(Extension.keyUsage, true, usage);
		builder.addExtension(Extension.subjectKeyIdentifier, false,
				extensions.createSubjectKeyIdentifier(pair.getPublic()));
		builder.addExtension(Extension.authorityKeyIdentifier, false,
				extensions.createAuthorityKeyIdentifier(issuing.getPublic()));
		if (purpose != null) {
			// RFC 3161, 2.3: exactly this purpose, and critical
			builder.addExtension(Extension.extendedKeyUsage, true, purpose);
		}
		JcaContentSignerBuilder signer = new JcaContentSignerBuilder(
				(this.sm2 ? KeyKind.SM2 : KeyKind.ECDSA).signature());
		JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
		if (this.sm2) {
			signer.setProvider(BouncyCastle.PROVIDER);
			converter.setProvider(BouncyCastle.PROVIDER);
		}
		return converter.getCertificate(builder.build(signer.build(issuing.getPrivate())));
	}

}
