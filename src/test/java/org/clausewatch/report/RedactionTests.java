package org.clausewatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clausewatch.dossier.DossierBuilder;
import org.clausewatch.finding.Attribution;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.Pending;
import org.clausewatch.finding.Waiver;
import org.clausewatch.record.RecordKind;
import org.clausewatch.report.pdf.PdfReportWriter;
import org.clausewatch.report.xlsx.XlsxReportWriter;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plants persons, documents, telephones and identifiers wherever a run could carry them,
 * renders every kind of report in every format and language, and searches all that came
 * out: text, metadata, attachments, every part of a workbook.
 */
class RedactionTests {

	private static final PdfReportWriter PDF = new PdfReportWriter();

	/** What stands inside texts, by its field. */
	private static final Map<Field, List<String>> INSIDE = Map.of(Field.PERSON, List.of("诸葛孔明", "Zhuge Liang"),
			Field.DOCUMENT_NUMBER, List.of("440106199001011234", "E76543210"), Field.TELEPHONE,
			List.of("13812345678", "020-87654321"), Field.EMAIL, List.of("kongming@example.com"));

	private static final Map<Field, String> WHOLE = Map.of(Field.CERTIFICATE, "badc0ffee0ddf00d", Field.RECORD,
			"REQ-7F3A-42", Field.FINDING, "0123456789abcdef", Field.SERVICE_POINT, "隆中网点", Field.OPERATOR,
			"OP-WOLONG-9", Field.APPROVER, "庞士元", Field.REJECTED_CELL, "LEFTOVER-CELL", Field.EXPLANATION,
			"arithmetic-marker");

	private static final String TEXT = "CN=诸葛孔明, \"Zhuge Liang\", 440106199001011234, E76543210, 13812345678,"
			+ " 020-87654321, kongming@example.com";

	/** Another subscriber, whom a case's rows name. */
	private static final String OTHER = "SUB-NORTHERN-WEI";

	@TempDir
	private Path directory;

	/** Every kind, and with identifiers where that makes another profile. */
	static Stream<Rendition> renditions() {
		return Arrays.stream(ReportKind.values())
			.flatMap((kind) -> Stream.of(true, false)
				.filter((identifiers) -> !identifiers || !kind.redaction(true).equals(kind.redaction(false)))
				.flatMap((identifiers) -> Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
					.map((language) -> new Rendition(kind, language, identifiers, 12))));
	}

	/** What the profile shows is there: the search can find what it looks for. */
	@ParameterizedTest
	@MethodSource("renditions")
	void theAudienceFindsWhatItMaySeeAndNothingElse(Rendition rendition) throws IOException {
		ReportModel model = planted();
		Document document = Document.of(rendition, model, Figures.of(model));
		String pdf = pdf(document);
		String workbook = workbook(document);
		INSIDE.forEach((field, values) -> values.forEach((value) -> {
			assertThat(pdf).as("%s in the PDF", field).doesNotContain(flat(value));
			assertThat(workbook).as("%s in the workbook", field).doesNotContain(flat(value));
		}));
		WHOLE.forEach((field, value) -> {
			boolean shown = rendition.redaction().shows(field);
			assertThat(pdf.contains(flat(value))).as("%s in the PDF", field).isEqualTo(shown);
			assertThat(workbook.contains(flat(value))).as("%s in the workbook", field).isEqualTo(shown);
		});
		assertThat(pdf + workbook).doesNotContain(OTHER);
		if (rendition.redaction().of(Field.PERSON) == Treatment.MASKED) {
			assertThat(pdf).contains("CN=诸***", "138****5678", "4401**************");
			assertThat(workbook).contains("CN=诸***", "138****5678", "4401**************");
		}
	}

