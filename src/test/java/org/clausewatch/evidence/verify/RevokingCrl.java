package org.clausewatch.evidence.verify;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.clausewatch.seal.SealKey;

/** A CRL that revokes one certificate. */
final class RevokingCrl {

	private RevokingCrl() {
	}

	static byte[] of(SealKey issuer, BigInteger serial, Instant revokedAt, Instant issuedAt) throws Exception {
		X509v2CRLBuilder builder = new JcaX509v2CRLBuilder(issuer.certificate().getSubjectX500Principal(),
				Date.from(issuedAt.plusSeconds(5)));
		builder.setNextUpdate(Date.from(issuedAt.plusSeconds(86_400)));
		builder.addCRLEntry(serial, Date.from(revokedAt), CRLReason.keyCompromise);
		return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.key())).getEncoded();
	}

}
