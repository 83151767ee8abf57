package org.clausewatch.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.clausewatch.finding.Finding;
import org.clausewatch.report.Chapter;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.Renditions;
import org.clausewatch.report.ReportKind;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.SampleReport;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadersGuideTests {

	/** Points from the top left of the cover: where seals go. */
	private static final Rectangle2D SEALS = new Rectangle2D.Double(36, 668, 523, 116);

	@TempDir
	private Path directory;

	static Stream<Rendition> renditions() {
		return Renditions.all();
	}

	@ParameterizedTest
	@MethodSource("renditions")
	void everyChapterIsBookmarkedAndListedWithItsPage(Rendition rendition) throws IOException {
		try (PDDocument document = Loader
			.loadPDF(Documents.write(rendition, SampleReport.quarter(), this.directory).toFile())) {
			Map<String, Integer> bookmarks = bookmarks(document);
			String contents = Documents.flat(Documents.page(document, 2));
			List<Integer> pages = new ArrayList<>();
			for (Chapter chapter : rendition.chapters()) {
				String heading = rendition.heading(chapter);
				assertThat(bookmarks).containsKey(heading);
				int page = bookmarks.get(heading);
				assertThat(Documents.flat(Documents.page(document, page))).contains(Documents.flat(heading));
				assertThat(contents).contains(Documents.flat(heading) + page);
				pages.add(page);
			}
			assertThat(pages).isSorted();
			assertThat(linked(document, 2)).containsAll(pages);
		}
	}

	@Test
	void everyClassOfARuleIsBookmarkedAndInTheIndex() throws IOException {
		Rendition rendition = Rendition.of(ReportKind.COMPLIANCE_OFFICER, Locale.SIMPLIFIED_CHINESE);
		try (PDDocument document = Loader
			.loadPDF(Documents.write(rendition, SampleReport.quarter(), this.directory).toFile())) {
			Map<String, Integer> bookmarks = bookmarks(document);
			String index = Documents.flat(Documents.page(document, 2));
			for (Finding finding : SampleReport.quarterFindings()) {
				String place = rendition.labels().classCode(finding.classCode()) + "（" + finding.rule() + "）";
				assertThat(bookmarks).containsKey(place)
					.containsKey(rendition.labels().rule(finding.rule()) + " · " + finding.rule());
			}
			String exposure = "敞口（AGR-2.3.3-UNPAID-ACTIVE）";
			assertThat(index).contains("AGR-2.3.3-UNPAID-ACTIVE敞口EXPOSURE6" + bookmarks.get(exposure));
			assertThat(Documents.flat(Documents.page(document, bookmarks.get(exposure)))).contains("fee-60");
			assertThat(Documents.flat(Documents.page(document, bookmarks.get(exposure) - 1))).doesNotContain("fee-60");
		}
	}

	@Test
	void withoutFindingsThereIsNoIndex() throws IOException {
		Path file = Documents.write(Rendition.of(ReportKind.COMPLIANCE_OFFICER, Locale.ENGLISH),
				SampleReport.of(List.of(), List.of(), List.of()), this.directory);
		assertThat(Documents.text(file)).doesNotContain("Rules and classes with findings");
	}

	@ParameterizedTest
	@MethodSource("renditions")
	void thePlaceOfTheSealsStaysFree(Rendition rendition) throws IOException {
		ReportModel model = SampleReport.quarter();
		try (PDDocument document = Loader.loadPDF(Documents.write(rendition, model, this.directory).toFile())) {
			PDFTextStripperByArea stripper = new PDFTextStripperByArea();
			stripper.addRegion("seals", SEALS);
			stripper.addRegion("above", new Rectangle2D.Double(36, 200, 523, SEALS.getY() - 200));
			stripper.addRegion("foot", new Rectangle2D.Double(36, SEALS.getMaxY(), 523, 842 - SEALS.getMaxY()));
			stripper.extractRegions(document.getPage(0));
			assertThat(stripper.getTextForRegion("seals")).isBlank();
			assertThat(stripper.getTextForRegion("above")).contains(model.run().runId());
			assertThat(stripper.getTextForRegion("foot")).contains(model.run().runId());
		}
	}

	@Test
	void countsEveryCharacterItCouldNotPrintAndSaysSoAtTheEnd() throws IOException {
		Finding finding = SampleReport.finding("AGR-1.3-LATE-REVOCATION", "LATE", Severity.S1, Outcome.FAIL,
				"agreement 1.3", 7, "REQUEST", "req-𠮷", "2025-08-05T18:00:00+08:00", "2025-08-05T09:00:00+08:00",
				Duration.ofHours(9), "𠮷𠮷 took it", "略", List.of());
		String text = Documents
			.flat(Documents.text(Documents.write(Rendition.of(ReportKind.COMPLIANCE_OFFICER, Locale.ENGLISH),
					SampleReport.of(List.of(finding), List.of(), List.of()), this.directory)));
		assertThat(text).contains("[U+20BB7][U+20BB7]tookit", "req-[U+20BB7]")
			.contains("printedas[U+…]:3inthisdocument");
		assertThat(text.lastIndexOf("[U+20BB7]")).isLessThan(text.indexOf("printedas[U+…]"));
	}

	private static Map<String, Integer> bookmarks(PDDocument document) throws IOException {
		Map<String, Integer> pages = new TreeMap<>();
		collect(document, document.getDocumentCatalog().getDocumentOutline(), pages);
		return pages;
	}

	private static void collect(PDDocument document, PDOutlineNode node, Map<String, Integer> pages)
			throws IOException {
		for (PDOutlineItem item : node.children()) {
			int page = document.getPages().indexOf(item.findDestinationPage(document)) + 1;
			assertThat(page).as(item.getTitle()).isPositive();
			pages.putIfAbsent(item.getTitle(), page);
			collect(document, item, pages);
		}
	}

	private static List<Integer> linked(PDDocument document, int page) throws IOException {
		List<Integer> targets = new ArrayList<>();
		for (PDAnnotation annotation : document.getPage(page - 1).getAnnotations()) {
			PDActionGoTo action = (PDActionGoTo) ((PDAnnotationLink) annotation).getAction();
			targets.add(((PDPageDestination) action.getDestination()).retrievePageNumber() + 1);
		}
		return targets;
	}

}
