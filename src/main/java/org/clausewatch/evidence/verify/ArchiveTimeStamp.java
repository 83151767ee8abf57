package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The archive time-stamp of a CMS signature (ETSI EN 319 122-1, 5.5.3): over the content,
 * the signature, and by an index of hashes over each certificate, CRL and time-stamp that
 * was there.
 */
final class ArchiveTimeStamp {

	/** id-aa-ets-archiveTimestampV3. */
	static final ASN1ObjectIdentifier TYPE = new ASN1ObjectIdentifier("0.4.0.1733.2.4");

	/** id-aa-ATSHashIndex-v3. */
	static final ASN1ObjectIdentifier HASH_INDEX = new ASN1ObjectIdentifier("0.4.0.19122.1.5");

	private final Attribute attribute;

	private final SignerInfo signer;

	private final SignedData data;

	private final SignedCms token;

	private final ASN1Sequence index;

	ArchiveTimeStamp(Attribute attribute, SignerInfo signer, SignedData data) throws FlawException {
		this.attribute = attribute;
		this.signer = signer;
		this.data = data;
		this.token = TimeStamp.read(der(attribute.getAttrValues().getObjectAt(0)));
		ASN1Encodable hashes = this.token.signer().hashIndex();
		if (hashes == null) {
			throw new FlawException("the archive time-stamp has no index of hashes");
		}
		this.index = ASN1Sequence.getInstance(hashes);
		FlawException.unless(this.index.size() == 3 || this.index.size() == 4,
				"the archive time-stamp's index of hashes is malformed");
	}

	/**
	 * Verifies it, except its path to an anchor: that the index is of what is there, and
	 * that the time-stamp is over the index and the signature.
	 * @param content feeds the signed content
	 */
	TimeStamp verify(TimeStamp.Stamped content) throws IOException, FlawException {
		checkIndex();
		return TimeStamp.verify(this.token, (digest) -> {
			MessageDigest ofContent = copy(digest);
			content.feed(ofContent);
			digest.update(der(this.data.getEncapContentInfo().getContentType()));
			digest.update(ofContent.digest());
			digest.update(der(this.signer.getVersion()));
			digest.update(der(this.signer.getSID()));
			digest.update(der(this.signer.getDigestAlgorithm()));
			digest.update(der(new DERTaggedObject(false, 0, this.signer.getAuthenticatedAttributes())));
			digest.update(der(this.signer.getDigestEncryptionAlgorithm()));
			digest.update(der(this.signer.getEncryptedDigest()));
			digest.update(der(this.index));
		});
	}

	private static MessageDigest copy(MessageDigest digest) throws FlawException {
		try {
			return MessageDigest.getInstance(digest.getAlgorithm(), CertificatePath.BOUNCY_CASTLE);
		}
		catch (GeneralSecurityException ex) {
			throw new FlawException("the time-stamp uses an unknown digest", ex);
		}
	}

	private void checkIndex() throws FlawException {
		boolean named = this.index.size() == 4;
		ASN1ObjectIdentifier algorithm = named
				? AlgorithmIdentifier.getInstance(this.index.getObjectAt(0)).getAlgorithm()
				: NISTObjectIdentifiers.id_sha256;
		int at = named ? 1 : 0;
		check(at, algorithm, "certificates", elements(this.data.getCertificates()));
		check(at + 1, algorithm, "CRLs", elements(this.data.getCRLs()));
		List<byte[]> others = new ArrayList<>();
		for (ASN1Encodable one : this.signer.getUnauthenticatedAttributes()) {
			Attribute other = Attribute.getInstance(one);
			for (ASN1Encodable value : other.getAttrValues()) {
				boolean itself = other.getAttrType().equals(TYPE) && other.equals(this.attribute);
				if (!itself) {
					others.add(Arrays.concatenate(der(other.getAttrType()), der(value)));
				}
			}
		}
		check(at + 2, algorithm, "time-stamps", others);
	}

	private void check(int place, ASN1ObjectIdentifier algorithm, String what, List<byte[]> present)
			throws FlawException {
		Set<String> listed = new HashSet<>();
		for (ASN1Encodable hash : ASN1Sequence.getInstance(this.index.getObjectAt(place))) {
			listed.add(HexFormat.of().formatHex(ASN1OctetString.getInstance(hash).getOctets()));
		}
		Set<String> there = new HashSet<>();
		for (byte[] one : present) {
			there.add(HexFormat.of().formatHex(CmsAlgorithms.digest(algorithm, "the archive time-stamp").digest(one)));
		}
		FlawException.unless(listed.equals(there),
				"the archive time-stamp is over other " + what + " than those that are there");
	}

	private static List<byte[]> elements(@Nullable ASN1Set set) throws FlawException {
		List<byte[]> elements = new ArrayList<>();
		if (set != null) {
			for (ASN1Encodable one : set) {
				elements.add(der(one));
			}
		}
		return elements;
	}

	private static byte[] der(ASN1Encodable value) throws FlawException {
		return StrictDer.write(value, "the archive time-stamp");
	}

}
