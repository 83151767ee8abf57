package org.clausewatch.evidence.verify;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The visible seals that a later signature put on a page. A seal shows what its signer
 * likes, so it may stand only where the page was white.
 */
final class LaterSeals {

	private static final int WHITE = 0xFF;

	/** Points; a page of A0 has 3370 on its longer side. */
	private static final float LARGEST = 4000;

	private LaterSeals() {
	}

	/** Those that lie over something, in words. */
	static List<String> overWhatWasThere(PDDocument earlier, PDDocument later) throws IOException {
		List<String> found = new ArrayList<>();
		// page by page, as asking for one by its number counts from the first
		Iterator<PDPage> before = earlier.getPages().iterator();
		Iterator<PDPage> after = later.getPages().iterator();
		for (int i = 0; before.hasNext() && after.hasNext(); i++) {
			int known = before.next().getAnnotations().size();
			List<PDAnnotation> annotations = after.next().getAnnotations();
			for (PDAnnotation seal : annotations.subList(Math.min(known, annotations.size()), annotations.size())) {
				PDRectangle place = seal.getRectangle();
				boolean visible = place != null && place.getWidth() != 0 && place.getHeight() != 0;
				if (visible && isTimeStamp(seal)) {
					found.add("a time-stamp, which anybody can have, shows something on page " + (i + 1));
				}
				if (visible && !isWhite(earlier, i, place)) {
					found.add("a seal lies over what page " + (i + 1) + " showed");
				}
			}
		}
		return found;
	}

	private static boolean isTimeStamp(PDAnnotation seal) {
		COSDictionary signature = seal.getCOSObject().getCOSDictionary(COSName.V);
		return signature == null || PdfSignature.TIME_STAMP.equals(signature.getNameAsString(COSName.SUB_FILTER));
	}

	private static boolean isWhite(PDDocument document, int number, PDRectangle place) throws IOException {
		PDPage page = document.getPage(number);
		PDRectangle box = page.getCropBox();
		if (page.getRotation() != 0 || page.getUserUnit() != 1 || box.getWidth() > LARGEST
				|| box.getHeight() > LARGEST) {
			return false;
		}
		BufferedImage image = new PDFRenderer(document).renderImage(number, 1, ImageType.GRAY);
		int left = Math.max(0, (int) Math.floor(place.getLowerLeftX() - box.getLowerLeftX()));
		int right = Math.min(image.getWidth(), (int) Math.ceil(place.getUpperRightX() - box.getLowerLeftX()));
		int top = Math.max(0, (int) Math.floor(box.getUpperRightY() - place.getUpperRightY()));
		int bottom = Math.min(image.getHeight(), (int) Math.ceil(box.getUpperRightY() - place.getLowerLeftY()));
		for (int y = top; y < bottom; y++) {
			for (int x = left; x < right; x++) {
				if (image.getRaster().getSample(x, y, 0) != WHITE) {
					return false;
				}
			}
		}
		return true;
	}

}
