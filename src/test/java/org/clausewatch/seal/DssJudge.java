package org.clausewatch.seal;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;

/**
 * DSS's own validator with its default policy (ETSI EN 319 102-1), offline, trusting one
 * root: what it says of each signature, as "level indication sub-indication".
 */
public final class DssJudge {

	private DssJudge() {
	}

	public static List<String> judge(X509Certificate root, Path file, Path... detached) {
		return judge(root, RevocationSources.NONE, file, detached);
	}

	/** As with CRLs at hand, which levels B and T need. */
	public static List<String> judge(X509Certificate root, RevocationSources revocation, Path file, Path... detached) {
		SimpleReport report = reports(root, revocation, file, detached).getSimpleReport();
		return report.getSignatureIdList()
			.stream()
			.map((id) -> report.getSignatureFormat(id) + " " + report.getIndication(id)
					+ ((report.getSubIndication(id) != null) ? " " + report.getSubIndication(id) : ""))
			.toList();
	}

	static Reports reports(X509Certificate root, RevocationSources revocation, Path file, Path... detached) {
		CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
		trusted.addCertificate(new CertificateToken(root));
		CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
		verifier.setTrustedCertSources(trusted);
		if (!revocation.crls().isEmpty()) {
			verifier.setCrlSource(new RevocationLookup(new CrlFiles(revocation.crls(), Instant.now()), false));
		}
		SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(file.toFile()));
		validator.setCertificateVerifier(verifier);
		if (detached.length > 0) {
			validator.setDetachedContents(
					Arrays.stream(detached).<DSSDocument>map((path) -> new FileDocument(path.toFile())).toList());
		}
		return validator.validateDocument();
	}

}
