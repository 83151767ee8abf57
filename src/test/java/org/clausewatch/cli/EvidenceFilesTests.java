package org.clausewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.clausewatch.evidence.BundleIndex;
import org.clausewatch.evidence.BundleIndex.Exhibit;
import org.clausewatch.evidence.BundleIndex.State;
import org.clausewatch.evidence.BundleIndexFile;
import org.clausewatch.record.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that evidence.csv names: enclosed, or named with what is wrong with them. */
class EvidenceFilesTests {

	private static final String SECRET = "nobody's business";

	@TempDir
	static Path folder;

	private static Path bundle;

	private static BundleIndex index;

	@BeforeAll
	static void makeBundle() throws IOException {
		Path extract = folder.resolve("extract");
		try (Stream<Path> files = Files.walk(Path.of("sample-data/2025-q3"))) {
			for (Path file : files.toList()) {
				Path copy = extract.resolve(Path.of("sample-data/2025-q3").relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(copy);
				}
				else if (!file.endsWith("extract.json")) {
					Files.copy(file, copy);
				}
			}
		}
		Files.writeString(folder.resolve("secret.txt"), SECRET);
		Path evidence = Files.createDirectory(extract.resolve("evidence"));
		Files.writeString(evidence.resolve("request.txt"), "the request, signed");
		Files.writeString(evidence.resolve("report.txt"), "changed since");
		Files.createSymbolicLink(evidence.resolve("link.txt"), folder.resolve("secret.txt"));
		String same = sha256("the request, signed");
		String other = sha256("as it was collected");
		String rows = String.join("\n", row("EV-A", "REQUEST,RQ-704-1,evidence/request.txt", same),
				row("EV-B", "DISPUTE,CASE-704-1,evidence/report.txt", other),
				row("EV-C", "DISPUTE,CASE-704-1,evidence/none.txt", other),
				row("EV-D", "DISPUTE,CASE-704-1,../secret.txt", sha256(SECRET)),
				row("EV-E", "DISPUTE,CASE-704-1," + folder.resolve("secret.txt"), sha256(SECRET)),
				row("EV-F", "DISPUTE,CASE-704-1,evidence/link.txt", sha256(SECRET)),
				row("EV-G", "DISPUTE,CASE-704-1,", other),
				row("EV-H", "DISPUTE,CASE-705-1,evidence/request.txt", same));
		Path list = extract.resolve("evidence.csv");
		Files.writeString(list, Files.readString(list) + rows + "\n");
		bundle = folder.resolve("bundle.asice");
		Console console = new Console(folder.resolve("home"));
		Console.Result result = console.type("evidence", "CASE-704-1", "--extract", extract, "--policy",
				"jobs/policy/netca.yaml", "--as-of", "2025-10-01T00:00:00+08:00", "--out", bundle);
		assertThat(result.err()).isEmpty();
		assertThat(console.type("verify", bundle).exit()).isZero();
		index = BundleIndexFile.read(member(BundleIndex.FILE));
	}

	private static String row(String id, String what, String sha256) {
		return id + "," + what + "," + sha256 + ",2025-09-20T10:00:00+08:00,合规部";
	}

	private static String sha256(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return HexFormat.of().formatHex(Sha256.of(bytes, 0, bytes.length));
	}

	private static byte[] member(String name) throws IOException {
		try (ZipFile zip = new ZipFile(bundle.toFile()); InputStream in = zip.getInputStream(zip.getEntry(name))) {
			return in.readAllBytes();
		}
	}

	private static Exhibit exhibit(String id) {
		return index.exhibits()
			.stream()
			.filter((exhibit) -> exhibit.title().en().equals("Evidence " + id))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void aFileIsEnclosedInTheChapterOfWhatItIsOn() throws IOException {
		Exhibit exhibit = exhibit("EV-A");
		assertThat(exhibit.state()).isEqualTo(State.ENCLOSED);
		assertThat(exhibit.chapter()).isEqualTo("request");
		assertThat(exhibit.custodian()).isEqualTo("合规部");
		assertThat(new String(member(exhibit.member()), StandardCharsets.UTF_8)).isEqualTo("the request, signed");
	}

	@Test
	void aChangedFileIsEnclosedAndNamed() throws IOException {
		Exhibit exhibit = exhibit("EV-B");
		assertThat(exhibit.state()).isEqualTo(State.CHANGED);
		assertThat(exhibit.adverse()).isTrue();
		assertThat(exhibit.statedSha256()).isEqualTo(sha256("as it was collected"));
		assertThat(new String(member(exhibit.member()), StandardCharsets.UTF_8)).isEqualTo("changed since");
		assertThat(index.notFound()).anyMatch((words) -> words.en().contains("evidence/report.txt"));
	}

	@Test
	void aMissingFileIsNamed() {
		assertThat(exhibit("EV-C").state()).isEqualTo(State.MISSING);
		assertThat(exhibit("EV-C").member()).isEmpty();
		assertThat(index.notFound()).anyMatch((words) -> words.en().contains("evidence/none.txt"));
	}

	@Test
	void noPathLeadsOutOfTheExtract() throws IOException {
		for (String id : List.of("EV-D", "EV-E", "EV-F")) {
			assertThat(exhibit(id).state()).as(id).isEqualTo(State.REFUSED);
			assertThat(exhibit(id).member()).isEmpty();
		}
		for (BundleIndex.Member member : index.members()) {
			assertThat(new String(member(member.name()), StandardCharsets.UTF_8)).doesNotContain(SECRET);
		}
	}

	@Test
	void aHashWithoutAFileIsNamed() {
		assertThat(exhibit("EV-G").state()).isEqualTo(State.HASH_ONLY);
	}

	@Test
	void otherCasesEvidenceStaysOut() {
		assertThat(index.exhibits()).noneMatch((exhibit) -> exhibit.title().en().equals("Evidence EV-H"));
	}

}
