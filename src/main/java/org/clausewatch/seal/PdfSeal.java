package org.clausewatch.seal;

import java.io.IOException;
import java.nio.file.Path;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.ExternalCMSService;
import eu.europa.esig.dss.pades.signature.PAdESWithExternalCMSService;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.signature.resources.TempFileResourcesHandlerBuilder;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;

/**
 * A PAdES signature (ETSI EN 319 142-1). The document is gone through twice, once to
 * digest and once to write, and buffered in files.
 */
final class PdfSeal {

	/** Bytes set aside for the CMS: a chain of four RSA certificates and a time-stamp. */
	private static final int CONTENT_SIZE = 24 * 1024;

	private final Seal seal;

	PdfSeal(Seal seal) {
		this.seal = seal;
	}

	void sign(Path unsigned, Path signed, SealText text) throws IOException {
		PAdESSignatureParameters parameters = parameters(text);
		ExternalCMSService cms = new ExternalCMSService(DssSigning.verifier());
		TimeStampAuthority authority = this.seal.timeStampAuthority();
		if (authority != null) {
			TSPSource source = DssSigning.timeStampSource(authority);
			cms.setTspSource(source);
			parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
			parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
		}
		DSSDocument document = new FileDocument(unsigned.toFile());
		PAdESWithExternalCMSService pdf = new PAdESWithExternalCMSService();
		TempFileResourcesHandlerBuilder resources = new TempFileResourcesHandlerBuilder();
		try {
			pdf.setPdfObjFactory(objectFactory(resources));
			var digest = pdf.getMessageDigest(document, parameters);
			DSSDocument signature = cms.signMessageDigest(digest, parameters,
					DssSigning.sign(this.seal, parameters, cms.getDataToSign(digest, parameters)));
			// the time-stamp is in the CMS already
			parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
			DssSigning.write(pdf.signDocument(document, parameters, signature), signed);
		}
		catch (DSSException ex) {
			throw new SealException(
					"seal '" + this.seal.key().name() + "': can't sign " + unsigned + ": " + ex.getMessage(), ex);
		}
		finally {
			resources.clear();
		}
	}

	private static PdfBoxDefaultObjectFactory objectFactory(TempFileResourcesHandlerBuilder resources) {
		PdfBoxDefaultObjectFactory factory = new PdfBoxDefaultObjectFactory();
		factory.setPdfMemoryUsageSetting(PdfMemoryUsageSetting.fileOnly());
		factory.setResourcesHandlerBuilder(resources);
		return factory;
	}

	private PAdESSignatureParameters parameters(SealText text) {
		PAdESSignatureParameters parameters = new PAdESSignatureParameters();
		parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
		parameters.setReason(text.reason());
		parameters.setLocation(text.location());
		parameters.setContentSize(CONTENT_SIZE);
		DssSigning.setSigner(parameters, this.seal);
		return parameters;
	}

}
