package org.clausewatch.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;

/**
 * Encrypts to the holder of a certificate (CMS EnvelopedData, RFC 5652, 6): AES-256, its
 * key wrapped by RSA-OAEP or agreed by ephemeral ECDH.
 */
public final class Envelope {

	private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

	private Envelope() {
	}

	/**
	 * Encrypts.
	 * @throws SealException where the certificate's key is no RSA or EC key, or isn't for
	 * this
	 */
	public static byte[] encrypt(byte[] content, X509Certificate recipient) throws IOException {
		requireUsable(recipient);
		try {
			CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
			generator.addRecipientInfoGenerator(recipient(recipient));
			CMSEnvelopedData enveloped = generator.generate(new CMSProcessableByteArray(content),
					new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).setProvider(PROVIDER).build());
			return enveloped.getEncoded();
		}
		catch (CMSException | GeneralSecurityException ex) {
			throw new SealException(
					"can't encrypt to '" + recipient.getSubjectX500Principal() + "': " + ex.getMessage(), ex);
		}
	}

	/** Key encipherment or key agreement, where the certificate says what it is for. */
	private static void requireUsable(X509Certificate recipient) {
		boolean[] usage = recipient.getKeyUsage();
		boolean curve = recipient.getPublicKey() instanceof ECPublicKey;
		if (usage != null && !(curve ? usage[4] : usage[2])) {
			throw new SealException("the recipient's certificate '" + recipient.getSubjectX500Principal()
					+ "' is not for " + (curve ? "key agreement" : "key encipherment") + " (key usage)");
		}
		String algorithm = recipient.getPublicKey().getAlgorithm();
		if (!algorithm.equals("RSA") && !curve) {
			throw new SealException("the recipient's key is of algorithm " + algorithm + ", expected RSA or EC");
		}
	}

	private static RecipientInfoGenerator recipient(X509Certificate recipient)
			throws GeneralSecurityException, CMSException {
		if (recipient.getPublicKey() instanceof ECPublicKey key) {
			KeyPairGenerator ephemeral = KeyPairGenerator.getInstance("EC", PROVIDER);
			ephemeral.initialize(key.getParams());
			KeyPair pair = ephemeral.generateKeyPair();
			return new JceKeyAgreeRecipientInfoGenerator(CMSAlgorithm.ECDH_SHA256KDF, pair.getPrivate(),
					pair.getPublic(), CMSAlgorithm.AES256_WRAP)
				.addRecipient(recipient)
				.setProvider(PROVIDER);
		}
		try {
			var oaep = new JcaAlgorithmParametersConverter().getAlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP,
					new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
			return new JceKeyTransRecipientInfoGenerator(recipient, oaep).setProvider(PROVIDER);
		}
		catch (CertificateEncodingException | InvalidAlgorithmParameterException ex) {
			throw new GeneralSecurityException(ex);
		}
	}

}
