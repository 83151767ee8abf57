package org.clausewatch.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The CRLs in configured files, read when a seal is set, so that a CRL that was replaced
 * meanwhile is the one embedded.
 */
final class CrlFiles {

	private final List<X509CRL> crls = new ArrayList<>();

	private final Instant now;

	/**
	 * Reads files and directories.
	 * @param now CRLs whose next update was due before aren't used
	 * @throws SealException naming the file that is no CRL
	 */
	CrlFiles(List<Path> paths, Instant now) {
		this.now = now;
		for (Path path : paths) {
			for (Path file : files(path)) {
				this.crls.addAll(read(file));
			}
		}
	}

	/** The newest current CRL of that issuer, with its signature checked. */
	Optional<X509CRL> by(X509Certificate issuer) {
		return this.crls.stream()
			.filter((crl) -> crl.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()))
			.filter((crl) -> crl.getNextUpdate() != null && !crl.getNextUpdate().toInstant().isBefore(this.now))
			.filter((crl) -> signed(crl, issuer))
			.max(Comparator.comparing(X509CRL::getThisUpdate));
	}

	private static boolean signed(X509CRL crl, X509Certificate issuer) {
		try {
			crl.verify(issuer.getPublicKey());
			return true;
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	private static List<Path> files(Path path) {
		if (!Files.isDirectory(path)) {
			return List.of(path);
		}
		try (Stream<Path> listing = Files.list(path)) {
			return listing.filter(Files::isRegularFile).sorted().toList();
		}
		catch (IOException ex) {
			throw new SealException("CRL directory " + path + ": can't be read", ex);
		}
	}

	private static List<X509CRL> read(Path file) {
		try {
			List<X509CRL> found = new ArrayList<>();
			for (CRL crl : CertificateFactory.getInstance("X.509")
				.generateCRLs(new ByteArrayInputStream(Files.readAllBytes(file)))) {
				found.add((X509CRL) crl);
			}
			return found;
		}
		catch (IOException ex) {
			throw new SealException("CRL file " + file + ": " + (Files.exists(file) ? "can't be read" : "no such file"),
					ex);
		}
		catch (GeneralSecurityException ex) {
			throw new SealException("CRL file " + file + ": not a CRL in DER or PEM", ex);
		}
	}

}
