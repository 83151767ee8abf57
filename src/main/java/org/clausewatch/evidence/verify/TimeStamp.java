package org.clausewatch.evidence.verify;

import java.security.MessageDigest;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPUtil;

/**
 * A time-stamp token (RFC 3161) that verified.
 *
 * @param time what the authority's clock showed
 * @param authority the authority's certificate
 * @param certificates what came along
 */
record TimeStamp(Instant time, X509Certificate authority, List<X509Certificate> certificates) {

	private static final Map<ASN1ObjectIdentifier, String> DIGESTS = Map.of(NISTObjectIdentifiers.id_sha256, "SHA-256",
			NISTObjectIdentifiers.id_sha384, "SHA-384", NISTObjectIdentifiers.id_sha512, "SHA-512");

	/**
	 * Reads and verifies a token, except its path to an anchor.
	 * @param stamped what the time-stamp must be over
	 */
	static TimeStamp verify(byte[] token, byte[] stamped) throws FlawException {
		SignedCms cms = SignedCms.read(token, "the time-stamp", PKCSObjectIdentifiers.id_ct_TSTInfo);
		FlawException.unless(cms.timeStamp() == null, "the time-stamp has unsigned attributes");
		FlawException.unless(cms.verify(null), "the time-stamp's signature does not verify");
		try {
			TSTInfo info = TSTInfo.getInstance(StrictDer.read(cms.content(), "the time-stamp's content"));
			String digest = DIGESTS.get(info.getMessageImprint().getHashAlgorithm().getAlgorithm());
			FlawException.unless(digest != null, "the time-stamp is over an unknown digest");
			FlawException.unless(
					Arrays.equals(info.getMessageImprint().getHashedMessage(),
							MessageDigest.getInstance(digest).digest(stamped)),
					"the time-stamp is over something else than this signature");
			TSPUtil.validateCertificate(new JcaX509CertificateHolder(cms.certificate()));
			return new TimeStamp(info.getGenTime().getDate().toInstant(), cms.certificate(), cms.certificates());
		}
		catch (GeneralSecurityException | TSPException | ParseException | RuntimeException ex) {
			throw new FlawException("the time-stamp is malformed: " + ex.getMessage(), ex);
		}
	}

}
