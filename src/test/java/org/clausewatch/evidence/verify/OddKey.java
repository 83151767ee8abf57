package org.clausewatch.evidence.verify;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.clausewatch.seal.SealKey;

/** Certificates under a root that is trusted, which are not for sealing reports. */
final class OddKey {

	private OddKey() {
	}

	/**
	 * A key of its own.
	 * @param usage bits of {@link KeyUsage}, 0 for none stated
	 */
	static SealKey of(SealKey issuer, String name, Instant from, Instant to, int usage, KeyPurposeId... purposes)
			throws Exception {
		return of(issuer, name, from, to, usage, pair("EC", 256), "SHA256withECDSA", purposes);
	}

	/** A key of an algorithm and a length, in a certificate signed in some way. */
	static SealKey of(SealKey issuer, String name, Instant from, Instant to, int usage, KeyPair pair, String signature,
			KeyPurposeId... purposes) throws Exception {
		var builder = new JcaX509v3CertificateBuilder(
				X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded()),
				new BigInteger(64, new java.security.SecureRandom()).setBit(64), Date.from(from), Date.from(to),
				new X500Name("CN=" + name), pair.getPublic());
		builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
		if (usage != 0) {
			builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
		}
		if (purposes.length > 0) {
			ASN1Encodable extended = new ExtendedKeyUsage(purposes);
			builder.addExtension(Extension.extendedKeyUsage, true, extended);
		}
		X509Certificate certificate = new JcaX509CertificateConverter()
			.getCertificate(builder.build(new JcaContentSignerBuilder(signature).build(issuer.key())));
		List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
		chain.addAll(issuer.chain());
		return new SealKey("odd", pair.getPrivate(), chain, false);
	}

	/** One with an extension more. */
	static SealKey with(SealKey issuer, String name, Instant from, Instant to, Extension more) throws Exception {
		KeyPair pair = pair("EC", 256);
		var builder = new JcaX509v3CertificateBuilder(
				X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded()),
				new BigInteger(64, new java.security.SecureRandom()).setBit(64), Date.from(from), Date.from(to),
				new X500Name("CN=" + name), pair.getPublic());
		builder.addExtension(more);
		X509Certificate certificate = new JcaX509CertificateConverter()
			.getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.key())));
		List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
		chain.addAll(issuer.chain());
		return new SealKey("odd", pair.getPrivate(), chain, false);
	}

	static KeyPair pair(String algorithm, int bits) throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, CertificatePath.BOUNCY_CASTLE);
		generator.initialize(bits);
		return generator.generateKeyPair();
	}

}
