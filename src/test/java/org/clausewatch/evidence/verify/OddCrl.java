package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.clausewatch.seal.SealKey;

/** CRLs that tell less, or otherwise, than a full CRL of today. */
final class OddCrl {

	private final SealKey issuer;

	private final X509v2CRLBuilder builder;

	OddCrl(SealKey issuer, Instant thisUpdate, Instant nextUpdate) {
		this.issuer = issuer;
		this.builder = new JcaX509v2CRLBuilder(issuer.certificate().getSubjectX500Principal(), Date.from(thisUpdate));
		this.builder.setNextUpdate(Date.from(nextUpdate));
	}

	OddCrl entry(BigInteger serial, Instant revoked, int reason) {
		this.builder.addCRLEntry(serial, Date.from(revoked), reason);
		return this;
	}

	OddCrl extension(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) throws IOException {
		this.builder.addExtension(type, critical, value);
		return this;
	}

	Path write(Path file) throws Exception {
		return Files.write(file,
				this.builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(this.issuer.key()))
					.getEncoded());
	}

}
