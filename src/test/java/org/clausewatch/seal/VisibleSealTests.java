package org.clausewatch.seal;

import org.clausewatch.VeraPdf;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader sees of a seal, and that an archival PDF stays one. */
class VisibleSealTests {

	private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");

	private static final SealText CHINESE = new SealText("守约运行 r-1", "", Locale.forLanguageTag("zh-CN"),
			ZoneId.of("Asia/Shanghai"));

	private static final SealText ENGLISH = new SealText("Clausewatch run r-1", "", Locale.ENGLISH,
			ZoneId.of("Asia/Shanghai"));

	@TempDir
	static Path directory;

	static TestAuthority authority;

	@BeforeAll
	static void makeAuthority() throws Exception {
		authority = new TestAuthority(directory, Clock.fixed(NOW, ZoneOffset.UTC), false);
	}

	@Test
	void saysWhoWhyAndWhenInTheLanguageOfTheReport() throws Exception {
		Path unsigned = ArchivalPdf.make(directory.resolve("cover.pdf"), 400, "正文");
		String chinese = text(seal(unsigned, "zh.pdf", CHINESE, "张三"));
		assertThat(chinese).contains("电子签章 · 演示 DEMO", "签署人", "张三", "职责 张三", "理由 张三 · 守约运行 r-1",
				"2026-03-02 04:00:00 +08:00（签署者时钟）");
		String english = text(seal(unsigned, "en.pdf", ENGLISH, "Zhang San"));
		assertThat(english).contains("Electronic seal · DEMO", "Signed by", "Zhang San", "Role Zhang San",
				"Reason of Zhang San · Clausewatch run r-1", "2026-03-02 04:00:00 +08:00 (signer's clock)");
	}

	@Test
	void aReasonThatIsTooLongIsCutVisibly() throws Exception {
		Path unsigned = ArchivalPdf.make(directory.resolve("cover.pdf"), 400, "正文");
		SealText text = new SealText("事由".repeat(60) + "尾", "", ENGLISH.language(), ENGLISH.zone());
		assertThat(text(seal(unsigned, "long.pdf", text, "A"))).contains("事由事由", " …").doesNotContain("尾");
		assertThat(text(seal(unsigned, "short.pdf", ENGLISH, "A"))).doesNotContain("…");
	}

	/** U+20BB7 is a Chinese character that the font lacks. */
	@Test
	void showsTheCodePointOfACharacterThatTheFontLacks() throws Exception {
		Path unsigned = ArchivalPdf.make(directory.resolve("cover.pdf"), 400, "正文");
		assertThat(text(seal(unsigned, "lacking.pdf", CHINESE, "\uD842\uDFB7野家"))).contains("[U+20BB7]野家");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4 })
	void standsBelowTheTextAndAboveTheRunningLine(int signers) throws Exception {
		Path unsigned = ArchivalPdf.make(directory.resolve("cover.pdf"), 400, "正文", "二");
		String[] names = List.of("A", "B", "C", "D").subList(0, signers).toArray(String[]::new);
		Path signed = seal(unsigned, signers + ".pdf", CHINESE, names);
		List<PDAnnotation> seals = annotations(signed, 0);
		assertThat(seals).hasSize(signers);
		for (PDAnnotation seal : seals) {
			assertThat(seal.getRectangle().getLowerLeftY()).isGreaterThan(42);
			assertThat(seal.getRectangle().getUpperRightY()).isLessThan(390);
			assertThat(seals)
				.filteredOn((other) -> other.getRectangle().getLowerLeftX() == seal.getRectangle().getLowerLeftX()
						&& other.getRectangle().getLowerLeftY() == seal.getRectangle().getLowerLeftY())
				.hasSize(1);
		}
	}

	@Test
	void goesToTheLastPageWhereTheCoverIsFullAndNowhereWhereThatIsFullToo() throws Exception {
		Path unsigned = ArchivalPdf.make(directory.resolve("full.pdf"), 60, "满", "满");
		assertThat(annotations(seal(unsigned, "invisible.pdf", CHINESE, "A"), 0)).singleElement()
			.satisfies((annotation) -> assertThat(annotation.getRectangle().getWidth()).isZero());
		Path room = ArchivalPdf.make(directory.resolve("room.pdf"), 60, "满", "");
		Path signed = seal(room, "last.pdf", CHINESE, "A");
		assertThat(annotations(signed, 0)).isEmpty();
		assertThat(annotations(signed, 1)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void anArchivalPdfStaysOne(int signers) throws Exception {
		TestAuthority today = new TestAuthority(directory, Clock.systemUTC(), false);
		Path unsigned = ArchivalPdf.make(directory.resolve("archival.pdf"), 400, "正文");
		assertThat(VeraPdf.flaws(unsigned)).isEmpty();
		Path signed = directory.resolve("archival-" + signers + ".pdf");
		Seal seal = (signers == 1) ? today.seal(Level.LTA, "张三") : today.seal(Level.LTA, "张三", "李四");
		seal.sealPdf(unsigned, signed, CHINESE);
		assertThat(VeraPdf.flaws(signed)).isEmpty();
		assertThat(DssJudge.judge(today.root(), signed)).hasSize(signers)
			.containsOnly("PAdES-BASELINE-LTA TOTAL_PASSED");
		makeAuthority();
	}

	private static Path seal(Path unsigned, String name, SealText text, String... signers) throws Exception {
		Path signed = directory.resolve(name);
		authority.seal(Level.B, signers).sealPdf(unsigned, signed, text);
		return signed;
	}

	private static List<PDAnnotation> annotations(Path file, int page) throws Exception {
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			return document.getPage(page).getAnnotations();
		}
	}

	/** Of the seals alone: poppler shows what a reader shows. */
	private static String text(Path file) throws Exception {
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			document.getDocumentCatalog().getAcroForm().flatten();
			return new PDFTextStripper().getText(document);
		}
	}

}
