package org.clausewatch.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import org.jspecify.annotations.Nullable;

/** What PAdES, CAdES and ASiC-E signing with DSS share: no trusted lists. */
final class DssSigning {

	private DssSigning() {
	}

	/** What DSS may ask for certificates and revocation data. */
	static CertificateVerifier verifier(Seal seal) {
		CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
		if (seal.level().longTerm()) {
			RevocationLookup.configure(verifier, seal.revocation(), seal.clock().instant());
		}
		return verifier;
	}

	static @Nullable TSPSource timeStampSource(Seal seal) {
		TimeStampAuthority authority = seal.timeStampAuthority();
		return (authority == null) ? null : new TSPSource() {
			private static final long serialVersionUID = 1L;

			@Override
			public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
				if (algorithm != DigestAlgorithm.SHA256) {
					throw new SealException("time-stamps are asked for SHA-256, not " + algorithm);
				}
				return new TimestampBinary(authority.stamp(digest));
			}
		};
	}

	static void setSigner(AbstractSignatureParameters<?> parameters, Signer signer, Instant now, Locale language) {
		SealKey key = signer.key();
		key.requireValidAt(now);
		parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
		parameters.setSigningCertificate(new CertificateToken(key.certificate()));
		parameters.setCertificateChain(key.chainWithoutRoot().stream().map(CertificateToken::new).toList());
		parameters.bLevel().setSigningDate(Date.from(now));
		String role = signer.role().in(language);
		if (!role.isEmpty()) {
			parameters.bLevel().setClaimedSignerRoles(List.of(role));
		}
	}

	static SignatureValue sign(Signer signer, AbstractSignatureParameters<?> parameters, ToBeSigned data) {
		return new SignatureValue(parameters.getSignatureAlgorithm(), signer.key().sign(data.getBytes()));
	}

	/** One line for the user about what DSS could not do. */
	static SealException failure(Seal seal, Path file, RuntimeException cause) {
		String what = cause.getMessage();
		if (cause instanceof AlertException && seal.level().longTerm()) {
			what = "level " + seal.level() + " needs revocation data of each certificate, and of the time-stamp "
					+ "authority's: " + what;
		}
		return new SealException(
				"seal '" + seal.name() + "': can't sign " + file + ": " + String.valueOf(what).replaceAll("\\s+", " "),
				cause);
	}

	static void write(DSSDocument document, Path file) throws IOException {
		try (InputStream in = document.openStream(); OutputStream out = Files.newOutputStream(file)) {
			in.transferTo(out);
		}
	}

}
