package org.clausewatch.evidence.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * The certificates a reader trusts beforehand.
 *
 * @param certificates in the order given
 */
public record TrustAnchors(List<X509Certificate> certificates) {

	public TrustAnchors {
		certificates = List.copyOf(certificates);
	}

	/**
	 * Reads anchors from files, each with one or more certificates, PEM or DER.
	 * @throws IOException with a line that names the file
	 */
	public static TrustAnchors read(List<Path> files) throws IOException {
		List<X509Certificate> anchors = new ArrayList<>();
		for (Path file : files) {
			anchors.addAll(read(file));
		}
		return new TrustAnchors(anchors);
	}

	private static List<X509Certificate> read(Path file) throws IOException {
		try {
			List<X509Certificate> found = new ArrayList<>();
			for (Certificate certificate : CertificateFactory.getInstance("X.509")
				.generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))) {
				found.add((X509Certificate) certificate);
			}
			if (found.isEmpty()) {
				throw new IOException("trust anchor " + file + ": no certificate in it, expected PEM or DER");
			}
			return found;
		}
		catch (NoSuchFileException ex) {
			throw new IOException("trust anchor " + file + ": no such file", ex);
		}
		catch (CertificateException ex) {
			throw new IOException("trust anchor " + file + ": not a certificate in PEM or DER", ex);
		}
	}

}
