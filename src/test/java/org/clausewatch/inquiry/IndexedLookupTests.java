package org.clausewatch.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clausewatch.batch.RunHarness;
import org.clausewatch.config.PolicyFile;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.ingest.Extract;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Judge;
import org.clausewatch.rule.RuleCatalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index of a run tells of a certificate is what reading the extract tells. */
class IndexedLookupTests {

	private static final Path POLICY = Path.of("jobs/policy/netca.yaml");

	@TempDir
	static Path folder;

	private static Path extract;

	private static Path runs;

	private static PolicyFile policy;

	private static RowContext context;

	@BeforeAll
	static void run() throws IOException {
		extract = folder.resolve("extract");
		copy(Path.of("sample-data/2025-q3"), extract);
		runs = Files.createDirectory(folder.resolve("runs"));
		new RunHarness(runs).judge(extract, POLICY);
		policy = PolicyFile.read(POLICY);
		Instant cutOff = Objects
			.requireNonNull(Objects.requireNonNull(Extract.open(extract).manifest()).cutOffInstant());
		context = new RowContext(policy.policy().zone(), cutOff);
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Path copy = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(copy);
				}
				else {
					Files.copy(file, copy);
				}
			}
		}
	}

	@Test
	void tellsOfEachCertificateWhatReadingTheExtractTells() throws Exception {
		DossierLookup scan = new DossierLookup(Extract.open(extract), Files.createDirectory(folder.resolve("unpacked")),
				policy.policy(), context);
		try (IndexedLookup index = IndexedLookup.open(runs, extract, context).orElseThrow()) {
			Circumstances circumstances = index.circumstances(policy.policy());
			assertThat(circumstances.incidents()).isEqualTo(scan.circumstances().incidents());
			assertThat(circumstances.present()).isEqualTo(scan.circumstances().present());
			// Every fifth, among them revoked, renewed, disputed and shared keys.
			List<CertificateId> all = certificates();
			for (int i = 0; i < all.size(); i += 5) {
				Dossier found = index.find(all.get(i)).orElseThrow();
				assertThat(words(found, circumstances)).as("%s", all.get(i))
					.isEqualTo(words(scan.find(all.get(i)).orElseThrow(), scan.circumstances()));
			}
			assertThat(index.find(CertificateId.parse("CN=Nobody", "01"))).isEmpty();
		}
	}

	/** Every certificate that a row of the extract names. */
	private static List<CertificateId> certificates() throws IOException {
		List<String> lines = Files.readAllLines(extract.resolve("certificates.csv"));
		TreeSet<String> named = new TreeSet<>();
		for (String line : lines.subList(1, lines.size())) {
			if (line.startsWith("\"")) {
				int end = line.indexOf("\",");
				named.add(line.substring(1, end) + "|" + line.substring(end + 2).split(",", 2)[0]);
			}
		}
		return named.stream().flatMap((text) -> {
			try {
				return Stream.of(CertificateId.parse(text.split("\\|")[0], text.split("\\|")[1]));
			}
			catch (RuntimeException ex) {
				// A row that the sample has to be rejected.
				return Stream.empty();
			}
		}).toList();
	}

	private static List<String> words(Dossier dossier, Circumstances circumstances) {
		Stream<String> rows = dossier.rows().stream().map((row) -> row.source().citation());
		Stream<String> verdicts = new Judge(RuleCatalogue.standard().rules(), circumstances).judge(dossier)
			.stream()
			.map((judgement) -> judgement.rule().metadata().id() + " " + judgement.verdict());
		return Stream
			.of(rows, Stream.of(dossier.id() + " " + dossier.unresolved() + dossier.keyHolders() + dossier.contents()),
					verdicts)
			.flatMap((part) -> part)
			.toList();
	}

	@Test
	void isNotUsedForAnotherCutOffNorForAChangedExtract() throws Exception {
		assertThat(IndexedLookup.open(runs, extract, new RowContext(context.zone(), context.cutOff().plusSeconds(1))))
			.isEmpty();
		assertThat(IndexedLookup.open(runs, folder, context)).isEmpty();
		assertThat(IndexedLookup.open(folder, extract, context)).isEmpty();
	}

	@Test
	void noticesARowThatWasChangedBehindItsBack() throws Exception {
		CertificateId id = certificates().get(0);
		Path file = extract.resolve("certificates.csv");
		byte[] before = Files.readAllBytes(file);
		FileTime modified = Files.getLastModifiedTime(file);
		try (IndexedLookup index = IndexedLookup.open(runs, extract, context).orElseThrow()) {
			Row row = index.find(id).orElseThrow().certificate().row();
			long line = row.line();
			byte[] after = before.clone();
			after[end(after, line) - 3] ^= 1;
			Files.write(file, after);
			Files.setLastModifiedTime(file, modified);
			assertThatThrownBy(() -> index.find(id)).isInstanceOf(ExtractChangedException.class);
		}
		finally {
			Files.write(file, before);
			Files.setLastModifiedTime(file, modified);
		}
	}

	private static int end(byte[] bytes, long line) {
		int lines = 0;
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] == '\n' && ++lines == line) {
				return i;
			}
		}
		throw new UncheckedIOException(
				new IOException("no line " + line + " in " + new String(bytes, StandardCharsets.UTF_8)));
	}

}
