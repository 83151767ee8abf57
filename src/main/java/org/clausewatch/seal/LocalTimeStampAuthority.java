package org.clausewatch.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;

import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * A time-stamp authority in this process, for demonstrations and tests: its clock is the
 * machine's own, so it proves no more than the machine's clock does.
 */
public final class LocalTimeStampAuthority implements TimeStampAuthority {

	/** The arc for documentation and examples: a demo has no real policy (RFC 3161). */
	private static final ASN1ObjectIdentifier DEMO_POLICY = new ASN1ObjectIdentifier("2.999.1");

	private final SealKey key;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	public LocalTimeStampAuthority(SealKey key, Clock clock) {
		this.key = key;
		this.clock = clock;
	}

	@Override
	public boolean demo() {
		return true;
	}

	@Override
	public byte[] stamp(Imprint imprint, byte[] digest) {
		try {
			TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
			requests.setCertReq(true);
			TimeStampRequest request = requests.generate(imprint.identifier(), digest);
			return generator()
				.generate(request, new BigInteger(64, this.random).setBit(64), Date.from(this.clock.instant()))
				.getEncoded(ASN1Encoding.DER);
		}
		catch (GeneralSecurityException | OperatorException | TSPException | IOException ex) {
			throw new SealException("seal '" + this.key.name() + "': no time-stamp: " + ex.getMessage(), ex);
		}
	}

	private TimeStampTokenGenerator generator() throws GeneralSecurityException, OperatorException, TSPException {
		var signer = new JcaSignerInfoGeneratorBuilder(
				new JcaDigestCalculatorProviderBuilder().setProvider(BouncyCastle.PROVIDER).build())
			.build(this.key.contentSigner(), this.key.certificate());
		// RFC 5816: the certificate's hash in the token
		var generator = new TimeStampTokenGenerator(signer, new JcaDigestCalculatorProviderBuilder().build()
			.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)), DEMO_POLICY);
		generator.addCertificates(new JcaCertStore(this.key.chainWithoutRoot()));
		return generator;
	}

}
