package org.clausewatch.ingest.x509;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.clausewatch.ingest.Reject;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.CertificateContent.SignatureCheck;
import org.clausewatch.record.CertificateContent.State;
import org.clausewatch.record.Sha256;
import org.clausewatch.record.SourceRow;
import org.jspecify.annotations.Nullable;

/** Reads the certificates that rows name. */
public final class CertificateReader {

	private final Path extract;

	private final Issuers issuers;

	/**
	 * Reads certificates.
	 * @param extract the extract's directory
	 */
	public CertificateReader(Path extract, Issuers issuers) {
		this.extract = extract;
		this.issuers = issuers;
	}

	/**
	 * What became of a file.
	 *
	 * @param content what it says
	 * @param reject why it says nothing, {@code null} where it was read
	 */
	public record Reading(CertificateContent content, @Nullable Reject reject) {
	}

	/**
	 * Reads one.
	 * @param file the path as the row has it
	 * @param rowSha256 hash of the row
	 */
	public Reading read(String file, byte[] rowSha256) {
		try {
			CertificateFile certificate = CertificateFile.read(ArtefactPath.resolve(this.extract, file));
			return new Reading(content(file, certificate), null);
		}
		catch (ArtefactException ex) {
			boolean absent = ex.code().equals(ArtefactPath.MISSING) || ex.code().equals(ArtefactPath.OUTSIDE);
			return new Reading(
					CertificateContent.unread(new SourceRow(file, 1, rowSha256),
							absent ? State.ABSENT : State.UNREADABLE),
					ex.at(file, HexFormat.of().formatHex(rowSha256)));
		}
	}

	private CertificateContent content(String file, CertificateFile certificate) throws ArtefactException {
		byte[] der = certificate.der();
		return new CertificateContent(new SourceRow(file, 1, Sha256.of(der, 0, der.length)), State.READ,
				certificate.issuer(), certificate.subject().text(), certificate.serial(), certificate.notBefore(),
				certificate.notAfter(),
				HexFormat.of().formatHex(Sha256.of(certificate.publicKey(), 0, certificate.publicKey().length)),
				AlgorithmNames.ofKey(certificate.keyAlgorithm()),
				AlgorithmNames.ofSignature(certificate.signatureAlgorithm()), check(certificate));
	}

	private SignatureCheck check(CertificateFile certificate) throws ArtefactException {
		List<SigningKey> keys = new ArrayList<>(this.issuers.forCertificates(certificate.issuer()));
		try {
			if (certificate.selfIssued()) {
				keys.add(SigningKey.of(certificate));
			}
			SignatureTrial trial = new SignatureTrial(keys, certificate.signatureAlgorithm());
			trial.write(certificate.toBeSigned());
			return trial.conclude(certificate.signature(), certificate.extensions().authorityKey());
		}
		catch (IOException ex) {
			throw new ArtefactException("BAD_CERTIFICATE", String.valueOf(ex.getMessage()));
		}
	}

}
