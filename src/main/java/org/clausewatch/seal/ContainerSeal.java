package org.clausewatch.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.asic.cades.ASiCWithCAdESSignatureParameters;
import eu.europa.esig.dss.asic.cades.signature.ASiCWithCAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;

/**
 * An ASiC-E container with CAdES (ETSI EN 319 162-1): files, and for each signer a
 * manifest of their digests with a signature over it.
 */
final class ContainerSeal {

	private final Seal seal;

	private final ASiCWithCAdESService service;

	ContainerSeal(Seal seal) {
		this.seal = seal;
		this.service = new ASiCWithCAdESService(DssSigning.verifier(seal));
		this.service.setTspSource(DssSigning.timeStampSource(seal));
	}

	void sign(Map<String, Path> entries, Path container) throws IOException {
		List<DSSDocument> documents = new ArrayList<>();
		entries.forEach((name, file) -> {
			DSSDocument document = new FileDocument(file.toFile());
			document.setName(name);
			documents.add(document);
		});
		try {
			List<DSSDocument> current = documents;
			for (Signer signer : this.seal.signers()) {
				current = List.of(sign(signer, current));
			}
			DSSDocument signed = current.get(0);
			if (this.seal.level().longTerm()) {
				signed = this.service.extendDocument(signed, parameters(this.seal.level()));
			}
			DssSigning.write(signed, container);
		}
		catch (DSSException | AlertException | IllegalArgumentException ex) {
			throw DssSigning.failure(this.seal, container, ex);
		}
	}

	private DSSDocument sign(Signer signer, List<DSSDocument> documents) {
		ASiCWithCAdESSignatureParameters parameters = parameters(this.seal.level().timeStamped() ? Level.T : Level.B);
		DssSigning.setSigner(parameters, signer, this.seal.clock().instant(), Locale.ENGLISH);
		return this.service.signDocument(documents, parameters,
				DssSigning.sign(signer, parameters, this.service.getDataToSign(documents, parameters)));
	}

	private static ASiCWithCAdESSignatureParameters parameters(Level level) {
		ASiCWithCAdESSignatureParameters parameters = new ASiCWithCAdESSignatureParameters();
		parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
		parameters.setSignatureLevel(SignatureLevel.valueOf("CAdES_BASELINE_" + level));
		parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
		parameters.getArchiveTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
		return parameters;
	}

}
