package org.clausewatch.evidence.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * The certificates a reader trusts beforehand, and what the reader knows of revocation.
 *
 * @param certificates in the order given
 * @param crls revocation lists, beside those that come along with what is checked
 * @param signers who must have signed, and nobody else; none where anybody may whose
 * certificate leads to an anchor
 */
public record TrustAnchors(List<X509Certificate> certificates, List<X509CRL> crls, List<X509Certificate> signers) {

	public TrustAnchors {
		certificates = List.copyOf(certificates);
		crls = List.copyOf(crls);
		signers = List.copyOf(signers);
	}

	public TrustAnchors(List<X509Certificate> certificates) {
		this(certificates, List.of(), List.of());
	}

	/**
	 * The same with revocation lists.
	 * @param files each a CRL, DER or PEM
	 * @throws IOException with a line that names the file
	 */
	public TrustAnchors withCrls(List<Path> files) throws IOException {
		List<X509CRL> read = new ArrayList<>();
		for (Path file : files) {
			try {
				CertificateFactory.getInstance("X.509", CertificatePath.BOUNCY_CASTLE)
					.generateCRLs(new ByteArrayInputStream(Files.readAllBytes(file)))
					.forEach((crl) -> read.add((X509CRL) crl));
			}
			catch (NoSuchFileException ex) {
				throw new IOException("CRL " + file + ": no such file", ex);
			}
			catch (GeneralSecurityException ex) {
				throw new IOException("CRL " + file + ": not a CRL in PEM or DER", ex);
			}
			if (read.isEmpty()) {
				throw new IOException("CRL " + file + ": no CRL in it, expected PEM or DER");
			}
		}
		return new TrustAnchors(this.certificates, read, this.signers);
	}

	/**
	 * The same, for a reader who knows who must have signed.
	 * @param files each with one or more certificates, PEM or DER
	 * @throws IOException with a line that names the file
	 */
	public TrustAnchors withSigners(List<Path> files) throws IOException {
		List<X509Certificate> read = new ArrayList<>();
		for (Path file : files) {
			read.addAll(read("signer", file));
		}
		return new TrustAnchors(this.certificates, this.crls, read);
	}

	/**
	 * Reads anchors from files, each with one or more certificates, PEM or DER.
	 * @throws IOException with a line that names the file
	 */
	public static TrustAnchors read(List<Path> files) throws IOException {
		List<X509Certificate> anchors = new ArrayList<>();
		for (Path file : files) {
			anchors.addAll(read("trust anchor", file));
		}
		return new TrustAnchors(anchors);
	}

	private static List<X509Certificate> read(String what, Path file) throws IOException {
		try {
			List<X509Certificate> found = new ArrayList<>();
			for (Certificate certificate : CertificateFactory.getInstance("X.509", CertificatePath.BOUNCY_CASTLE)
				.generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))) {
				found.add((X509Certificate) certificate);
			}
			if (found.isEmpty()) {
				throw new IOException(what + " " + file + ": no certificate in it, expected PEM or DER");
			}
			return found;
		}
		catch (NoSuchFileException ex) {
			throw new IOException(what + " " + file + ": no such file", ex);
		}
		catch (CertificateException ex) {
			throw new IOException(what + " " + file + ": not a certificate in PEM or DER", ex);
		}
	}

}
