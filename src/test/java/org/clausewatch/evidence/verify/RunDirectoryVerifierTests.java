package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.clausewatch.evidence.Manifest;
import org.clausewatch.evidence.ManifestWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RunDirectoryVerifierTests {

	@TempDir
	Path directory;

	private SealedFiles files;

	@BeforeEach
	void make() throws IOException {
		this.files = SealedFiles.make(this.directory);
	}

	@Test
	void asSealed() throws IOException {
		Report report = this.files.verify(this.files.run());
		assertThat(report.passed()).as(report.toText()).isTrue();
		assertThat(report.parts()).extracting(Report::kind).containsExactlyInAnyOrder("PDF", "workbook");
		assertThat(report.toText()).contains("all 4 files are those of the manifest")
			.contains("the same Merkle roots [dossiers]");
	}

	@Test
	void fileAdded() throws IOException {
		Files.writeString(this.files.run().resolve("reports/.extra"), "");
		assertFails("reports/.extra is not in the manifest");
	}

	@Test
	void linkAdded() throws IOException {
		Files.createSymbolicLink(this.files.run().resolve("link"), this.directory);
		assertFails("link is not in the manifest");
	}

	@Test
	void fileRemoved() throws IOException {
		Files.delete(this.files.run().resolve("findings.csv"));
		assertFails("findings.csv is in the manifest but not there");
	}

	@Test
	void fileReplacedByALink() throws IOException {
		Path moved = this.directory.resolve("moved.csv");
		Files.move(this.files.run().resolve("findings.csv"), moved);
		Files.createSymbolicLink(this.files.run().resolve("findings.csv"), moved);
		assertFails("findings.csv is not a plain file");
	}

	@Test
	void fileChanged() throws IOException {
		Files.writeString(this.files.run().resolve("findings.csv"), "finding_iD\n");
		assertFails("findings.csv was changed");
	}

	@Test
	void reportReplacedByAnUnsealedOneBeforeTheManifestWasSealed() throws IOException {
		Files.write(this.files.pdf(), Files.readAllBytes(this.directory.resolve("unsigned.pdf")));
		this.files.sealManifest();
		Report report = this.files.verify(this.files.run());
		assertThat(report.passed()).isFalse();
		assertThat(report.checks()).noneMatch((check) -> check.outcome() == Check.Outcome.FAIL);
		assertThat(report.toText()).contains("the PDF has no signature");
	}

	@Test
	void manifestChangedWithoutANewSeal() throws IOException {
		Files.writeString(this.files.run().resolve("extra.csv"), "");
		ManifestWriter.write(this.files.run(), null, Map.of("dossiers", SealedFiles.ROOT));
		assertFails("manifest.json is not what was signed");
	}

	@Test
	void sealOrManifestMissing() throws IOException {
		Files.delete(this.files.signature());
		assertFails("there is no manifest.p7s");
		Files.delete(this.files.manifest());
		assertFails("there is no manifest.json");
	}

	@Test
	void rootsDiffer() throws IOException {
		Files.writeString(this.files.run().resolve("run.json"), "{\"merkle_roots\":{}}");
		this.files.sealManifest();
		assertFails("run.json and the manifest state different Merkle roots");
		Files.writeString(this.files.run().resolve("run.json"), "{}");
		this.files.sealManifest();
		assertFails("run.json: expected an object 'merkle_roots'");
		Files.delete(this.files.run().resolve("run.json"));
		this.files.sealManifest();
		assertFails("run.json is not in the manifest");
	}

	@Test
	void emptyDirectory() throws IOException {
		Path empty = Files.createDirectory(this.directory.resolve("empty"));
		assertThat(this.files.verify(empty).passed()).isFalse();
	}

	@Test
	void bytesAppendedToAReport() throws IOException {
		Files.writeString(this.files.workbook(), "x", StandardOpenOption.APPEND);
		assertFails("reports/r.en.xlsx was changed");
	}

	/** Reading a pipe would never end. */
	@Test
	@Timeout(60)
	void reportReplacedByAPipe() throws Exception {
		Files.delete(this.files.pdf());
		assertThat(new ProcessBuilder("mkfifo", this.files.pdf().toString()).start().waitFor()).isZero();
		assertFails("reports/r.en.pdf is not a plain file");
		assertThat(this.files.verify(this.files.pdf()).toText()).contains("not a plain file");
	}

	/** Or the one beside it would be checked and called by this one's name. */
	@Test
	void aManifestUnderAnotherSpellingIsNotTheOneBesideIt() throws IOException {
		for (String name : List.of("Manifest.json", "MANIFEST.P7S")) {
			Path other = Files.writeString(this.files.run().resolve(name), "{}");
			assertThat(this.files.verify(other).passed()).isFalse();
		}
	}

	/** Whoever seals a run can't show other findings in its files than in its proofs. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			as it is      | findings.csv has the 1 leaves of the tree findings
			other finding | findings.csv has other leaves than the tree findings
			more findings | findings.csv has other leaves than the tree findings
			no line end   | findings.csv does not end with a line end
			other columns | findings.csv has other columns than findings have
			cut off       | trees/dossiers ends within a leaf
			turned round  | trees/dossiers has leaves that do not ascend
			""")
	void theTreesAreReckonedAgain(String change, String words) throws IOException {
		Path run = this.directory.resolve("small");
		Files.createDirectories(run.resolve("trees"));
		String findings = SmallRun.HEADER + "\n" + SmallRun.LINE + "\n";
		Files.writeString(run.resolve("findings.csv"), switch (change) {
			case "other finding" -> findings.replace("S1", "S3");
			case "more findings" -> findings + SmallRun.LINE + "\n";
			case "no line end" -> findings.strip();
			case "other columns" -> findings.replace("severity,outcome", "outcome,severity");
			default -> findings;
		});
		byte[] leaf = SmallRun.dossier();
		Files.write(run.resolve("trees/dossiers"), switch (change) {
			case "cut off" -> Arrays.copyOf(leaf, leaf.length + 1);
			case "turned round" -> Arrays.copyOf(leaf, 2 * leaf.length);
			default -> leaf;
		});
		Files.write(run.resolve("trees/residue"), new byte[0]);
		Report report = this.files.verify(SmallRun.seal(run, "run-1", this.files.seal(), 1).directory());
		assertThat(report.toText()).contains(words);
		assertThat(report.passed()).as(report.toText()).isEqualTo(change.equals("as it is"));
	}

	/** All runs of a job are gone; what was noted beside them is not. */
	@Test
	void everyRunOfAJobTakenAway() throws IOException {
		Path runs = this.directory.resolve("runs");
		SmallRun run = SmallRun.seal(runs.resolve("run-1"), "run-1", this.files.seal(), 1);
		assertThat(this.files.verify(runs).passed()).isTrue();
		String manifest = SmallRun.sha256(Files.readAllBytes(run.directory().resolve(Manifest.FILE)));
		Files.createDirectories(runs.resolve(".chain"));
		for (String job : List.of("daily", "quarterly")) {
			Files.writeString(runs.resolve(".chain/" + job + ".json"),
					"{\"run_id\":\"run-1\",\"manifest_sha256\":\"" + manifest + "\"}");
		}
		Report report = this.files.verify(runs);
		assertThat(report.failures()).extracting(Check::text)
			.containsExactly("gap: the last run of quarterly that was noted here, run-1, is not here");
	}

	private void assertFails(String message) throws IOException {
		Report report = this.files.verify(this.files.run());
		assertThat(report.passed()).isFalse();
		assertThat(report.toText()).contains("FAIL").contains(message);
	}

}
