package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.clausewatch.evidence.Manifest;
import org.clausewatch.evidence.ManifestWriter;
import org.clausewatch.seal.DemoAuthority;
import org.clausewatch.seal.Seal;
import org.clausewatch.seal.SealedSamples;

/** A small sealed run directory, made once for a test class. */
record SealedFiles(Path run, TrustAnchors anchors, Seal seal) {

	static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

	static final String ROOT = "ab".repeat(32);

	static SealedFiles make(Path directory) throws IOException {
		Path home = directory.resolve("home");
		Seal seal = Seal.demo(home, CLOCK);
		Path run = Files.createDirectories(directory.resolve("run"));
		Path reports = Files.createDirectories(run.resolve("reports"));
		seal.sealPdf(SealedSamples.pdf(directory.resolve("unsigned.pdf")), reports.resolve("r.en.pdf"),
				SealedSamples.TEXT);
		seal.sealWorkbook(SealedSamples.workbook(directory.resolve("unsigned.xlsx")), reports.resolve("r.en.xlsx"),
				SealedSamples.TEXT);
		Files.writeString(run.resolve("findings.csv"), "finding_id\n");
		Files.writeString(run.resolve("run.json"), "{\"merkle_roots\":{\"dossiers\":\"" + ROOT + "\"}}\n");
		SealedFiles files = new SealedFiles(run, TrustAnchors.read(List.of(DemoAuthority.rootCertificate(home))), seal);
		files.sealManifest();
		return files;
	}

	void sealManifest() throws IOException {
		ManifestWriter.write(this.run, null, Map.of("dossiers", ROOT));
		this.seal.sealDetached(manifest(), signature());
	}

	Path pdf() {
		return this.run.resolve("reports/r.en.pdf");
	}

	Path workbook() {
		return this.run.resolve("reports/r.en.xlsx");
	}

	Path manifest() {
		return this.run.resolve(Manifest.FILE);
	}

	Path signature() {
		return this.run.resolve(Manifest.SIGNATURE_FILE);
	}

	Report verify(Path path) throws IOException {
		return Verifier.verify(path, this.anchors);
	}

}
