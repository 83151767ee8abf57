package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * A CMS SignedData with one signer (RFC 5652) in which no byte is free: each is either
 * under a signature that is checked, or has the one value it can have.
 */
final class SignedCms {

	private static final Map<ASN1ObjectIdentifier, String> DIGESTS = Map.of(NISTObjectIdentifiers.id_sha256, "SHA-256",
			NISTObjectIdentifiers.id_sha384, "SHA-384", NISTObjectIdentifiers.id_sha512, "SHA-512");

	private static final Map<ASN1ObjectIdentifier, ASN1ObjectIdentifier> RSA = Map.of(
			PKCSObjectIdentifiers.sha256WithRSAEncryption, NISTObjectIdentifiers.id_sha256,
			PKCSObjectIdentifiers.sha384WithRSAEncryption, NISTObjectIdentifiers.id_sha384,
			PKCSObjectIdentifiers.sha512WithRSAEncryption, NISTObjectIdentifiers.id_sha512);

	private static final Map<ASN1ObjectIdentifier, ASN1ObjectIdentifier> ECDSA = Map.of(
			X9ObjectIdentifiers.ecdsa_with_SHA256, NISTObjectIdentifiers.id_sha256,
			X9ObjectIdentifiers.ecdsa_with_SHA384, NISTObjectIdentifiers.id_sha384,
			X9ObjectIdentifiers.ecdsa_with_SHA512, NISTObjectIdentifiers.id_sha512);

	private final String what;

	private final byte[] der;

	private final ASN1ObjectIdentifier contentType;

	private final SignedData data;

	private final SignerInfo signer;

	private final List<X509Certificate> certificates = new ArrayList<>();

	private final X509Certificate certificate;

	private SignedCms(byte[] der, String what, ASN1ObjectIdentifier contentType) throws FlawException {
		this.what = what;
		this.der = der;
		this.contentType = contentType;
		ASN1Primitive read = StrictDer.read(der, what);
		ContentInfo info = ContentInfo.getInstance(read);
		require(info.getContentType().equals(CMSObjectIdentifiers.signedData), "is not CMS signed data");
		this.data = SignedData.getInstance(info.getContent());
		require(this.data.getSignerInfos().size() == 1, "has not exactly one signer");
		this.signer = SignerInfo.getInstance(this.data.getSignerInfos().getObjectAt(0));
		// the library is lenient about tags it reads, not about those it writes
		require(same(this.signer, this.data.getSignerInfos().getObjectAt(0)) && same(this.data, info.getContent())
				&& same(info, read), "has wrong tags");
		readCertificates();
		this.certificate = signersCertificate();
		checkHeader();
		checkSigner();
		checkSignedAttributes();
	}

	/**
	 * Reads strictly.
	 * @param what for the words
	 * @param contentType id-data for detached signatures, id-ct-TSTInfo for time-stamps
	 */
	static SignedCms read(byte[] der, String what, ASN1ObjectIdentifier contentType) throws FlawException {
		try {
			return new SignedCms(der, what, contentType);
		}
		catch (RuntimeException ex) {
			throw new FlawException(what + " is malformed: " + ex.getMessage(), ex);
		}
	}

	X509Certificate certificate() {
		return this.certificate;
	}

	List<X509Certificate> certificates() {
		return this.certificates;
	}

	/** The signature itself, which a time-stamp is over. */
	byte[] signature() {
		return this.signer.getEncryptedDigest().getOctets();
	}

	/** The content inside, which a detached signature has not. */
	byte[] content() throws FlawException {
		ASN1Encodable content = this.data.getEncapContentInfo().getContent();
		if (content == null) {
			throw new FlawException(this.what + " has no content");
		}
		return ASN1OctetString.getInstance(content).getOctets();
	}

