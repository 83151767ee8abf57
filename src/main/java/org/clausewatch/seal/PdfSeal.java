package org.clausewatch.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.ExternalCMSService;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pades.signature.PAdESWithExternalCMSService;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.signature.resources.TempFileResourcesHandlerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * PAdES signatures (ETSI EN 319 142-1), one revision a signer; then, for LT, a revision
 * with the document security store, and for LTA one with a document time-stamp. The
 * document is buffered in files.
 */
final class PdfSeal {

	/** Bytes set aside for the CMS: a chain of four RSA certificates and a time-stamp. */
	private static final int CONTENT_SIZE = 24 * 1024;

	private final Seal seal;

	PdfSeal(Seal seal) {
		this.seal = seal;
	}

	void sign(Path unsigned, Path signed, SealText text) throws IOException {
		TempFileResourcesHandlerBuilder resources = new TempFileResourcesHandlerBuilder();
		try {
			DSSDocument document = new FileDocument(unsigned.toFile());
			SealPlaces places = SealPlaces.find(unsigned, this.seal.signers().size()).orElse(null);
			for (int i = 0; i < this.seal.signers().size(); i++) {
				document = sign(i, document, text, places, resources);
			}
			if (this.seal.level().longTerm()) {
				document = extend(document, configured(new PdfBoxDefaultObjectFactory(), resources));
			}
			DssSigning.write(document, signed);
		}
		catch (DSSException | AlertException | IllegalArgumentException ex) {
			throw DssSigning.failure(this.seal, unsigned, ex);
		}
		finally {
			resources.clear();
		}
	}

	private DSSDocument sign(int number, DSSDocument document, SealText text, @Nullable SealPlaces places,
			TempFileResourcesHandlerBuilder resources) throws IOException {
		Signer signer = this.seal.signers().get(number);
		Instant now = this.seal.clock().instant();
		PAdESSignatureParameters parameters = parameters(this.seal.level().timeStamped() ? Level.T : Level.B);
		parameters.setReason(signer.reason(text));
		parameters.setLocation(text.location());
		DssSigning.setSigner(parameters, signer, now, text.language());
		PdfBoxDefaultObjectFactory factory = new PdfBoxDefaultObjectFactory();
		if (places != null) {
			factory = new VisibleSealFactory(
					new VisibleSeal(signer, text, now).template(places.box(), places.places().get(number)));
			SignatureImageParameters image = parameters.getImageParameters();
			image.getFieldParameters().setPage(places.page() + 1);
			// DSS draws where there is a text; which one, our factory decides
			image.getTextParameters().setText(parameters.getReason());
		}
		ExternalCMSService cms = new ExternalCMSService(DssSigning.verifier(this.seal));
		cms.setTspSource(DssSigning.timeStampSource(this.seal));
		PAdESWithExternalCMSService pdf = new PAdESWithExternalCMSService();
		pdf.setPdfObjFactory(configured(factory, resources));
		var digest = pdf.getMessageDigest(document, parameters);
		DSSDocument signature = cms.signMessageDigest(digest, parameters,
				DssSigning.sign(signer, parameters, cms.getDataToSign(digest, parameters)));
		// the time-stamp is in the CMS already
		parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
		return pdf.signDocument(document, parameters, signature);
	}

	/** What makes the signatures last is added once, when all have signed. */
	private DSSDocument extend(DSSDocument document, IPdfObjFactory factory) {
		PAdESService service = new PAdESService(DssSigning.verifier(this.seal));
		service.setTspSource(DssSigning.timeStampSource(this.seal));
		service.setPdfObjFactory(factory);
		return service.extendDocument(document, parameters(this.seal.level()));
	}

	private static IPdfObjFactory configured(PdfBoxDefaultObjectFactory factory,
			TempFileResourcesHandlerBuilder resources) {
		factory.setPdfMemoryUsageSetting(PdfMemoryUsageSetting.fileOnly());
		factory.setResourcesHandlerBuilder(resources);
		return factory;
	}

	private static PAdESSignatureParameters parameters(Level level) {
		PAdESSignatureParameters parameters = new PAdESSignatureParameters();
		parameters.setSignatureLevel(SignatureLevel.valueOf("PAdES_BASELINE_" + level));
		parameters.setContentSize(CONTENT_SIZE);
		parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
		parameters.getArchiveTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
		parameters.getArchiveTimestampParameters().setContentSize(CONTENT_SIZE);
		return parameters;
	}

}
