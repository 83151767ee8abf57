package org.clausewatch.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;

import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** A time-stamp authority reached over HTTP (RFC 3161, 3.4). */
public final class HttpTimeStampAuthority implements TimeStampAuthority {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final URI address;

	private final SecureRandom random = new SecureRandom();

	public HttpTimeStampAuthority(URI address) {
		this.address = address;
	}

	@Override
	public byte[] stamp(byte[] sha256) {
		try {
			TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
			requests.setCertReq(true);
			TimeStampRequest request = requests.generate(TSPAlgorithms.SHA256, sha256, new BigInteger(64, this.random));
			TimeStampResponse response = new TimeStampResponse(ask(request.getEncoded()));
			response.validate(request);
			TimeStampToken token = response.getTimeStampToken();
			if (token == null) {
				throw new SealException(
						"time-stamp authority " + this.address + " refused: " + response.getStatusString());
			}
			return token.getEncoded(ASN1Encoding.DER);
		}
		catch (IOException | TSPException ex) {
			throw new SealException("time-stamp authority " + this.address + ": " + ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SealException("time-stamp authority " + this.address + ": interrupted", ex);
		}
	}

	private byte[] ask(byte[] request) throws IOException, InterruptedException {
		HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
		HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(this.address)
			.timeout(TIMEOUT)
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
