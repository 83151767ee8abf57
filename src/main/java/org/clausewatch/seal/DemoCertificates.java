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
 * root's key is thrown away once it has signed, so nobody can issue more.
 */
final class DemoCertificates {

	private static final X500Name ROOT = new X500Name("CN=Clausewatch DEMO Root 演示根证书,O=DEMO 演示");

	private static final X500Name SIGNER = new X500Name("CN=Clausewatch DEMO Seal 演示印章,O=DEMO 演示");

	private static final X500Name TSA = new X500Name("CN=Clausewatch DEMO Time-Stamp 演示时间戳,O=DEMO 演示");

	/** A demonstration should not end by itself. */
	private static final Duration VALIDITY = Duration.ofDays(3650);

	private final SecureRandom random = new SecureRandom();

	private final Date from;

	private final Date to;

	private final KeyPair rootPair;

	private final X509Certificate root;

	DemoCertificates(Instant now) throws GeneralSecurityException, OperatorCreationException, IOException {
		Instant start = now.truncatedTo(ChronoUnit.DAYS);
		this.from = Date.from(start);
		this.to = Date.from(start.plus(VALIDITY));
		this.rootPair = curvePair();
		this.root = issue(ROOT, this.rootPair, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign), true, null);
	}

	X509Certificate root() {
		return this.root;
	}

	/** RSA, which every office program can check. */
	SealKey signer() throws GeneralSecurityException, OperatorCreationException, IOException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(2048, this.random);
		KeyPair pair = generator.generateKeyPair();
		return key(DemoAuthority.NAME, pair,
				issue(SIGNER, pair, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation), false, null));
	}

	SealKey timeStampAuthority() throws GeneralSecurityException, OperatorCreationException, IOException {
		KeyPair pair = curvePair();
		return key(DemoAuthority.NAME, pair, issue(TSA, pair, new KeyUsage(KeyUsage.digitalSignature), false,
				new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping)));
	}

	private SealKey key(String name, KeyPair pair, X509Certificate certificate) {
		PrivateKey key = pair.getPrivate();
		return new SealKey(name, key, List.of(certificate, this.root), true);
	}

	private KeyPair curvePair() throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(new ECGenParameterSpec("secp256r1"), this.random);
		return generator.generateKeyPair();
	}

	private X509Certificate issue(X500Name subject, KeyPair pair, KeyUsage usage, boolean authority,
			@Nullable ExtendedKeyUsage purpose)
			throws GeneralSecurityException, OperatorCreationException, IOException {
		X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(ROOT,
				new BigInteger(126, this.random).setBit(126), this.from, this.to, subject, pair.getPublic());
		JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
		builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
		builder.addExtension(Extension.keyUsage, true, usage);
		builder.addExtension(Extension.subjectKeyIdentifier, false,
				extensions.createSubjectKeyIdentifier(pair.getPublic()));
		builder.addExtension(Extension.authorityKeyIdentifier, false,
				extensions.createAuthorityKeyIdentifier(this.rootPair.getPublic()));
		if (purpose != null) {
			// RFC 3161, 2.3: exactly this purpose, and critical
			builder.addExtension(Extension.extendedKeyUsage, true, purpose);
		}
		return new JcaX509CertificateConverter().getCertificate(
				builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(this.rootPair.getPrivate())));
	}

}
