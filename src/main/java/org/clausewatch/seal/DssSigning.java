package org.clausewatch.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Date;

import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;

/** What PAdES and CAdES signing with DSS share: no trusted lists, no network. */
final class DssSigning {

	private DssSigning() {
	}

	static CertificateVerifier verifier() {
		return new CommonCertificateVerifier(true);
	}

	static TSPSource timeStampSource(TimeStampAuthority authority) {
		return new TSPSource() {
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

	static void setSigner(AbstractSignatureParameters<?> parameters, Seal seal) {
		SealKey key = seal.key();
		key.requireValidAt(seal.clock().instant());
		parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
		parameters.setSigningCertificate(new CertificateToken(key.certificate()));
		parameters.setCertificateChain(key.chainWithoutRoot().stream().map(CertificateToken::new).toList());
		parameters.bLevel().setSigningDate(Date.from(seal.clock().instant()));
	}

	static SignatureValue sign(Seal seal, AbstractSignatureParameters<?> parameters, ToBeSigned data) {
		SignatureAlgorithm algorithm = parameters.getSignatureAlgorithm();
		try {
			Signature signature = Signature.getInstance(algorithm.getJCEId());
			signature.initSign(seal.key().key());
			signature.update(data.getBytes());
			return new SignatureValue(algorithm, signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new SealException("seal '" + seal.key().name() + "': can't sign: " + ex.getMessage(), ex);
		}
	}

	static void write(DSSDocument document, Path file) throws IOException {
		try (InputStream in = document.openStream(); OutputStream out = Files.newOutputStream(file)) {
			in.transferTo(out);
		}
	}

}
