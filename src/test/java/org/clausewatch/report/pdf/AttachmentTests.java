package org.clausewatch.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.RunFiles;
import org.clausewatch.report.Chapter;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.Renditions;
import org.clausewatch.report.ReportKind;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.SampleReport;
import org.clausewatch.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttachmentTests {

	private static final Rendition ENGLISH = Rendition.of(ReportKind.COMPLIANCE_OFFICER, Locale.ENGLISH);

	@TempDir
	private Path directory;

	static java.util.stream.Stream<Rendition> renditions() {
		return Renditions.all();
	}

	@Test
	void theFindingsAreInsideAsTheSource() throws Exception {
		Path file = Documents.write(ENGLISH, SampleReport.quarter(), this.directory);
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			PDComplexFileSpecification specification = attached(document).get("findings.csv");
			COSDictionary dictionary = specification.getCOSObject();
			assertThat(dictionary.getNameAsString("AFRelationship")).isEqualTo("Source");
			COSArray whole = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
			assertThat(whole).hasSize(1);
			assertThat(whole.getObject(0)).isSameAs(dictionary);
			assertThat(specification.getFile()).isEqualTo("findings.csv");
			assertThat(specification.getFileUnicode()).isEqualTo("findings.csv");
			assertThat(specification.getFileDescription()).contains("agreement 2.7");
			PDEmbeddedFile embedded = specification.getEmbeddedFile();
			byte[] content = embedded.toByteArray();
			assertThat(embedded.getSubtype()).isEqualTo("text/csv");
			assertThat(embedded.getSize()).isEqualTo(content.length);
			COSDictionary parameters = embedded.getCOSObject().getCOSDictionary(COSName.PARAMS);
			assertThat(((org.apache.pdfbox.cos.COSString) parameters.getDictionaryObject("CheckSum")).getBytes())
				.isEqualTo(MessageDigest.getInstance("MD5").digest(content));
			assertThat(embedded.getCreationDate().toInstant()).isEqualTo(SampleReport.run(true).endedAt());
			assertThat(embedded.getModDate().toInstant()).isEqualTo(SampleReport.run(true).endedAt());
		}
		assertThat(this.directory).isDirectoryNotContaining("glob:**.draft");
	}

	@Test
	void withoutAnythingToMaskItIsTheRunsOwnFile() throws IOException {
		List<Finding> findings = SampleReport.many(40).toList();
		Path own = this.directory.resolve("findings.csv");
		try (Csv.Sheet<Finding> sheet = RunFiles.FINDINGS.create(own)) {
			findings.forEach(sheet::write);
		}
		assertThat(attachedTo(SampleReport.of(findings, List.of(), List.of()), ENGLISH))
			.isEqualTo(Files.readString(own));
	}

	@Test
	void tellsNoMoreThanThePages() throws IOException {
		Finding finding = SampleReport.finding("AGR-1.3-LATE-REVOCATION", "LATE", Severity.S1,
				org.clausewatch.rule.Outcome.FAIL, "agreement 1.3", 7, "REQUEST", "13812345678",
				"2025-08-05T18:00:00+08:00", "2025-08-05T09:00:00+08:00", Duration.ofHours(9),
				"Subject CN=张伟, zhang.wei@example.com", "主体 CN=欧阳娜娜，440106199001011234", List.of());
		String content = attachedTo(SampleReport.of(List.of(finding), List.of(), List.of()), ENGLISH);
		assertThat(content).contains("CN=张*", "z***@example.com", "CN=欧***", "138****5678", finding.id())
			.doesNotContain("张伟", "zhang.wei", "欧阳娜娜", "440106199001011234", "13812345678");
	}

	@ParameterizedTest
	@MethodSource("renditions")
	void onlyADocumentThatPrintsFindingsCarriesThem(Rendition rendition) throws IOException {
		try (PDDocument document = Loader
			.loadPDF(Documents.write(rendition, SampleReport.quarter(), this.directory).toFile())) {
			assertThat(attached(document))
				.containsOnlyKeys(rendition.chapters().contains(Chapter.FINDINGS) ? "findings.csv" : "statistics.csv");
		}
	}

	@Test
	void theRegulatorsCountsNameNoCertificate() throws IOException {
		Rendition rendition = Rendition.of(ReportKind.REGULATOR, Locale.ENGLISH);
		try (PDDocument document = Loader
			.loadPDF(Documents.write(rendition, SampleReport.quarter(), this.directory).toFile())) {
			String content = new String(attached(document).get("statistics.csv").getEmbeddedFile().toByteArray(),
					StandardCharsets.UTF_8);
			assertThat(content).startsWith("measure,month,issuer,item,value,unit\n");
			SampleReport.quarterFindings()
				.forEach((finding) -> assertThat(content).doesNotContain(finding.serial(), finding.id()));
		}
	}

	private String attachedTo(ReportModel model, Rendition rendition) throws IOException {
		try (PDDocument document = Loader.loadPDF(Documents.write(rendition, model, this.directory).toFile())) {
			return new String(attached(document).get("findings.csv").getEmbeddedFile().toByteArray(),
					StandardCharsets.UTF_8);
		}
	}

	private static Map<String, PDComplexFileSpecification> attached(PDDocument document) throws IOException {
		var names = document.getDocumentCatalog().getNames();
		return (names != null && names.getEmbeddedFiles() != null) ? names.getEmbeddedFiles().getNames() : Map.of();
	}

}
