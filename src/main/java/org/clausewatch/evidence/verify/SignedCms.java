package org.clausewatch.evidence.verify;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/**
 * A CMS SignedData (RFC 5652) in which no byte is free: each is either under a signature
 * that is checked, or has the one value it can have.
 */
final class SignedCms {

	/** Each is looked for among all certificates: more would be an attack. */
	private static final int MOST_SIGNERS = 32;

	private final String what;

	private final byte[] der;

	private final ASN1ObjectIdentifier contentType;

	private final SignedData data;

	private final List<X509Certificate> certificates = new ArrayList<>();

	private final List<byte[]> crls = new ArrayList<>();

	private final List<OcspAnswer> answers = new ArrayList<>();

	private final List<CmsSigner> signers = new ArrayList<>();

	private SignedCms(byte[] der, String what, ASN1ObjectIdentifier contentType) throws FlawException {
		this.what = what;
		this.der = der;
		this.contentType = contentType;
		ASN1Primitive read = StrictDer.read(der, what);
		ContentInfo info = ContentInfo.getInstance(read);
		require(info.getContentType().equals(CMSObjectIdentifiers.signedData), "is not CMS signed data");
		this.data = SignedData.getInstance(info.getContent());
		require(this.data.getSignerInfos().size() > 0, "has no signer");
		require(this.data.getSignerInfos().size() <= MOST_SIGNERS, "has more than " + MOST_SIGNERS + " signers");
		// the library is lenient about tags it reads, not about those it writes
		require(same(this.data, info.getContent()) && same(info, read), "has wrong tags");
		readCertificates();
		readCrls();
		checkHeader();
		for (ASN1Encodable signer : this.data.getSignerInfos()) {
			SignerInfo one = SignerInfo.getInstance(signer);
			require(same(one, signer), "has wrong tags");
			this.signers.add(new CmsSigner(one, this.data, what, isDetached()));
		}
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

	/** Those who signed, in the order in which they stand. */
	List<CmsSigner> signers() {
		return this.signers;
	}

	/** The one who signed, where there can be only one. */
	CmsSigner signer() throws FlawException {
		require(this.signers.size() == 1, "has " + this.signers.size() + " signers, expected one");
		return this.signers.get(0);
	}

	List<X509Certificate> certificates() {
		return this.certificates;
	}

	/** What came along: certificates and revocation lists. */
	void addTo(Material material) throws FlawException {
		material.add(this.certificates);
		for (byte[] crl : this.crls) {
			material.addCrl(crl);
		}
		for (OcspAnswer answer : this.answers) {
			material.add(answer);
		}
	}

	/** The content inside, which a detached signature has not. */
	byte[] content() throws FlawException {
		ASN1Encodable content = this.data.getEncapContentInfo().getContent();
		if (content == null) {
			throw new FlawException(this.what + " has no content");
		}
		return ASN1OctetString.getInstance(content).getOctets();
	}

	/**
	 * Checks each signer's signature and digest of the content (RFC 5652, 5.4 and 5.6).
	 * @param detached the content when it is not inside
	 */
	boolean verify(@Nullable CMSProcessable detached) throws FlawException {
		try {
			CMSSignedData signed = (detached != null) ? new CMSSignedData(detached, this.der)
					: new CMSSignedData(this.der);
			List<SignerInformation> informations = List.copyOf(signed.getSignerInfos().getSigners());
			boolean intact = true;
			for (int i = 0; i < this.signers.size(); i++) {
				intact &= this.signers.get(i).verify(informations.get(i));
			}
			return intact;
		}
		catch (CMSException | RuntimeException ex) {
			throw new FlawException(this.what + " does not verify: " + ex.getMessage(), ex);
		}
	}

	private boolean isDetached() {
		return this.contentType.equals(CMSObjectIdentifiers.data);
	}

	private void readCertificates() throws FlawException {
		ASN1Set embedded = this.data.getCertificates();
		require(embedded != null, "carries no certificate");
		require(embedded.size() <= Material.MOST, "carries more than " + Material.MOST + " certificates");
		for (ASN1Encodable one : embedded) {
			require(one.toASN1Primitive() instanceof ASN1Sequence, "carries something else than X.509 certificates");
			X509Certificate certificate = EmbeddedCertificate.read(StrictDer.write(one, this.what));
			require(!this.certificates.contains(certificate), "carries a certificate twice");
			this.certificates.add(certificate);
		}
	}

	private void readCrls() throws FlawException {
		ASN1Set embedded = this.data.getCRLs();
		Set<ASN1Encodable> seen = new HashSet<>();
		if (embedded != null) {
			for (ASN1Encodable one : embedded) {
				require(seen.add(one), "carries a CRL or OCSP answer twice");
				if (one.toASN1Primitive() instanceof ASN1TaggedObject other) {
					this.answers.add(answer(other));
				}
				else {
					require(one.toASN1Primitive() instanceof ASN1Sequence,
							"carries revocation data other than CRLs and OCSP answers");
					this.crls.add(StrictDer.write(one, this.what));
				}
			}
		}
	}

	/** RFC 5652, 10.2.1, with RFC 5940 or with the signed part of the answer alone. */
	private OcspAnswer answer(ASN1TaggedObject tagged) throws FlawException {
		require(tagged.hasContextTag(1), "has wrong tags");
		OtherRevocationInfoFormat other = OtherRevocationInfoFormat.getInstance(tagged, false);
		byte[] answer = StrictDer.write(other.getInfo(), this.what);
		if (other.getInfoFormat().equals(CMSObjectIdentifiers.id_ri_ocsp_response)) {
			return OcspAnswer.read(answer);
		}
		require(other.getInfoFormat().equals(OCSPObjectIdentifiers.id_pkix_ocsp_basic),
				"carries revocation data other than CRLs and OCSP answers");
		return OcspAnswer.readBasic(answer);
	}

	private void checkHeader() throws FlawException {
		boolean detached = isDetached();
		int version = !this.answers.isEmpty() ? 5 : detached ? 1 : 3;
		require(this.data.getVersion().hasValue(version), "has an unexpected version (RFC 5652, 5.1)");
		require(this.data.getEncapContentInfo().getContentType().equals(this.contentType),
				"has an unexpected content type");
		require((this.data.getEncapContentInfo().getContent() == null) == detached,
				detached ? "is not detached" : "has no content");
		List<ASN1Encodable> digests = new ArrayList<>();
		for (ASN1Encodable info : this.data.getSignerInfos()) {
			AlgorithmIdentifier digest = SignerInfo.getInstance(info).getDigestAlgorithm();
			if (!digests.contains(digest)) {
				digests.add(digest);
			}
		}
		List<ASN1Encodable> listed = new ArrayList<>();
		this.data.getDigestAlgorithms().forEach((digest) -> listed.add(AlgorithmIdentifier.getInstance(digest)));
		require(listed.size() == digests.size() && listed.containsAll(digests),
				"lists other digest algorithms than its signers'");
	}

	/**
	 * Whether a value is written with the bytes it was read from. Sets may stand in
	 * another order: nothing depends on it, and not every signer sorts what is tagged
	 * implicitly.
	 */
	private boolean same(ASN1Encodable rewritten, ASN1Encodable read) throws FlawException {
		byte[] one = StrictDer.write(rewritten, this.what);
		byte[] other = StrictDer.write(read, this.what);
		Arrays.sort(one);
		Arrays.sort(other);
		return Arrays.equals(one, other);
	}

	private void require(boolean holds, String otherwise) throws FlawException {
		FlawException.unless(holds, this.what + " " + otherwise);
	}

}
