package org.clausewatch.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausewatch.evidence.Manifest;
import org.clausewatch.evidence.ManifestReader;
import org.clausewatch.record.Sha256;
import tools.jackson.core.JacksonException;

/**
 * The sealed runs of the same job that lie beside a run and whose cut-off is before its
 * own: the same cut-off run again sees the same ones. Of several runs of one cut-off the
 * one started last stands.
 *
 * @param all the earliest cut-off first
 */
record EarlierRuns(List<Earlier> all) {

	/**
	 * A sealed run.
	 *
	 * @param directory where it is
	 * @param record its {@code run.json}
	 */
	record Earlier(Path directory, RunRecord record) {

		Instant cutOff() {
			return OffsetDateTime.parse(this.record.cutOff()).toInstant();
		}

		private Instant startedAt() {
			return OffsetDateTime.parse(this.record.startedAt()).toInstant();
		}

		/** Its findings, which are only used if they are those that were sealed. */
		Path findings() {
			return this.directory.resolve("findings.csv");
		}

	}

	/** Looks for them in the directory that holds the run directories. */
	static EarlierRuns of(RunRecord run, Path directory) throws IOException {
		Instant cutOff = OffsetDateTime.parse(run.cutOff()).toInstant();
		Map<Instant, Earlier> byCutOff = new TreeMap<>();
		Path out = Objects.requireNonNull(directory.toAbsolutePath().getParent());
		List<Path> beside;
		try (Stream<Path> directories = Files.list(out)) {
			beside = directories.filter((path) -> String.valueOf(path.getFileName()).startsWith(run.job() + "-"))
				.filter((path) -> Files.isRegularFile(path.resolve(Manifest.SIGNATURE_FILE)))
				.sorted(Comparator.comparing(Path::toString))
				.toList();
		}
		for (Path path : beside) {
			Earlier earlier = sealed(path);
			if (earlier != null && earlier.record().job().equals(run.job())
					&& Objects.equals(earlier.record().policy().whatIf(), run.policy().whatIf())
					&& earlier.cutOff().isBefore(cutOff)) {
				byCutOff.merge(earlier.cutOff(), earlier,
						(one, other) -> one.startedAt().isAfter(other.startedAt()) ? one : other);
			}
		}
		return new EarlierRuns(new ArrayList<>(byCutOff.values()));
	}

	/** What can't be read, or isn't what its manifest says, is no earlier run. */
	private static @org.jspecify.annotations.Nullable Earlier sealed(Path directory) {
		try {
			Manifest manifest = ManifestReader.read(Files.readAllBytes(directory.resolve(Manifest.FILE)));
			byte[] json = Files.readAllBytes(directory.resolve("run.json"));
			if (!agrees(manifest, "run.json", HexFormat.of().formatHex(Sha256.of(json, 0, json.length)))
					|| !agrees(manifest, "findings.csv", sha256(directory.resolve("findings.csv")))) {
				return null;
			}
			return new Earlier(directory, Workspace.JSON.readValue(json, RunRecord.class));
		}
		catch (IOException | JacksonException ex) {
			return null;
		}
	}

	private static boolean agrees(Manifest manifest, String file, String sha256) {
		Manifest.Entry entry = manifest.files().get(file);
		return entry != null && entry.sha256().equals(sha256);
	}

	private static String sha256(Path file) throws IOException {
		MessageDigest digest = Sha256.newDigest();
		try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
			in.transferTo(java.io.OutputStream.nullOutputStream());
		}
		return HexFormat.of().formatHex(digest.digest());
	}

}
