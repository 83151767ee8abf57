package org.clausewatch.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;

/**
 * A CAdES signature in a file of its own (ETSI EN 319 122-1), DER. Several signers sign
 * the same content side by side; what makes it last is added when all have signed.
 */
final class DetachedSeal {

	private final Seal seal;

	private final CAdESService service;

	DetachedSeal(Seal seal) {
		this.seal = seal;
		this.service = new CAdESService(DssSigning.verifier(seal));
		this.service.setTspSource(DssSigning.timeStampSource(seal));
	}

	void sign(Path content, Path signature) throws IOException {
		DSSDocument document = new FileDocument(content.toFile());
		try {
			DSSDocument cms = document;
			for (Signer signer : this.seal.signers()) {
				cms = sign(signer, cms, document);
			}
			if (this.seal.level().longTerm()) {
				cms = this.service.extendDocument(cms, parameters(document, this.seal.level()));
			}
			Files.write(signature, der(cms));
		}
		catch (DSSException | AlertException | IllegalArgumentException ex) {
			throw DssSigning.failure(this.seal, content, ex);
		}
	}

	private DSSDocument sign(Signer signer, DSSDocument signedSoFar, DSSDocument content) {
		CAdESSignatureParameters parameters = parameters(content, this.seal.level().timeStamped() ? Level.T : Level.B);
		parameters.setParallelSignature(signedSoFar != content);
		DssSigning.setSigner(parameters, signer, this.seal.clock().instant(), Locale.ENGLISH);
		return this.service.signDocument(signedSoFar, parameters,
				DssSigning.sign(signer, parameters, this.service.getDataToSign(signedSoFar, parameters)));
	}

	private static CAdESSignatureParameters parameters(DSSDocument content, Level level) {
		CAdESSignatureParameters parameters = new CAdESSignatureParameters();
		parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
		parameters.setDetachedContents(List.of(content));
		parameters.setSignatureLevel(SignatureLevel.valueOf("CAdES_BASELINE_" + level));
		parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
		parameters.getArchiveTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
		return parameters;
	}

	/**
	 * The library writes BER where it streams; the signed attributes are DER in any case.
	 */
	private static byte[] der(DSSDocument cms) throws IOException {
		try (var in = cms.openStream()) {
			return ASN1Primitive.fromByteArray(in.readAllBytes()).getEncoded(ASN1Encoding.DER);
		}
	}

}
