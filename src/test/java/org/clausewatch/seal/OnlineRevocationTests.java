package org.clausewatch.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import com.sun.net.httpserver.HttpServer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Revocation data from the addresses in certificates, by OCSP or as a CRL, on this
 * machine.
 */
class OnlineRevocationTests {

	private static final X500Name ROOT = new X500Name("CN=Online Root");

	@TempDir
	static Path directory;

	static final Clock CLOCK = Clock.systemUTC();

	static final Set<String> ASKED = new ConcurrentSkipListSet<>();

	static HttpServer server;

	static SealKey root;

	static Extension ocsp;

	static Extension crl;

	@BeforeAll
	static void start() throws Exception {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		KeyPair pair = pair();
		root = new SealKey("root", pair.getPrivate(), List.of(issue(ROOT, pair, pair, null, null)), false);
		serve("/crl", (body) -> DemoCrl.issue(root, BigInteger.ONE, CLOCK.instant()));
		serve("/ocsp", OnlineRevocationTests::answer);
		server.start();
		String address = "http://localhost:" + server.getAddress().getPort();
		ocsp = new Extension(Extension.authorityInfoAccess, false,
				new AuthorityInformationAccess(AccessDescription.id_ad_ocsp,
						new GeneralName(GeneralName.uniformResourceIdentifier, address + "/ocsp"))
					.getEncoded());
		crl = new Extension(Extension.cRLDistributionPoints, false,
				new CRLDistPoint(new DistributionPoint[] { new DistributionPoint(
						new DistributionPointName(new GeneralNames(
								new GeneralName(GeneralName.uniformResourceIdentifier, address + "/crl"))),
						null, null) })
					.getEncoded());
	}

	@AfterAll
	static void stop() {
		server.stop(0);
	}

	@Test
	void ocspAnswersAreFetchedAndEmbedded() throws Exception {
		assertFetched(seal(ocsp, true), "/ocsp");
	}

	@Test
	void crlsAreFetchedAndEmbedded() throws Exception {
		assertFetched(seal(crl, true), "/crl");
	}

	private static void assertFetched(Seal seal, String asked) throws Exception {
		Path signed = directory.resolve("online.pdf");
		ASKED.clear();
		seal.sealPdf(SealedSamples.pdf(directory.resolve("unsigned.pdf")), signed, SealedSamples.TEXT);
		assertThat(ASKED).containsExactly(asked);
		assertThat(DssJudge.judge(root.certificate(), signed)).containsExactly("PAdES-BASELINE-LT TOTAL_PASSED");
	}

	@Test
	void nobodyIsAskedUnlessItIsAllowed() throws Exception {
		Seal offline = seal(crl, false);
		ASKED.clear();
		assertThatThrownBy(() -> offline.sealPdf(SealedSamples.pdf(directory.resolve("unsigned.pdf")),
				directory.resolve("offline.pdf"), SealedSamples.TEXT))
			.isInstanceOf(SealException.class)
			.hasMessageContaining("level LT needs revocation data of each certificate");
		assertThat(ASKED).isEmpty();
	}

	private static Seal seal(Extension address, boolean online) throws Exception {
		SealKey tsa = key("TSA", address, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
		return new Seal("office", List.of(new Signer(key("Signer", address, null))), Level.LT,
				new LocalTimeStampAuthority(tsa, CLOCK),
				new RevocationSources(List.of(), List.of(root.certificate()), online), CLOCK);
	}

	private static SealKey key(String name, Extension address, ExtendedKeyUsage purpose) throws Exception {
		KeyPair pair = pair();
		X509Certificate certificate = issue(new X500Name("CN=" + name), pair,
				new KeyPair(root.certificate().getPublicKey(), root.key()), address, purpose);
		return new SealKey(name, pair.getPrivate(), List.of(certificate, root.certificate()), false);
	}

	private static KeyPair pair() throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(256);
		return generator.generateKeyPair();
	}

	private static X509Certificate issue(X500Name subject, KeyPair pair, KeyPair issuer, Extension address,
			ExtendedKeyUsage purpose) throws Exception {
		boolean authority = pair == issuer;
		X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(ROOT, BigInteger.valueOf(System.nanoTime()),
				Date.from(CLOCK.instant().minus(Duration.ofDays(1))),
				Date.from(CLOCK.instant().plus(Duration.ofDays(10))), subject, pair.getPublic());
		builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
		builder.addExtension(Extension.keyUsage, true,
				new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature
						: KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
		if (address != null) {
			builder.addExtension(address);
		}
		if (purpose != null) {
			builder.addExtension(Extension.extendedKeyUsage, true, purpose);
		}
		return new JcaX509CertificateConverter().getCertificate(
				builder.build(new org.bouncycastle.operator.jcajce.JcaContentSignerBuilder("SHA256withECDSA")
					.build(issuer.getPrivate())));
	}

	private static byte[] answer(byte[] body) throws Exception {
		OCSPReq request = new OCSPReq(body);
		X509CertificateHolder holder = new X509CertificateHolder(root.certificate().getEncoded());
		BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(holder.getSubject()));
		Date now = Date.from(CLOCK.instant());
		builder.addResponse(request.getRequestList()[0].getCertID(), CertificateStatus.GOOD, now,
				Date.from(CLOCK.instant().plus(Duration.ofHours(1))));
		OCSPResp response = new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL,
				builder.build(root.contentSigner(), new X509CertificateHolder[] { holder }, now));
		return response.getEncoded();
	}

	private static void serve(String path, Answer answer) {
		server.createContext(path, (exchange) -> {
			ASKED.add(path);
			try {
				byte[] bytes = answer.to(exchange.getRequestBody().readAllBytes());
				exchange.sendResponseHeaders(200, bytes.length);
				exchange.getResponseBody().write(bytes);
			}
			catch (OCSPException ex) {
				exchange.sendResponseHeaders(400, -1);
			}
			catch (Exception ex) {
				throw new IOException(ex);
			}
			exchange.close();
		});
	}

	/** To a request. */
	private interface Answer {

		byte[] to(byte[] body) throws Exception;

	}

}
