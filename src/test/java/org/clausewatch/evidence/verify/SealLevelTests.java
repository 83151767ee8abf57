package org.clausewatch.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausewatch.evidence.Manifest;
import org.clausewatch.evidence.ManifestWriter;
import org.clausewatch.seal.Level;
import org.clausewatch.seal.Seal;
import org.clausewatch.seal.SealedSamples;
import org.clausewatch.seal.TestAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seals of every level, by one and by two, as our own verifier sees them. */
class SealLevelTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

	@TempDir
	static Path directory;

	static TestAuthority authority;

	static TrustAnchors anchors;

	@BeforeAll
	static void makeAuthority() throws Exception {
		authority = new TestAuthority(directory, CLOCK, false);
		anchors = new TrustAnchors(List.of(authority.root()));
	}

	private static List<Path> sealed(Level level, int signers) throws IOException {
		Seal seal = (signers == 1) ? authority.seal(level, "Preparer") : authority.seal(level, "Preparer", "Approver");
		Path run = Files.createDirectories(directory.resolve(level + "-" + signers));
		seal.sealPdf(SealedSamples.pdf(directory.resolve("unsigned.pdf")), run.resolve("r.pdf"), SealedSamples.TEXT);
		seal.sealWorkbook(SealedSamples.workbook(directory.resolve("unsigned.xlsx")), run.resolve("r.xlsx"),
				SealedSamples.TEXT);
		ManifestWriter.write(run, null, Map.of("dossiers", "ab".repeat(32)));
		seal.sealDetached(run.resolve(Manifest.FILE), run.resolve(Manifest.SIGNATURE_FILE));
		return List.of(run.resolve("r.pdf"), run.resolve("r.xlsx"), run.resolve(Manifest.FILE));
	}

	@ParameterizedTest
	@CsvSource({ "B,1", "T,1", "LT,1", "LTA,1", "B,2", "T,2", "LT,2", "LTA,2" })
	void holds(Level level, int signers) throws IOException {
		for (Path file : sealed(level, signers)) {
			Report report = Verifier.verify(file, anchors);
			String text = report.toText();
			assertThat(report.passed()).as(text).isTrue();
			assertThat(text).contains("Preparer");
			assertThat(text.contains("Approver") && text.contains("signer 2 of 2")).isEqualTo(signers == 2);
			assertThat(text.contains("clock of the time-stamp authority")).isEqualTo(level.timeStamped());
			assertThat(text.contains("was not revoked, says the CRL")).isEqualTo(level.longTerm());
			assertThat(text.contains("was revoked can't be told")).isEqualTo(!level.longTerm());
			boolean archived = level == Level.LTA && !file.toString().endsWith(".xlsx");
			assertThat(text.contains("archive time-stamp") || text.contains("document time-stamp")).isEqualTo(archived);
		}
	}

	@ParameterizedTest
	@CsvSource({ "B,1", "T,1", "T,2" })
	void holdsWithSm2AndSm3(Level level, int signers) throws Exception {
		Path sm2 = Files.createDirectories(directory.resolve("sm2-" + level + signers));
		TestAuthority chinese = new TestAuthority(sm2, CLOCK, true);
		Seal seal = (signers == 1) ? chinese.seal(level, "编制人") : chinese.seal(level, "编制人", "批准人");
		seal.sealPdf(SealedSamples.pdf(sm2.resolve("unsigned.pdf")), sm2.resolve("r.pdf"), SealedSamples.TEXT);
		Path run = Files.createDirectories(sm2.resolve("run"));
		ManifestWriter.write(run, null, Map.of("dossiers", "ab".repeat(32)));
		seal.sealDetached(run.resolve(Manifest.FILE), run.resolve(Manifest.SIGNATURE_FILE));
		TrustAnchors trusted = new TrustAnchors(List.of(chinese.root()));
		for (Path file : List.of(sm2.resolve("r.pdf"), run.resolve(Manifest.FILE))) {
			Report report = Verifier.verify(file, trusted);
			assertThat(report.passed()).as(report.toText()).isTrue();
			assertThat(report.toText()).contains("编制人");
			assertThat(Verifier.verify(file, anchors).passed()).isFalse();
			byte[] bytes = Files.readAllBytes(file);
			bytes[bytes.length / 3] ^= 1;
			Files.write(file, bytes);
			assertThat(Verifier.verify(file, trusted).passed()).isFalse();
		}
	}

	/** With a CRL by hand, a level without validation data can be checked too. */
	@Test
	void aCrlThatIsGivenTellsOfRevocation() throws IOException {
		TrustAnchors informed = anchors.withCrls(List.of(authority.crl()));
		for (Path file : sealed(Level.T, 1)) {
			assertThat(Verifier.verify(file, informed).toText()).contains("was not revoked, says the CRL")
				.doesNotContain("can't be told");
		}
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-01T09:59:59Z,false,before it was used", "2026-03-01T10:00:00Z,false,before it was used",
			"2026-03-01T10:00:01Z,true,after it was used" })
	void aRevocationCountsUpToTheTimeOfTheSignature(Instant revokedAt, boolean passes, String words) throws Exception {
		for (Path file : sealed(Level.T, 1)) {
			Path crl = directory.resolve("revoked.crl");
			Files.write(crl, RevokingCrl.of(authority.authority(), signerOf(file), revokedAt, CLOCK.instant()));
			Report report = Verifier.verify(file, anchors.withCrls(List.of(crl)));
			assertThat(report.toText()).contains("was revoked at " + revokedAt).contains(words);
			assertThat(report.passed()).isEqualTo(passes);
		}
	}

	/** The serial number of the signer's certificate, from any of the three formats. */
	private static java.math.BigInteger signerOf(Path file) throws Exception {
		String fingerprint = Verifier.verify(file, anchors)
			.toText()
			.lines()
			.filter((line) -> line.contains("certificate SHA-256"))
			.findFirst()
			.map((line) -> line.substring(line.length() - 64))
			.orElseThrow();
		return authority.issued(fingerprint).getSerialNumber();
	}

	/**
	 * Two hundred bytes spread over each kind of artefact at the level that covers all of
	 * it, and those of the signature's own frame.
	 */
	@ParameterizedTest
	@CsvSource({ "LTA,1", "LTA,2", "LT,1" })
	void aFlippedBitIsNoticedWhereverItIs(Level level, int signers) throws IOException {
		List<String> unnoticed = new ArrayList<>();
		for (Path file : sealed(level, signers)) {
			for (Path part : file.endsWith(Manifest.FILE) ? List.of(file, file.resolveSibling(Manifest.SIGNATURE_FILE))
					: List.of(file)) {
				byte[] bytes = Files.readAllBytes(part);
				int covered = covered(level, part, bytes);
				for (int i = 0; i < 200; i++) {
					int position = (int) ((long) i * covered / 200);
					byte[] changed = bytes.clone();
					changed[position] ^= (byte) (1 << (i % 8));
					Files.write(part, changed);
					if (Verifier.verify(part, anchors).passed()) {
						unnoticed.add(part.getFileName() + " byte " + position + " of " + bytes.length);
					}
				}
				Files.write(part, bytes);
			}
		}
		assertThat(unnoticed).isEmpty();
	}

	/**
	 * At level LT no signature covers a PDF's last revision, which holds the validation
	 * data: there only the certificates and CRLs themselves are vouched for.
	 */
	private static int covered(Level level, Path file, byte[] bytes) {
		if (level != Level.LT || !file.toString().endsWith(".pdf")) {
			return bytes.length;
		}
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		return text.lastIndexOf("%%EOF", text.lastIndexOf("%%EOF") - 1) + 6;
	}

}
