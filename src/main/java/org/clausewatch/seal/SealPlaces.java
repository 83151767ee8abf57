package org.clausewatch.seal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Where the visible seals go: at the foot of the cover, else of the last page, where the
 * page is empty, above the running line. Where there is no room the seals can't be seen,
 * but are there.
 *
 * @param page counted from 0
 * @param box of the page
 * @param places one for each signer, in points from the lower left corner
 */
record SealPlaces(int page, PDRectangle box, List<PDRectangle> places) {

	/** Points; as the margins of the reports. */
	private static final float MARGIN = 42;

	private static final float GAP = 10;

	private static final float HEIGHT = 72;

	private static final int COLUMNS = 2;

	/** Pixels a point: enough to see a hairline. */
	private static final float SCALE = 1;

	private static final int WHITE = 0xFF;

	static Optional<SealPlaces> find(Path pdf, int signers) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
			int last = document.getNumberOfPages() - 1;
			Optional<SealPlaces> cover = onPage(document, 0, signers);
			return (cover.isPresent() || last < 1) ? cover : onPage(document, last, signers);
		}
	}

	private static Optional<SealPlaces> onPage(PDDocument document, int page, int signers) throws IOException {
		PDRectangle box = document.getPage(page).getMediaBox();
		float width = (box.getWidth() - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS;
		int rows = (signers + COLUMNS - 1) / COLUMNS;
		float height = rows * (HEIGHT + GAP) - GAP;
		if (document.getPage(page).getRotation() != 0 || width < 2 * HEIGHT) {
			return Optional.empty();
		}
		float bottom = emptyBand(new PDFRenderer(document).renderImage(page, SCALE, ImageType.GRAY), height + 2 * GAP);
		if (bottom < 0) {
			return Optional.empty();
		}
		List<PDRectangle> places = new ArrayList<>();
		for (int i = 0; i < signers; i++) {
			float x = box.getLowerLeftX() + MARGIN + i % COLUMNS * (width + GAP);
			float y = box.getLowerLeftY() + bottom + GAP + (rows - 1 - i / COLUMNS) * (HEIGHT + GAP);
			places.add(new PDRectangle(x, y, width, HEIGHT));
		}
		return Optional.of(new SealPlaces(page, box, places));
	}

	/**
	 * The lower edge of the lowest empty band of that height, in points from the page's
	 * foot, or −1. The margin at the foot is none.
	 */
	private static float emptyBand(BufferedImage image, float height) {
		int empty = 0;
		for (int y = image.getHeight() - 1 - Math.round(MARGIN * SCALE); y >= 0; y--) {
			empty = isEmpty(image, y) ? empty + 1 : 0;
			if (empty >= height * SCALE) {
				return (image.getHeight() - (y + empty)) / SCALE;
			}
		}
		return -1;
	}

	private static boolean isEmpty(BufferedImage image, int y) {
		for (int x = 0; x < image.getWidth(); x++) {
			if (image.getRaster().getSample(x, y, 0) != WHITE) {
				return false;
			}
		}
		return true;
	}

}
