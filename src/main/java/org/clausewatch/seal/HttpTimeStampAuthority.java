package org.clausewatch.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Duration;

import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** A time-stamp authority reached over HTTP (RFC 3161, 3.4). */
public final class HttpTimeStampAuthority implements TimeStampAuthority {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final URI address;

	private final Duration timeout;

	private final SecureRandom random = new SecureRandom();

	public HttpTimeStampAuthority(URI address) {
		this(address, TIMEOUT);
	}

	HttpTimeStampAuthority(URI address, Duration timeout) {
		this.address = address;
		this.timeout = timeout;
	}

	@Override
	public byte[] stamp(Imprint imprint, byte[] digest) {
		try {
			TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
			requests.setCertReq(true);
			TimeStampRequest request = requests.generate(imprint.identifier(), digest, new BigInteger(64, this.random));
			TimeStampResponse response = new TimeStampResponse(ask(request.getEncoded()));
			// nonce, imprint and that it is for time-stamps (RFC 3161, 2.2)
			response.validate(request);
			TimeStampToken token = response.getTimeStampToken();
			if (token == null) {
				throw new SealException(
						"time-stamp authority " + this.address + " refused: " + response.getStatusString());
			}
			requireSigned(token);
			return token.getEncoded(ASN1Encoding.DER);
		}
		catch (HttpTimeoutException ex) {
			throw new SealException(
					"time-stamp authority " + this.address + ": no answer within " + this.timeout.toSeconds() + " s",
					ex);
		}
		catch (ConnectException ex) {
			throw new SealException("time-stamp authority " + this.address + ": nobody answers there", ex);
		}
		catch (IOException | TSPException | OperatorCreationException | CertificateException ex) {
			throw new SealException("time-stamp authority " + this.address + ": " + ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SealException("time-stamp authority " + this.address + ": interrupted", ex);
		}
	}

	/**
	 * A token that its own certificate doesn't bear out would make the seal worthless.
	 */
	private void requireSigned(TimeStampToken token)
			throws TSPException, OperatorCreationException, CertificateException {
		for (X509CertificateHolder certificate : token.getCertificates().getMatches(null)) {
			if (token.getSID().match(certificate)) {
				token.validate(
						new JcaSimpleSignerInfoVerifierBuilder().setProvider(BouncyCastle.PROVIDER).build(certificate));
				return;
			}
		}
		throw new SealException(
				"time-stamp authority " + this.address + ": the token has no certificate, though it was asked for");
	}

	private byte[] ask(byte[] request) throws IOException, InterruptedException {
		HttpClient client = HttpClient.newBuilder().connectTimeout(this.timeout).build();
		HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(this.address)
			.timeout(this.timeout)
			.header("Content-Type", "application/timestamp-query")
			.POST(HttpRequest.BodyPublishers.ofByteArray(request))
			.build(), HttpResponse.BodyHandlers.ofByteArray());
		if (answer.statusCode() != 200) {
			throw new SealException("time-stamp authority " + this.address + " answered HTTP " + answer.statusCode()
					+ ", expected 200");
		}
		return answer.body();
	}

}
