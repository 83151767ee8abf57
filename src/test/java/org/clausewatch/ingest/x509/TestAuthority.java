package org.clausewatch.ingest.x509;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority that issues certificates and revocation lists for tests. */
public final class TestAuthority {

	public static final Instant THIS_UPDATE = Instant.parse("2025-06-01T00:00:00Z");

	public static final Instant NEXT_UPDATE = Instant.parse("2025-06-08T00:00:00Z");

	public static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");

	public static final Instant TO = Instant.parse("2026-01-01T00:00:00Z");

	private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

	private final Kind kind;

	private final String name;

	private final KeyPair pair;

	private final boolean keyIdentifiers;

	/** What it signs with. */
	public enum Kind {

		RSA("RSA", "SHA256withRSA"), ECDSA("EC", "SHA256withECDSA"), SM2("SM2", "SM3withSM2");

		private final String key;

		private final String signature;

		Kind(String key, String signature) {
			this.key = key;
			this.signature = signature;
		}

		public String key() {
			return this.key;
		}

		public String signature() {
			return this.signature;
		}

		private KeyPair pair() throws GeneralSecurityException {
			KeyPairGenerator generator = KeyPairGenerator.getInstance((this == RSA) ? "RSA" : "EC", BOUNCY_CASTLE);
			if (this == RSA) {
				generator.initialize(2048);
			}
			else {
				generator.initialize(new ECGenParameterSpec((this == SM2) ? "sm2p256v1" : "secp256r1"));
			}
			return generator.generateKeyPair();
		}

	}

	public TestAuthority(Kind kind, String name) throws GeneralSecurityException {
		this(kind, name, true);
	}

	/** Certificates and lists name the authority's key, or don't. */
	public TestAuthority(Kind kind, String name, boolean keyIdentifiers) throws GeneralSecurityException {
		this.kind = kind;
		this.name = name;
		this.keyIdentifiers = keyIdentifiers;
		this.pair = kind.pair();
	}

	public String name() {
		return this.name;
	}

	/** Its own certificate, signed by itself. */
	public byte[] certificate() throws Exception {
		return sign(builder(this.name, 1, this.name, this.pair).addExtension(Extension.basicConstraints, true,
				new BasicConstraints(true)));
	}

	/** A subscriber's certificate. */
	public byte[] issue(long serial, String subject) throws Exception {
		return sign(builder(this.name, serial, subject, this.kind.pair())
			.addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
			.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature)));
	}

	/** A certificate for another authority's key. */
	public byte[] issue(long serial, TestAuthority other) throws Exception {
		return sign(builder(this.name, serial, other.name, other.pair).addExtension(Extension.basicConstraints, true,
				new BasicConstraints(true)));
	}

	private X509v3CertificateBuilder builder(String issuer, long serial, String subject, KeyPair holder)
			throws Exception {
		X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(x500(issuer), BigInteger.valueOf(serial),
				Date.from(FROM), Date.from(TO), x500(subject), holder.getPublic());
		if (this.keyIdentifiers) {
			JcaX509ExtensionUtils utils = new JcaX509ExtensionUtils();
			builder
				.addExtension(Extension.subjectKeyIdentifier, false,
						utils.createSubjectKeyIdentifier(holder.getPublic()))
				.addExtension(Extension.authorityKeyIdentifier, false,
						utils.createAuthorityKeyIdentifier(this.pair.getPublic()));
		}
		return builder;
	}

	private byte[] sign(X509v3CertificateBuilder builder) throws IOException, OperatorCreationException {
		return builder.build(signer()).getEncoded();
	}

	private ContentSigner signer() throws OperatorCreationException {
		return new JcaContentSignerBuilder(this.kind.signature).setProvider(BOUNCY_CASTLE)
			.build(this.pair.getPrivate());
	}

	/** What goes onto a list. */
	public interface Content {

		void to(X509v2CRLBuilder list) throws Exception;

	}

	/** A list of its own. */
	public byte[] list(long number, Content content) throws Exception {
		X509v2CRLBuilder builder = new X509v2CRLBuilder(x500(this.name), Date.from(THIS_UPDATE));
		builder.setNextUpdate(Date.from(NEXT_UPDATE));
		builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
		if (this.keyIdentifiers) {
			builder.addExtension(Extension.authorityKeyIdentifier, false,
					new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(this.pair.getPublic()));
		}
		content.to(builder);
		return builder.build(signer()).getEncoded();
	}

	/** As rows spell names: last part first (RFC 4514, 2.1). */
	public static X500Name x500(String name) {
		return X500Name.getInstance(new X500Principal(name).getEncoded());
	}

	public static String pem(String label, byte[] der) {
		return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(der)
				+ "\n-----END " + label + "-----\n";
	}

}
