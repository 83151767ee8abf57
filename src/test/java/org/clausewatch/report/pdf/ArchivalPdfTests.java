package org.clausewatch.report.pdf;

import org.clausewatch.VeraPdf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.Renditions;
import org.clausewatch.report.ReportKind;
import org.clausewatch.report.SampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

class ArchivalPdfTests {

	@TempDir
	private Path directory;

	static Stream<Rendition> renditions() {
		return Renditions.all();
	}

	@ParameterizedTest
	@MethodSource("renditions")
	void veraPdfFindsAnArchivalDocument(Rendition rendition) throws Exception {
		Path file = Documents.write(rendition, SampleReport.quarter(), this.directory);
		assertThat(VeraPdf.flaws(file)).isEmpty();
	}

	@Test
	void veraPdfComplainsWhereTheMarkIsMissing() throws Exception {
		Path file = Documents.write(Rendition.of(ReportKind.COMPLIANCE_OFFICER, Locale.ENGLISH),
				SampleReport.of(List.of(), List.of(), List.of()), this.directory);
		Path bare = this.directory.resolve("bare.pdf");
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			document.getDocumentCatalog().setMetadata(null);
			document.getDocumentCatalog().setOutputIntents(List.of());
			document.save(bare.toFile());
		}
		assertThat(VeraPdf.flaws(bare)).isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource("renditions")
	void metadataSayWhatTheInformationDictionarySays(Rendition rendition) throws Exception {
		Path file = Documents.write(rendition, SampleReport.quarter(), this.directory);
		try (PDDocument document = Loader.loadPDF(file.toFile());
				InputStream in = document.getDocumentCatalog().getMetadata().createInputStream()) {
			PDDocumentInformation info = document.getDocumentInformation();
			Document xmp = xml(in.readAllBytes());
			assertThat(info.getTitle()).contains(rendition.word("title"),
					SampleReport.run(true).title(rendition.language()));
			assertThat(only(xmp, "dc:title")).isEqualTo(info.getTitle());
			assertThat(only(xmp, "dc:description")).isEqualTo(info.getSubject()).isEqualTo("netca-2025-q3");
			assertThat(only(xmp, "dc:creator")).isEqualTo(info.getAuthor());
			assertThat(only(xmp, "xmp:CreatorTool")).isEqualTo(info.getCreator()).isEqualTo("Clausewatch 0.1.0");
			assertThat(only(xmp, "pdf:Producer")).isEqualTo(info.getProducer());
			assertThat(only(xmp, "xmp:CreateDate")).isEqualTo("2025-10-01T00:30:07+08:00");
			assertThat(only(xmp, "xmp:ModifyDate")).isEqualTo("2025-10-01T00:30:07+08:00");
			assertThat(info.getCreationDate().toInstant()).isEqualTo(SampleReport.run(true).endedAt());
			assertThat(info.getModificationDate().toInstant()).isEqualTo(SampleReport.run(true).endedAt());
			assertThat(only(xmp, "dc:language")).isEqualTo(document.getDocumentCatalog().getLanguage())
				.isEqualTo(rendition.language().toLanguageTag());
			assertThat(only(xmp, "pdfaid:part") + only(xmp, "pdfaid:conformance")).isEqualTo("3U");
			assertThat(document.getVersion()).isEqualTo(1.7f);
		}
	}

	@Test
	void documentsOfARunHaveIdentifiersOfTheirOwn() throws IOException {
		List<String> identifiers = new ArrayList<>();
		for (Rendition rendition : renditions().toList()) {
			try (PDDocument document = Loader
				.loadPDF(Documents.write(rendition, SampleReport.quarter(), this.directory).toFile())) {
				identifiers.add(document.getDocument().getDocumentID().get(0).toString());
			}
		}
		assertThat(identifiers).doesNotHaveDuplicates();
	}

	private static Document xml(byte[] packet) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(packet));
	}

	private static String only(Document xmp, String name) {
		assertThat(xmp.getElementsByTagName(name).getLength()).as(name).isEqualTo(1);
		return xmp.getElementsByTagName(name).item(0).getTextContent();
	}

}
