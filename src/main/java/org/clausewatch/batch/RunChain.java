package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausewatch.evidence.Manifest;
import org.clausewatch.evidence.ManifestReader;
import org.clausewatch.record.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The sealed runs of one job in one directory: each names the one before, so that none
 * can be dropped or replaced unnoticed. The last one is also noted beside the run
 * directories, so that the next run names it even where its directory was taken away.
 */
final class RunChain {

	private final Path run;

	private final String job;

	private RunChain(Path run, String job) {
		this.run = run;
		this.job = job;
	}

	/**
	 * The place of a run.
	 *
	 * @param sequence counted from 1
	 * @param previous {@code null} for the first
	 */
	record Place(long sequence, @Nullable ChainLink previous) {
	}

	/** The chain that a run is to be added to. */
	static RunChain of(Path run, String job) {
		return new RunChain(run, job);
	}

	/** The run's place; the same when it is asked again after a restart. */
	Place next() throws IOException {
		ChainLink last = Stream.concat(head().stream(), sealed())
			.filter((link) -> !link.runId().equals(name(this.run)))
			.max(Comparator.comparingLong(ChainLink::sequence).thenComparing(ChainLink::runId))
			.orElse(null);
		return new Place((last != null) ? last.sequence() + 1 : 1, last);
	}

	/** Notes the run as the last one, once it is sealed. */
	void seal(RunRecord record) throws IOException {
		Files.createDirectories(headFile().resolveSibling(""));
		Workspace.writePretty(headFile(), link(this.run, record));
	}

	private Optional<ChainLink> head() throws IOException {
		if (!Files.exists(headFile())) {
			return Optional.empty();
		}
		try {
			return Optional.of(Workspace.JSON.readValue(headFile().toFile(), ChainLink.class));
		}
		catch (JacksonException ex) {
			throw new IOException(headFile() + " doesn't name the job's last run: " + ex.getOriginalMessage(), ex);
		}
	}

	private Path headFile() {
		return this.run.resolveSibling(".chain").resolve(this.job + ".json");
	}

	/** Sealed runs of the job that have a place. */
	private Stream<ChainLink> sealed() throws IOException {
		try (Stream<Path> directories = Files.list(this.run.resolveSibling(""))) {
			return directories.filter((directory) -> Files.exists(directory.resolve(Manifest.SIGNATURE_FILE)))
				.map(this::link)
				.filter(Objects::nonNull)
				.map(Objects::requireNonNull)
				.toList()
				.stream();
		}
	}

	private @Nullable ChainLink link(Path directory) {
		try {
			RunRecord record = Workspace.JSON.readValue(directory.resolve("run.json").toFile(), RunRecord.class);
			return (record.job().equals(this.job) && record.sequence() != null) ? link(directory, record) : null;
		}
		catch (IOException | JacksonException ex) {
			// Damaged: 'verify' tells of it, and the note of the last run goes on.
			return null;
		}
	}

	private static ChainLink link(Path directory, RunRecord record) throws IOException {
		byte[] manifest = Files.readAllBytes(directory.resolve(Manifest.FILE));
		return new ChainLink(record.runId(), Objects.requireNonNull(record.sequence()),
				HexFormat.of().formatHex(Sha256.of(manifest, 0, manifest.length)),
				new TreeMap<>(ManifestReader.read(manifest).merkleRoots()));
	}

	private static String name(Path directory) {
		return String.valueOf(directory.getFileName());
	}

}
