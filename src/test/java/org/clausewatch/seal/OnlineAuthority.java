package org.clausewatch.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** An authority on this machine that gives its CRL and OCSP answers at addresses. */
public final class OnlineAuthority implements AutoCloseable {

	private static final X500Name ROOT = new X500Name("CN=Online Root");

	private final Clock clock;

	private final HttpServer server;

	private final Set<String> asked = new ConcurrentSkipListSet<>();

	private final SealKey root;

	private final String address;

	private @Nullable SealKey responder;

	public OnlineAuthority(Clock clock) throws Exception {
		this.clock = clock;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		KeyPair pair = pair();
		this.root = new SealKey("root", pair.getPrivate(), List.of(issue(ROOT, pair, pair, null, null)), false);
		serve("/crl", (body) -> DemoCrl.issue(this.root, BigInteger.ONE, clock.instant()));
		serve("/ocsp", (body) -> answer(new OCSPReq(body).getRequestList()[0].getCertID(), CertificateStatus.GOOD,
				clock.instant(), clock.instant().plus(Duration.ofHours(1))));
		this.server.start();
		this.address = "http://localhost:" + this.server.getAddress().getPort();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	public SealKey root() {
		return this.root;
	}

	/** Which addresses were asked; forgets them. */
	Set<String> asked() {
		Set<String> all = Set.copyOf(this.asked);
		this.asked.clear();
		return all;
	}

	/** From now on somebody else answers. */
	public void answeredBy(@Nullable SealKey other) {
		this.responder = other;
	}

	/** Where a certificate's OCSP answers are to be had. */
	public Extension ocsp() throws IOException {
		return new Extension(Extension.authorityInfoAccess, false,
				new AuthorityInformationAccess(AccessDescription.id_ad_ocsp,
						new GeneralName(GeneralName.uniformResourceIdentifier, this.address + "/ocsp"))
					.getEncoded());
	}

	Extension crl() throws IOException {
		return new Extension(Extension.cRLDistributionPoints, false,
				new CRLDistPoint(new DistributionPoint[] { new DistributionPoint(
						new DistributionPointName(new GeneralNames(
								new GeneralName(GeneralName.uniformResourceIdentifier, this.address + "/crl"))),
						null, null) })
					.getEncoded());
	}

	/** A seal at level LT whose certificates name the address. */
	public Seal seal(Extension address, boolean online) throws Exception {
		SealKey tsa = key("TSA", address, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
		return new Seal("office", List.of(new Signer(key("Signer", address, null))), Level.LT,
				new LocalTimeStampAuthority(tsa, this.clock),
				new RevocationSources(List.of(), List.of(this.root.certificate()), online), this.clock);
	}

	/** A key with a certificate of this authority. */
	public SealKey key(String name, @Nullable Extension address, @Nullable ExtendedKeyUsage purpose) throws Exception {
		KeyPair pair = pair();
		X509Certificate certificate = issue(new X500Name("CN=" + name), pair,
				new KeyPair(this.root.certificate().getPublicKey(), this.root.key()), address, purpose);
		return new SealKey(name, pair.getPrivate(), List.of(certificate, this.root.certificate()), false);
	}

	private static KeyPair pair() throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(256);
		return generator.generateKeyPair();
	}

	private X509Certificate issue(X500Name subject, KeyPair pair, KeyPair issuer, @Nullable Extension address,
			@Nullable ExtendedKeyUsage purpose) throws Exception {
		boolean authority = pair == issuer;
		X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(ROOT, BigInteger.valueOf(System.nanoTime()),
				Date.from(this.clock.instant().minus(Duration.ofDays(1))),
				Date.from(this.clock.instant().plus(Duration.ofDays(10))), subject, pair.getPublic());
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
		return new JcaX509CertificateConverter()
			.getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
	}

	/** The root's answer, or that of whoever answers for it. */
	public byte[] answer(CertificateID id, @Nullable CertificateStatus status, Instant from, @Nullable Instant until)
			throws Exception {
		SealKey by = (this.responder != null) ? this.responder : this.root;
		X509CertificateHolder holder = new X509CertificateHolder(by.certificate().getEncoded());
		BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(holder.getSubject()));
		builder.addResponse(id, status, Date.from(from), (until != null) ? Date.from(until) : null);
		return new OCSPRespBuilder()
			.build(OCSPRespBuilder.SUCCESSFUL,
					builder.build(by.contentSigner(), new X509CertificateHolder[] { holder },
							Date.from(this.clock.instant())))
			.getEncoded();
	}

	private void serve(String path, Answer answer) {
		this.server.createContext(path, (exchange) -> {
			this.asked.add(path);
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
