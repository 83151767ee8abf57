package org.clausewatch.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

/** A CAdES signature in a file of its own (ETSI EN 319 122-1), DER. */
final class DetachedSeal {

	private final Seal seal;

	DetachedSeal(Seal seal) {
		this.seal = seal;
	}

	void sign(Path content, Path signature) throws IOException {
		CAdESService service = new CAdESService(DssSigning.verifier());
		CAdESSignatureParameters parameters = new CAdESSignatureParameters();
		parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
		parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
		TimeStampAuthority authority = this.seal.timeStampAuthority();
		if (authority != null) {
			parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_T);
			parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
			service.setTspSource(DssSigning.timeStampSource(authority));
		}
		DssSigning.setSigner(parameters, this.seal);
		DSSDocument document = new FileDocument(content.toFile());
		try {
			DSSDocument cms = service.signDocument(document, parameters,
					DssSigning.sign(this.seal, parameters, service.getDataToSign(document, parameters)));
			Files.write(signature, der(cms));
		}
		catch (DSSException ex) {
			throw new SealException(
					"seal '" + this.seal.key().name() + "': can't sign " + content + ": " + ex.getMessage(), ex);
		}
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
