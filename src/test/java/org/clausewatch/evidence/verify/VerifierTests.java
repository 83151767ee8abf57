package org.clausewatch.evidence.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.clausewatch.seal.LocalTimeStampAuthority;
import org.clausewatch.seal.Pkcs12Seal;
import org.clausewatch.seal.Seal;
import org.clausewatch.seal.SealKey;
import org.clausewatch.seal.SealedSamples;
import org.clausewatch.seal.TestKeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VerifierTests {

	private static final Instant NOW = SealedFiles.CLOCK.instant();

	@TempDir
	static Path directory;

	static SealedFiles files;

	@TempDir
	Path work;

	@BeforeAll
	static void make() throws IOException {
		files = SealedFiles.make(directory);
	}

	@ParameterizedTest
	@ValueSource(strings = { "reports/r.en.pdf", "reports/r.en.xlsx", "manifest.json", "manifest.p7s" })
	void saysWhoWhenAndWhat(String name) throws IOException {
		Report report = files.verify(files.run().resolve(name));
		assertThat(report.passed()).as(report.toText()).isTrue();
		assertThat(report.toText()).startsWith("VALID ")
			.contains("Clausewatch DEMO Seal 演示印章")
			.contains("DEMO seal 演示")
			.contains("existed at 2026-03-01T10:00:00Z by the clock of the time-stamp authority")
			.contains("leads to the trust anchor")
			.contains("covers")
			.doesNotContain("FAIL");
	}

	@Test
	void bytesAppended() throws IOException {
		for (Path file : List.of(files.pdf(), files.workbook(), files.signature())) {
			Path copy = copy(file);
			Files.writeString(copy, "\n", StandardOpenOption.APPEND);
			assertThat(files.verify(copy).passed()).as("%s", file).isFalse();
		}
	}

	@Test
	void pdfWithALaterRevision() throws IOException {
		Path copy = copy(files.pdf());
		ByteArrayOutputStream changed = new ByteArrayOutputStream();
		try (PDDocument document = Loader.loadPDF(copy.toFile())) {
			document.addPage(new PDPage());
			document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
			document.getPages().getCOSObject().setNeedToBeUpdated(true);
			document.saveIncremental(changed);
		}
		Files.write(copy, changed.toByteArray());
		Report report = files.verify(copy);
		assertThat(report.passed()).isFalse();
		assertThat(report.toText()).contains("a later revision was added after a signature")
			.contains("covers only the first")
			.contains("what the signer signed is unchanged");
	}

	@Test
	void unsigned() throws IOException {
		assertThat(files.verify(directory.resolve("unsigned.pdf")).toText()).contains("the PDF has no signature");
		assertThat(files.verify(directory.resolve("unsigned.xlsx")).passed()).isFalse();
		assertThat(files.verify(Files.writeString(this.work.resolve("x.pdf"), "")).passed()).isFalse();
		assertThat(files.verify(Files.writeString(this.work.resolve("x.xlsx"), "")).passed()).isFalse();
		assertThat(files.verify(Files.writeString(this.work.resolve("x.txt"), "")).toText())
			.contains("not a sealed file");
		assertThatThrownBy(() -> files.verify(this.work.resolve("none"))).isInstanceOf(NoSuchFileException.class);
	}

	@Test
	void manifestWithoutItsSignature() throws IOException {
		Path alone = Files.copy(files.manifest(), this.work.resolve("manifest.json"));
		assertThat(files.verify(alone).toText()).contains("there is no manifest.p7s");
	}

	@ParameterizedTest
	@ValueSource(strings = { "reports/r.en.pdf", "reports/r.en.xlsx", "manifest.json" })
	void anotherTrustAnchorOrNone(String name) throws Exception {
		TrustAnchors other = new TrustAnchors(
				List.of(TestKeys.selfSigned("EC", NOW, NOW.plus(Duration.ofDays(1))).certificate()));
		for (TrustAnchors anchors : List.of(other, new TrustAnchors(List.of()))) {
			Report report = Verifier.verify(files.run().resolve(name), anchors);
			assertThat(report.passed()).isFalse();
			assertThat(report.failures()).extracting(Check::subject).containsOnly(Check.Subject.CHAIN);
			assertThat(report.toText()).contains("--trust FILE");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "RSA", "EC" })
	void aKeyOfOnesOwnWithoutTimeStamp(String algorithm) throws Exception {
		SealKey key = TestKeys.selfSigned(algorithm, NOW.minusSeconds(60), NOW.plusSeconds(60));
		for (Path sealed : seal(new Seal(key, null, SealedFiles.CLOCK))) {
			Report report = Verifier.verify(sealed, new TrustAnchors(List.of(key.certificate())));
			assertThat(report.passed()).as(report.toText()).isTrue();
			assertThat(report.toText()).contains("signed at 2026-03-01T10:00:00Z by the signer's own clock")
				.doesNotContain("DEMO");
		}
	}

	@Test
	void certificateExpiredWhenTheTimeStampWasMade() throws Exception {
		SealKey key = TestKeys.selfSigned("RSA", NOW.minusSeconds(60), NOW);
		SealKey tsa = tsa();
		TrustAnchors anchors = new TrustAnchors(List.of(key.certificate(), files.anchors().certificates().get(0)));
		for (Path sealed : seal(
				new Seal(key, new LocalTimeStampAuthority(tsa, SealedFiles.CLOCK), SealedFiles.CLOCK))) {
			assertThat(Verifier.verify(sealed, anchors).failures())
				.noneMatch((check) -> check.subject() == Check.Subject.VALIDITY);
		}
		Clock late = Clock.offset(SealedFiles.CLOCK, Duration.ofSeconds(1));
		for (Path sealed : seal(new Seal(key, new LocalTimeStampAuthority(tsa, late), SealedFiles.CLOCK))) {
			assertThat(Verifier.verify(sealed, anchors).failures()).anySatisfy((check) -> {
				assertThat(check.subject()).isEqualTo(Check.Subject.VALIDITY);
				assertThat(check.text()).endsWith("was not valid at 2026-03-01T10:00:01Z");
			});
		}
	}

	@Test
	void timeStampByAKeyThatIsNotForTimeStamps() throws Exception {
		SealKey key = TestKeys.selfSigned("EC", NOW.minusSeconds(60), NOW.plusSeconds(60));
		assertThatThrownBy(() -> new LocalTimeStampAuthority(key, SealedFiles.CLOCK).stamp(new byte[32]))
			.hasMessageContaining("no time-stamp");
	}

	/** The demo authority's key, which may make time-stamps. */
	private SealKey tsa() {
		Path authority = directory.resolve("home/demo-authority");
		return new Pkcs12Seal("tsa", authority.resolve("tsa.p12"), null, authority.resolve("password")).open(Map.of(),
				NOW);
	}

	private List<Path> seal(Seal seal) throws IOException {
		Path pdf = this.work.resolve("own.pdf");
		seal.sealPdf(directory.resolve("unsigned.pdf"), pdf, SealedSamples.TEXT);
		Path workbook = this.work.resolve("own.xlsx");
		seal.sealWorkbook(directory.resolve("unsigned.xlsx"), workbook, SealedSamples.TEXT);
		Path manifest = Files.write(this.work.resolve("manifest.json"), Files.readAllBytes(files.manifest()));
		seal.sealDetached(manifest, this.work.resolve("manifest.p7s"));
		return List.of(pdf, workbook, manifest);
	}

	private Path copy(Path file) throws IOException {
		Files.write(this.work.resolve("manifest.json"), Files.readAllBytes(files.manifest()));
		return Files.write(this.work.resolve(file.getFileName()), Files.readAllBytes(file));
	}

}
