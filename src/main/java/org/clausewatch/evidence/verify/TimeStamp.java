package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
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
 * @param cms the token, with the certificates that came along
 */
record TimeStamp(Instant time, X509Certificate authority, SignedCms cms) {

	/** What a time-stamp is over. */
	interface Stamped {

		/** Feeds it into the digest that the token names. */
		void feed(MessageDigest digest) throws IOException, FlawException;

	}

	/**
	 * Reads and verifies a token, except its path to an anchor.
	 * @param stamped what the time-stamp must be over
	 */
	static TimeStamp verify(byte[] token, Stamped stamped) throws IOException, FlawException {
		SignedCms cms = read(token);
		FlawException.unless(cms.signer().hashIndex() == null, "the time-stamp has unsigned attributes");
		return verify(cms, stamped);
	}

	/** Reads a token, as yet unverified. */
	static SignedCms read(byte[] token) throws FlawException {
		SignedCms cms = SignedCms.read(token, "the time-stamp", PKCSObjectIdentifiers.id_ct_TSTInfo);
		FlawException.unless(cms.signer().timeStamp() == null && cms.signer().archiveTimeStamps().isEmpty(),
				"the time-stamp has unsigned attributes");
		return cms;
	}

	/** Verifies a token that was read. */
	static TimeStamp verify(SignedCms cms, Stamped stamped) throws IOException, FlawException {
		FlawException.unless(cms.verify(null), "the time-stamp's signature does not verify");
		try {
			TSTInfo info = TSTInfo.getInstance(StrictDer.read(cms.content(), "the time-stamp's content"));
			MessageDigest digest = CmsAlgorithms.digest(info.getMessageImprint().getHashAlgorithm().getAlgorithm(),
					"the time-stamp");
			stamped.feed(digest);
			FlawException.unless(Arrays.equals(info.getMessageImprint().getHashedMessage(), digest.digest()),
					"the time-stamp is over something else than what it stands with");
			X509Certificate authority = cms.signer().certificate();
			TSPUtil.validateCertificate(new JcaX509CertificateHolder(authority));
			return new TimeStamp(info.getGenTime().getDate().toInstant(), authority, cms);
		}
		catch (GeneralSecurityException | TSPException | ParseException | RuntimeException ex) {
			throw new FlawException("the time-stamp is malformed: " + ex.getMessage(), ex);
		}
	}

}
