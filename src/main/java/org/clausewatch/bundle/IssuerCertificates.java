package org.clausewatch.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausewatch.ingest.x509.IssuerFiles;
import org.clausewatch.record.CellException;
import org.clausewatch.record.IssuerName;

/** The chain above a certificate, as far as an extract's folder of issuers holds it. */
final class IssuerCertificates {

	private IssuerCertificates() {
	}

	/** Paths in the extract, from the certificate's issuer upwards. */
	static List<String> of(Path extract, IssuerName issuer) throws IOException {
		Map<String, X509Certificate> held = read(extract);
		List<String> chain = new ArrayList<>();
		IssuerName wanted = issuer;
		boolean found = true;
		while (found) {
			found = false;
			for (Map.Entry<String, X509Certificate> one : held.entrySet()) {
				if (!chain.contains(one.getKey()) && is(one.getValue(), wanted)) {
					chain.add(one.getKey());
					wanted = name(one.getValue().getIssuerX500Principal().getName());
					found = true;
					break;
				}
			}
		}
		return chain;
	}

	private static boolean is(X509Certificate certificate, IssuerName wanted) {
		try {
			return name(certificate.getSubjectX500Principal().getName()).equals(wanted);
		}
		catch (CellException ex) {
			return false;
		}
	}

	private static IssuerName name(String text) {
		return IssuerName.parse(text);
	}

	private static Map<String, X509Certificate> read(Path extract) throws IOException {
		Map<String, X509Certificate> held = new LinkedHashMap<>();
		Path folder = extract.resolve(IssuerFiles.FOLDER);
		if (!Files.isDirectory(folder)) {
			return held;
		}
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				try (InputStream in = Files.newInputStream(file)) {
					held.put(IssuerFiles.FOLDER + "/" + file.getFileName(),
							(X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
				}
				catch (CertificateException ex) {
					// Not a certificate: the run that reads the extract rejects it.
					continue;
				}
			}
		}
		return held;
	}

}