	@ParameterizedTest
	@EnumSource(value = ReportKind.class, names = { "COMPLIANCE_OFFICER", "DISPUTE" })
	void aProfileThatShowsAllLetsAllBeFound(ReportKind kind) throws IOException {
		Redaction all = new Redaction(
				Arrays.stream(Field.values()).collect(Collectors.toMap((field) -> field, (field) -> Treatment.SHOWN)));
		ReportModel model = planted();
		Document document = Document.of(Rendition.of(kind, Locale.ENGLISH), model, Figures.of(model), all);
		String pdf = pdf(document);
		String workbook = workbook(document);
		// A case has neither rejects nor waivers.
		Stream<String> whole = WHOLE.entrySet()
			.stream()
			.filter((field) -> !kind.ofCase()
					|| field.getKey() != Field.REJECTED_CELL && field.getKey() != Field.APPROVER)
			.map(Map.Entry::getValue);
		Stream.concat(INSIDE.values().stream().flatMap(List::stream), whole).forEach((value) -> {
			assertThat(pdf).contains(flat(value));
			assertThat(workbook).contains(flat(value));
		});
	}

	@Test
	void everyFieldOfEveryProfileIsDecided() {
		assertThat(Redaction.REGULATOR.treatments().values()).containsOnly(Treatment.ABSENT);
		for (Redaction redaction : List.of(Redaction.COMPLIANCE_OFFICER, Redaction.REGULATOR_WITH_IDENTIFIERS,
				Redaction.DISPUTE)) {
			assertThat(redaction.treatments()).hasSize(Field.values().length);
			INSIDE.keySet().forEach((field) -> assertThat(redaction.of(field)).isEqualTo(Treatment.MASKED));
		}
		for (Field staff : List.of(Field.OPERATOR, Field.APPROVER, Field.SERVICE_POINT)) {
			assertThat(Redaction.REGULATOR_WITH_IDENTIFIERS.shows(staff)).isFalse();
		}
		assertThat(Redaction.DISPUTE.shows(Field.OPERATOR)).isFalse();
		assertThat(Redaction.DISPUTE.shows(Field.APPROVER)).isFalse();
	}

	private static ReportModel planted() {
		Finding late = SampleReport.late(3, Duration.ofHours(30), Severity.S1);
		Finding finding = new Finding(WHOLE.get(Field.FINDING), late.rule(), late.classCode(), late.severity(),
				Outcome.FAIL, late.clause(), late.issuer(), WHOLE.get(Field.CERTIFICATE), "REQUEST",
				WHOLE.get(Field.RECORD), late.eventAt(), late.deadlineAt(), late.overrun(), null, List.of(),
				TEXT + " arithmetic-marker", TEXT + "，arithmetic-marker", late.evidence());
		Finding open = new Finding("fedcba9876543210", "AGR-1.3-OPEN-OVERDUE", "OPEN_OVERDUE", Severity.S1,
				Outcome.FAIL, late.clause(), late.issuer(), WHOLE.get(Field.CERTIFICATE), "REQUEST",
				"call 13812345678 " + WHOLE.get(Field.RECORD), late.eventAt(), late.deadlineAt(), late.overrun(), null,
				List.of(), TEXT, TEXT, late.evidence());
		ReportModel model = SampleReport.of(List.of(finding, open),
				List.of(new Pending(late.issuer(), WHOLE.get(Field.CERTIFICATE), "REQ-7F3A-42 kongming@example.com",
						"2025-10-01T09:00:00+08:00", Duration.ofHours(9))),
				List.of(new Reject("fees.csv", 9, "amount", "BAD_NUMBER", "LEFTOVER-CELL " + TEXT)));
		Background background = new Background(List.of(),
				() -> Stream.of(new Attribution(finding.id(), finding.rule(), finding.classCode(), finding.severity(),
						WHOLE.get(Field.SERVICE_POINT), List.of(WHOLE.get(Field.OPERATOR)))),
				List.of(new Waiver(finding.id(), WHOLE.get(Field.APPROVER), Instant.parse("2025-09-01T00:00:00Z"), null,
						"agreed with " + TEXT)),
				null, List.of(), List.of(), List.of("letter of kongming@example.com.csv"),
				SampleCase.of(model, plantedCase()).background().dispute());
		RunFacts run = model.run();
		Map<String, String> titles = new HashMap<>();
		titles.put("en", "Report on 13812345678");
		titles.put("zh-CN", "关于 13812345678 的报告");
		return new ReportModel(
				new RunFacts(run.job(), titles, "extract of kongming@example.com", "440106199001011234",
						run.extractSha256(), run.cutOff(), run.zone(), run.policy(), run.policySha256(),
						run.rulesSha256(), run.revocationDeadline(), run.runId(), run.startedAt(), run.endedAt(),
						run.merkleRoots(), run.seal(), run.demo(), run.version()),
				model.certificates(), model.files(), model.rules(), model.coverage(), model.clauses(), model.findings(),
				model.pending(), model.rejects(), background);
	}

