package org.clausewatch.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cms.CMSTypedData;
import org.jspecify.annotations.Nullable;

/**
 * A PDF signature with SM2 and SM3: a detached CMS in the PDF's own frame (ISO 32000-1,
 * 12.8.3.3), one revision a signer. Readers that don't know SM2 show it as unknown.
 */
final class Sm2PdfSeal {

	/** Bytes set aside for the CMS: certificates of about 1 KB and a time-stamp. */
	private static final int CONTENT_SIZE = 16 * 1024;

	private final Seal seal;

	Sm2PdfSeal(Seal seal) {
		this.seal = seal;
	}

	void sign(Path unsigned, Path signed, SealText text) throws IOException {
		int signers = this.seal.signers().size();
		SealPlaces places = SealPlaces.find(unsigned, signers).orElse(null);
		Path before = unsigned;
		for (int number = 0; number < signers; number++) {
			Path after = (number == signers - 1) ? signed : Files.createTempFile("seal", ".pdf");
			try {
				sign(number, before, after, text, places);
			}
			finally {
				if (number > 0) {
					Files.delete(before);
				}
			}
			before = after;
		}
	}

	private void sign(int number, Path before, Path after, SealText text, @Nullable SealPlaces places)
			throws IOException {
		Signer signer = this.seal.signers().get(number);
		Instant now = this.seal.clock().instant();
		try (PDDocument document = Loader.loadPDF(before.toFile(), IOUtils.createTempFileOnlyStreamCache());
				SignatureOptions options = new SignatureOptions();
				OutputStream out = Files.newOutputStream(after)) {
			options.setPreferredSignatureSize(CONTENT_SIZE);
			if (places != null) {
				options.setPage(places.page());
				options.setVisualSignature(new ByteArrayInputStream(
						new VisibleSeal(signer, text, now).template(places.box(), places.places().get(number))));
			}
			document.addSignature(dictionary(signer, text, now), options);
			ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
			signing.setSignature(new Sm2Cms(this.seal).sign(List.of(signer), new Content(signing.getContent())));
		}
	}

	private static PDSignature dictionary(Signer signer, SealText text, Instant now) {
		PDSignature signature = new PDSignature();
		signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
		signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
		signature.setReason(signer.reason(text));
		signature.setLocation(text.location());
		GregorianCalendar time = GregorianCalendar.from(now.atZone(text.zone()));
		time.setTime(Date.from(now));
		signature.setSignDate(time);
		return signature;
	}

	/** The document without the place for the signature; it can be read once. */
	private record Content(InputStream stream) implements CMSTypedData {

		@Override
		public ASN1ObjectIdentifier getContentType() {
			return CMSObjectIdentifiers.data;
		}

		@Override
		public void write(OutputStream out) throws IOException {
			this.stream.transferTo(out);
		}

		@Override
		public InputStream getContent() {
			return this.stream;
		}

	}

}