	/** The signer's own claim of the time, or null. */
	@Nullable Instant claimedTime() throws FlawException {
		Attribute time = signedAttributes().get(CMSAttributes.signingTime);
		try {
			return (time != null) ? Time.getInstance(onlyValue(time)).getDate().toInstant() : null;
		}
		catch (RuntimeException ex) {
			throw new FlawException(this.what + " has an unreadable signing time", ex);
		}
	}

	/**
	 * The time-stamp over the signature, or null. Any other unsigned attribute is a flaw.
	 */
	byte @Nullable [] timeStamp() throws FlawException {
		ASN1Set unsigned = this.signer.getUnauthenticatedAttributes();
		if (unsigned == null) {
			return null;
		}
		require(unsigned.size() == 1, "has more than one unsigned attribute");
		Attribute attribute = Attribute.getInstance(unsigned.getObjectAt(0));
		require(attribute.getAttrType().equals(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken),
				"has an unsigned attribute that is no time-stamp");
		try {
			return onlyValue(attribute).toASN1Primitive().getEncoded(ASN1Encoding.DER);
		}
		catch (IOException ex) {
			throw new FlawException(this.what + " has an unreadable time-stamp", ex);
		}
	}

	/**
	 * Checks the signature and the digest of the content (RFC 5652, 5.4 and 5.6).
	 * @param detached the content when it is not inside
	 */
	boolean verify(@Nullable CMSProcessable detached) throws FlawException {
		try {
			CMSSignedData signed = (detached != null) ? new CMSSignedData(detached, this.der)
					: new CMSSignedData(this.der);
			SignerInformation information = signed.getSignerInfos().iterator().next();
			return information
				.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(CertificatePath.BOUNCY_CASTLE)
					.build(this.certificate.getPublicKey()));
		}
		catch (CMSSignerDigestMismatchException ex) {
			return false;
		}
		catch (CMSException | OperatorCreationException | RuntimeException ex) {
			throw new FlawException(this.what + " does not verify: " + ex.getMessage(), ex);
		}
	}

	private void readCertificates() throws FlawException {
		ASN1Set embedded = this.data.getCertificates();
		require(embedded != null, "carries no certificate");
		try {
			for (ASN1Encodable one : embedded) {
				require(one.toASN1Primitive() instanceof ASN1Sequence,
						"carries something else than X.509 certificates");
				this.certificates.add(EmbeddedCertificate.read(one.toASN1Primitive().getEncoded(ASN1Encoding.DER)));
			}
		}
		catch (IOException ex) {
			throw new FlawException(this.what + " carries an unreadable certificate", ex);
		}
	}

	private X509Certificate signersCertificate() throws FlawException {
		require(!this.signer.getSID().isTagged(), "names its signer otherwise than by issuer and serial");
		IssuerAndSerialNumber name = IssuerAndSerialNumber.getInstance(this.signer.getSID().getId());
		try {
			byte[] issuer = name.getName().getEncoded(ASN1Encoding.DER);
			for (X509Certificate candidate : this.certificates) {
				if (candidate.getSerialNumber().equals(name.getSerialNumber().getValue())
						&& Arrays.equals(candidate.getIssuerX500Principal().getEncoded(), issuer)) {
					return candidate;
				}
			}
		}
		catch (IOException ex) {
			throw new FlawException(this.what + " has an unreadable signer's name", ex);
		}
		throw new FlawException(this.what + " does not carry its signer's certificate");
	}

	private void checkHeader() throws FlawException {
		boolean plain = this.contentType.equals(CMSObjectIdentifiers.data);
		require(this.data.getVersion().hasValue(plain ? 1 : 3), "has an unexpected version (RFC 5652, 5.1)");
		require(this.data.getEncapContentInfo().getContentType().equals(this.contentType),
				"has an unexpected content type");
		require((this.data.getEncapContentInfo().getContent() == null) == plain,
				plain ? "is not detached" : "has no content");
		require(this.data.getCRLs() == null, "carries revocation lists that nothing vouches for");
		require(this.data.getDigestAlgorithms().size() == 1
				&& AlgorithmIdentifier.getInstance(this.data.getDigestAlgorithms().getObjectAt(0))
					.equals(this.signer.getDigestAlgorithm()),
				"lists other digest algorithms than its signer's");
	}

	private void checkSigner() throws FlawException {
		require(this.signer.getVersion().hasValue(1), "has an unexpected signer version (RFC 5652, 5.3)");
		AlgorithmIdentifier digest = this.signer.getDigestAlgorithm();
		require(DIGESTS.containsKey(digest.getAlgorithm())
				&& (digest.getParameters() == null || DERNull.INSTANCE.equals(digest.getParameters())),
				"has a digest algorithm other than SHA-256, SHA-384 or SHA-512");
		AlgorithmIdentifier algorithm = this.signer.getDigestEncryptionAlgorithm();
		boolean curve = this.certificate.getPublicKey().getAlgorithm().equals("EC");
		boolean known = curve
				? algorithm.getParameters() == null && digest.getAlgorithm().equals(ECDSA.get(algorithm.getAlgorithm()))
				: DERNull.INSTANCE.equals(algorithm.getParameters())
						&& (digest.getAlgorithm().equals(RSA.get(algorithm.getAlgorithm())) || plainRsa(algorithm));
		require(known, "has a signature algorithm that does not fit its digest and key");
	}

	/**
	 * Time-stamp authorities name RSA either way, so for an RSA time-stamp of somebody
	 * else's that one identifier is not fixed; our own signatures and demo time-stamps
	 * use a single form.
	 */
	private boolean plainRsa(AlgorithmIdentifier algorithm) {
		return !this.contentType.equals(CMSObjectIdentifiers.data)
				&& algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption);
	}

	private void checkSignedAttributes() throws FlawException {
		AttributeTable attributes = signedAttributes();
		Attribute reference = attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
		Attribute old = attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificate);
		require(reference != null || old != null, "does not bind its signer's certificate (RFC 5035)");
		try {
			byte[] expected;
			byte[] actual;
			if (reference != null) {
				ESSCertIDv2 id = SigningCertificateV2.getInstance(onlyValue(reference)).getCerts()[0];
				String digest = DIGESTS.get(id.getHashAlgorithm().getAlgorithm());
				require(digest != null, "binds its signer's certificate by an unknown digest");
				expected = id.getCertHash();
				actual = MessageDigest.getInstance(digest).digest(this.certificate.getEncoded());
			}
			else {
				expected = SigningCertificate.getInstance(onlyValue(old)).getCerts()[0].getCertHash();
				actual = MessageDigest.getInstance("SHA-1").digest(this.certificate.getEncoded());
			}
			require(Arrays.equals(expected, actual), "binds another certificate than its signer's");
		}
		catch (GeneralSecurityException ex) {
			throw new FlawException(this.what + " has an unreadable certificate reference", ex);
		}
	}

	private boolean same(ASN1Encodable rewritten, ASN1Encodable read) throws FlawException {
		try {
			return Arrays.equals(rewritten.toASN1Primitive().getEncoded(ASN1Encoding.DER),
					read.toASN1Primitive().getEncoded(ASN1Encoding.DER));
		}
		catch (IOException ex) {
			throw new FlawException(this.what + " can't be encoded", ex);
		}
	}

	private AttributeTable signedAttributes() throws FlawException {
		ASN1Set signed = this.signer.getAuthenticatedAttributes();
		require(signed != null, "has no signed attributes");
		return new AttributeTable(signed);
	}

	private ASN1Encodable onlyValue(Attribute attribute) throws FlawException {
		require(attribute.getAttrValues().size() == 1, "has an attribute with more than one value");
		return attribute.getAttrValues().getObjectAt(0);
	}

	private void require(boolean holds, String otherwise) throws FlawException {
		FlawException.unless(holds, this.what + " " + otherwise);
	}

}
