package org.clausewatch.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the certificates and revocation data come from that levels LT and LTA embed.
 *
 * @param crls CRL files, DER or PEM, and directories of such
 * @param certificates issuers and roots that come neither with the seal's key nor with
 * the time-stamp
 * @param online whether the addresses in certificates (OCSP, then CRL) may be asked for
 * what the files don't have
 */
public record RevocationSources(List<Path> crls, List<X509Certificate> certificates, boolean online) {

	/** Nothing but what comes along: enough for levels B and T. */
	public static final RevocationSources NONE = new RevocationSources(List.of(), List.of(), false);

	public RevocationSources {
		crls = List.copyOf(crls);
		certificates = List.copyOf(certificates);
	}

	/**
	 * Reads certificates and looks at the CRLs.
	 * @param certificates files with certificates, PEM or DER
	 * @throws SealException naming the file that can't be used
	 */
	public static RevocationSources of(List<Path> crls, List<Path> certificates, boolean online, Instant now) {
		List<X509Certificate> read = new ArrayList<>();
		for (Path file : certificates) {
			try {
				CertificateFactory.getInstance("X.509")
					.generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))
					.forEach((certificate) -> read.add((X509Certificate) certificate));
			}
			catch (IOException ex) {
				throw new SealException(
						"certificate file " + file + ": " + (Files.exists(file) ? "can't be read" : "no such file"),
						ex);
			}
			catch (CertificateException ex) {
				throw new SealException("certificate file " + file + ": not a certificate in PEM or DER", ex);
			}
		}
		RevocationSources sources = new RevocationSources(crls, read, online);
		new CrlFiles(crls, now);
		return sources;
	}

	/** These and others. */
	public RevocationSources and(RevocationSources others) {
		List<Path> bothCrls = new ArrayList<>(this.crls);
		bothCrls.addAll(others.crls);
		List<X509Certificate> bothCertificates = new ArrayList<>(this.certificates);
		bothCertificates.addAll(others.certificates);
		return new RevocationSources(bothCrls, bothCertificates, this.online || others.online);
	}

}
