package org.clausewatch.seal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;

/** Fetches CRLs and OCSP answers for DSS. */
final class WebLoader implements DataLoader {

	private static final long serialVersionUID = 1L;

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	@Override
	public byte[] get(String url) {
		return send(url, HttpRequest.newBuilder().GET());
	}

	@Override
	public DataAndUrl get(List<String> urls) {
		String url = urls.get(0);
		return new DataAndUrl(url, get(url));
	}

	/** RFC 6960, A.1. */
	@Override
	public byte[] post(String url, byte[] content) {
		return send(url,
				HttpRequest.newBuilder()
					.header("Content-Type", "application/ocsp-request")
					.POST(HttpRequest.BodyPublishers.ofByteArray(content)));
	}

	@Override
	public void setContentType(String contentType) {
		throw new UnsupportedOperationException("requests posted are OCSP requests");
	}

	private static byte[] send(String url, HttpRequest.Builder request) {
		try {
			HttpResponse<byte[]> answer = HttpClient.newBuilder()
				.connectTimeout(TIMEOUT)
				.followRedirects(HttpClient.Redirect.NORMAL)
				.build()
				.send(request.uri(URI.create(url)).timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofByteArray());
			if (answer.statusCode() != 200) {
				throw new DSSExternalResourceException(url + " answered HTTP " + answer.statusCode());
			}
			return answer.body();
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new DSSExternalResourceException(url + ": " + ex, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new DSSExternalResourceException(url + ": interrupted", ex);
		}
	}

}
