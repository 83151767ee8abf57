package org.clausewatch.seal;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;

import com.sun.net.httpserver.HttpServer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HttpTimeStampAuthorityTests {

	private static final byte[] DIGEST = new byte[32];

	private HttpServer server;

	private URI address;

	@BeforeEach
	void start() throws Exception {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.start();
		this.address = URI.create("http://localhost:" + this.server.getAddress().getPort() + "/tsa");
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void takesATokenOverTheDigest() throws Exception {
		serve(Set.of(TSPAlgorithms.SHA256));
		TimeStampToken token = new TimeStampToken(
				new CMSSignedData(new HttpTimeStampAuthority(this.address).stamp(DIGEST)));
		assertThat(token.getTimeStampInfo().getMessageImprintDigest()).isEqualTo(DIGEST);
		assertThat(token.getTimeStampInfo().getNonce()).isNotNull();
	}

	@Test
	void saysWhyItWasRefused() throws Exception {
		serve(Set.of(TSPAlgorithms.SHA512));
		assertThatThrownBy(() -> new HttpTimeStampAuthority(this.address).stamp(DIGEST))
			.isInstanceOf(SealException.class)
			.hasMessageContaining(this.address.toString());
	}

	@Test
	void saysThatTheServerFailed() {
		this.server.createContext("/tsa", (exchange) -> {
			exchange.sendResponseHeaders(503, -1);
			exchange.close();
		});
		assertThatThrownBy(() -> new HttpTimeStampAuthority(this.address).stamp(DIGEST))
			.isInstanceOf(SealException.class)
			.hasMessageContaining("HTTP 503");
	}

	@Test
	void saysThatTheAnswerIsNone() {
		this.server.createContext("/tsa", (exchange) -> {
			exchange.sendResponseHeaders(200, 2);
			exchange.getResponseBody().write("hi".getBytes());
			exchange.close();
		});
		assertThatThrownBy(() -> new HttpTimeStampAuthority(this.address).stamp(DIGEST))
			.isInstanceOf(SealException.class)
			.hasMessageContaining(this.address.toString());
	}

	@Test
	void saysThatNobodyAnswers() {
		this.server.stop(0);
		assertThatThrownBy(() -> new HttpTimeStampAuthority(this.address).stamp(DIGEST))
			.isInstanceOf(SealException.class)
			.hasMessageContaining(this.address.toString());
	}

	@Test
	void saysThatNoAnswerCame() {
		this.server.createContext("/tsa", (exchange) -> {
			// never answered
		});
		assertThatThrownBy(() -> new HttpTimeStampAuthority(this.address, Duration.ofSeconds(1)).stamp(DIGEST))
			.isInstanceOf(SealException.class)
			.hasMessage("time-stamp authority " + this.address + ": no answer within 1 s");
	}

	@Test
	void refusesATokenForAnotherRequest() throws Exception {
		byte[] other = new LocalTimeStampAuthority(
				new DemoCertificates(Clock.systemUTC().instant()).timeStampAuthority(), Clock.systemUTC())
			.stamp(DIGEST);
		answer(other);
		assertThatThrownBy(() -> new HttpTimeStampAuthority(this.address).stamp(DIGEST))
			.isInstanceOf(SealException.class)
			.hasMessageContaining("nonce");
	}

	@Test
	void refusesATokenThatWasChanged() throws Exception {
		serve(Set.of(TSPAlgorithms.SHA256), true);
		assertThatThrownBy(() -> new HttpTimeStampAuthority(this.address).stamp(DIGEST))
			.isInstanceOf(SealException.class)
			.hasMessageContaining(this.address.toString());
	}

	private void answer(byte[] token) throws Exception {
		byte[] response = new TimeStampResp(new PKIStatusInfo(PKIStatus.granted),
				org.bouncycastle.asn1.cms.ContentInfo.getInstance(token))
			.getEncoded();
		this.server.createContext("/tsa", (exchange) -> {
			exchange.sendResponseHeaders(200, response.length);
			exchange.getResponseBody().write(response);
			exchange.close();
		});
	}

	private void serve(Set<ASN1ObjectIdentifier> accepted) throws Exception {
		serve(accepted, false);
	}

	/** An authority of another make than ours: Bouncy Castle's own response generator. */
	private void serve(Set<ASN1ObjectIdentifier> accepted, boolean spoilt) throws Exception {
		DemoCertificates certificates = new DemoCertificates(Clock.systemUTC().instant());
		SealKey key = certificates.timeStampAuthority();
		TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
				new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", key.key(), key.certificate()),
				new JcaDigestCalculatorProviderBuilder().build()
					.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
				new ASN1ObjectIdentifier("2.999"));
		tokens.addCertificates(new JcaCertStore(key.chainWithoutRoot()));
		this.server.createContext("/tsa", (exchange) -> {
			try {
				TimeStampRequest request = new TimeStampRequest(exchange.getRequestBody().readAllBytes());
				byte[] answer = new TimeStampResponseGenerator(tokens, accepted)
					.generate(request, BigInteger.ONE, new Date())
					.getEncoded();
				if (spoilt) {
					// the last byte of the signature
					answer[answer.length - 1] ^= 1;
				}
				exchange.sendResponseHeaders(200, answer.length);
				exchange.getResponseBody().write(answer);
			}
			catch (TSPException ex) {
				exchange.sendResponseHeaders(500, -1);
			}
			exchange.close();
		});
	}

}
