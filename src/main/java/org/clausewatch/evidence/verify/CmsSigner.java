package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/** One signer of a CMS SignedData (RFC 5652, 5.3), read strictly. */
final class CmsSigner {

	/** For each the content is read once more. */
	private static final int MOST = 32;

	private final SignerInfo info;

	private final SignedData data;

	private final String what;

	private final X509Certificate certificate;

	private byte @Nullable [] timeStamp;

	private @Nullable ASN1Encodable hashIndex;

	private final List<Attribute> archiveTimeStamps = new ArrayList<>();

	/**
	 * Reads a signer.
	 * @param detached whether it is a signature of ours, which names its algorithms in
	 * one way
	 */
	CmsSigner(SignerInfo info, SignedData data, String what, boolean detached) throws FlawException {
		this.info = info;
		this.data = data;
		this.what = what;
		this.certificate = signersCertificate();
		require(info.getVersion().hasValue(1), "has an unexpected signer version (RFC 5652, 5.3)");
		require(CmsAlgorithms.isDigest(info.getDigestAlgorithm()),
				"has a digest algorithm other than SHA-256, SHA-384, SHA-512 or SM3");
		SubjectPublicKeyInfo key = SubjectPublicKeyInfo.getInstance(this.certificate.getPublicKey().getEncoded());
		require(CmsAlgorithms.fits(info.getDigestEncryptionAlgorithm(), info.getDigestAlgorithm(), key, !detached),
				"has a signature algorithm that does not fit its digest and key");
		checkBinding();
		require(!detached || isSorted(info.getAuthenticatedAttributes()), "has its signed attributes in another order");
		readUnsigned();
	}

	/** The library sorts them before it checks, so any order would do (X.690, 11.6). */
	private static boolean isSorted(ASN1Set attributes) throws FlawException {
		try {
			return Arrays.equals(new DERSet(attributes.toArray()).getEncoded(), attributes.getEncoded(ASN1Encoding.DL));
		}
		catch (IOException ex) {
			throw new FlawException("signed attributes can't be encoded", ex);
		}
	}

	X509Certificate certificate() {
		return this.certificate;
	}

	/** The signature itself, which a time-stamp is over. */
	byte[] signature() {
		return this.info.getEncryptedDigest().getOctets();
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

	/** The time-stamp over the signature, or null. */
	byte @Nullable [] timeStamp() {
		return this.timeStamp;
	}

	/** Time-stamps over all there was (CAdES archive-time-stamp-v3). */
	List<ArchiveTimeStamp> archiveTimeStamps() throws FlawException {
		List<ArchiveTimeStamp> stamps = new ArrayList<>();
		for (Attribute attribute : this.archiveTimeStamps) {
			stamps.add(new ArchiveTimeStamp(attribute, this.info, this.data));
		}
		return stamps;
	}

	/** Of an archive time-stamp's own signer: hashes of what it is over, else null. */
	@Nullable ASN1Encodable hashIndex() {
		return this.hashIndex;
	}

	boolean verify(SignerInformation information) throws FlawException {
		require(Arrays.equals(information.getSignature(), signature()), "has its signers in another order");
		try {
			return information
				.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(CertificatePath.BOUNCY_CASTLE)
					.build(this.certificate.getPublicKey()));
		}
		catch (CMSSignerDigestMismatchException ex) {
			return false;
		}
		catch (CMSException | OperatorCreationException ex) {
			throw new FlawException(this.what + " does not verify: " + ex.getMessage(), ex);
		}
	}

	private X509Certificate signersCertificate() throws FlawException {
		require(!this.info.getSID().isTagged(), "names its signer otherwise than by issuer and serial");
		IssuerAndSerialNumber name = IssuerAndSerialNumber.getInstance(this.info.getSID().getId());
		for (ASN1Encodable one : this.data.getCertificates()) {
			X509Certificate candidate = EmbeddedCertificate.read(StrictDer.write(one, this.what));
			if (candidate.getSerialNumber().equals(name.getSerialNumber().getValue()) && Arrays
				.equals(candidate.getIssuerX500Principal().getEncoded(), StrictDer.write(name.getName(), this.what))) {
				return candidate;
			}
		}
		throw new FlawException(this.what + " does not carry its signer's certificate");
	}

	private void checkBinding() throws FlawException {
		AttributeTable attributes = signedAttributes();
		Attribute reference = attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
		Attribute old = attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificate);
		try {
			byte[] expected;
			MessageDigest digest;
			if (reference != null) {
				ESSCertIDv2 id = SigningCertificateV2.getInstance(onlyValue(reference)).getCerts()[0];
				digest = CmsAlgorithms.digest(id.getHashAlgorithm().getAlgorithm(), this.what);
				expected = id.getCertHash();
			}
			else if (old != null) {
				digest = MessageDigest.getInstance("SHA-1");
				expected = SigningCertificate.getInstance(onlyValue(old)).getCerts()[0].getCertHash();
			}
			else {
				throw new FlawException(this.what + " does not bind its signer's certificate (RFC 5035)");
			}
			require(Arrays.equals(expected, digest.digest(this.certificate.getEncoded())),
					"binds another certificate than its signer's");
		}
		catch (GeneralSecurityException ex) {
			throw new FlawException(this.what + " has an unreadable certificate reference", ex);
		}
	}

	/** Any unsigned attribute but a time-stamp would be bytes that nothing covers. */
	private void readUnsigned() throws FlawException {
		ASN1Set unsigned = this.info.getUnauthenticatedAttributes();
		if (unsigned == null) {
			return;
		}
		for (ASN1Encodable one : unsigned) {
			Attribute attribute = Attribute.getInstance(one);
			if (attribute.getAttrType().equals(ArchiveTimeStamp.TYPE)) {
				onlyValue(attribute);
				this.archiveTimeStamps.add(attribute);
				require(this.archiveTimeStamps.size() <= MOST, "has more than " + MOST + " archive time-stamps");
			}
			else if (attribute.getAttrType().equals(ArchiveTimeStamp.HASH_INDEX)) {
				require(this.hashIndex == null, "has more than one index of hashes");
				this.hashIndex = onlyValue(attribute);
			}
			else {
				require(attribute.getAttrType().equals(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken),
						"has an unsigned attribute that is no time-stamp");
				require(this.timeStamp == null, "has more than one time-stamp over its signature");
				this.timeStamp = StrictDer.write(onlyValue(attribute), this.what);
			}
		}
	}

	private AttributeTable signedAttributes() throws FlawException {
		ASN1Set signed = this.info.getAuthenticatedAttributes();
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
