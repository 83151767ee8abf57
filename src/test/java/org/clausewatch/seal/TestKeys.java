package org.clausewatch.seal;

import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Self-signed keys for tests. */
public final class TestKeys {

	private TestKeys() {
	}

	/** A self-signed key. */
	public static SealKey selfSigned(String algorithm, Instant from, Instant to) throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
		generator.initialize(algorithm.equals("EC") ? 256 : 2048);
		KeyPair pair = generator.generateKeyPair();
		X500Name name = new X500Name("CN=Test " + algorithm);
		X509Certificate certificate = new JcaX509CertificateConverter()
			.getCertificate(new JcaX509v3CertificateBuilder(name, BigInteger.valueOf(from.getEpochSecond()),
					Date.from(from), Date.from(to), name, pair.getPublic())
				.build(new JcaContentSignerBuilder(algorithm.equals("EC") ? "SHA256withECDSA" : "SHA256withRSA")
					.build(pair.getPrivate())));
		return new SealKey("test", pair.getPrivate(), List.of(certificate), false);
	}

	/** Writes a PKCS#12 file, one entry a key. */
	public static Path pkcs12(Path file, String password, SealKey... keys) throws Exception {
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		for (int i = 0; i < keys.length; i++) {
			store.setKeyEntry("key" + i, keys[i].key(), password.toCharArray(),
					keys[i].chain().toArray(new Certificate[0]));
		}
		try (OutputStream out = Files.newOutputStream(file)) {
			store.store(out, password.toCharArray());
		}
		return file;
	}

}