	/** The same in the rows of a case, where each column may hold something else. */
	private static DossierBuilder plantedCase() {
		return SampleCase.dossier()
			.certificate("subject", "CN=诸葛孔明,O=Shu,C=CN", "application_id", "app-7", "profile", "for 13812345678")
			.row(RecordKind.APPLICATIONS, "application_id", "app-7", "subscriber_id", "sub-1", "kind", "NEW",
					"subject_name", "诸葛孔明", "submitted_at", "2024-12-30T09:00:00+08:00", "service_point",
					WHOLE.get(Field.SERVICE_POINT))
			.row(RecordKind.APPLICATIONS, "application_id", "app-8", "subscriber_id", OTHER, "kind", "NEW",
					"subject_name", OTHER + " by name", "submitted_at", "2024-12-30T09:00:00+08:00")
			.row(RecordKind.VERIFICATIONS, "application_id", "app-7", "step", "VERIFY", "operator_id",
					WHOLE.get(Field.OPERATOR), "decided_at", "2024-12-30T10:00:00+08:00", "outcome", "PASS", "method",
					"document 440106199001011234")
			.row(RecordKind.ADDRESSES, "subscriber_id", "sub-1", "channel", "EMAIL", "address", "kongming@example.com",
					"valid_from", "2024-12-30T09:00:00+08:00")
			.row(RecordKind.EVIDENCE, "evidence_id", WHOLE.get(Field.RECORD), "subject_kind", "DISPUTE", "subject_id",
					SampleCase.ID, "file", "letters/E76543210.pdf", "sha256", "00", "collected_at",
					"2025-03-11T12:00:00Z", "custodian", "Zhuge Liang");
	}

	/**
	 * Every text of a PDF, what its information and metadata say, and all its streams.
	 */
	private String pdf(Document document) throws IOException {
		Path file = this.directory.resolve("report.pdf");
		PDF.write(document, file, (page, pages) -> {
		});
		StringBuilder all = new StringBuilder();
		try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
			all.append(new PDFTextStripper().getText(pdf)).append(pdf.getDocumentInformation().getCOSObject());
			for (String key : pdf.getDocumentInformation().getMetadataKeys()) {
				all.append(pdf.getDocumentInformation().getCustomMetadataValue(key));
			}
			for (COSObject object : pdf.getDocument().getXrefTable().keySet().stream().map((key) -> {
				try {
					return pdf.getDocument().getObjectFromPool(key);
				}
				catch (IllegalStateException ex) {
					throw new AssertionError(ex);
				}
			}).toList()) {
				if (object.getObject() instanceof COSStream stream && !isPicture(stream)) {
					try (InputStream in = stream.createInputStream()) {
						all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
					}
				}
			}
		}
		return flat(all.toString());
	}

	private static boolean isPicture(COSStream stream) {
		return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
	}

	private String workbook(Document document) throws IOException {
		Path file = this.directory.resolve("report.xlsx");
		new XlsxReportWriter().write(document, file);
		StringBuilder all = new StringBuilder();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements();) {
				ZipEntry part = parts.nextElement();
				all.append(part.getName());
				try (InputStream in = zip.getInputStream(part)) {
					all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
				}
			}
		}
		return flat(unescaped(all.toString()));
	}

	private static String unescaped(String xml) {
		String text = java.util.regex.Pattern.compile("&#(x?)([0-9a-fA-F]+);")
			.matcher(xml)
			.replaceAll((hit) -> java.util.regex.Matcher.quoteReplacement(
					Character.toString(Integer.parseInt(hit.group(2), hit.group(1).isEmpty() ? 10 : 16))));
		return text.replace("&quot;", "\"").replace("&amp;", "&");
	}

	/** Lines break anywhere. */
	private static String flat(String text) {
		return text.replaceAll("\\s", "");
	}

}
