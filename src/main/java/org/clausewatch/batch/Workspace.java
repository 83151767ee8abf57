package org.clausewatch.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.dossier.Spills;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run directory and, inside it until the run is sealed, the files that only the run
 * needs.
 *
 * @param directory the run directory
 */
public record Workspace(Path directory) {

	static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * Beside the run directory, so that nothing but the run's results ever stands in it;
	 * gone when the run is complete.
	 */
	Path work() {
		return this.directory.resolveSibling(".work").resolve(String.valueOf(this.directory.getFileName()));
	}

	Path phases() {
		return work().resolve("phases.json");
	}

	/** The phases of all executions of the run so far; none before the first. */
	List<PhaseRecord> recordedPhases() {
		return Files.exists(phases()) ? List.of(JSON.readValue(phases().toFile(), PhaseRecord[].class)) : List.of();
	}

	Path notReported() {
		return work().resolve("not-reported.json");
	}

	/** Cases that no report could be made of; none before reports were rendered. */
	List<RunRecord.NotReported> recordedNotReported() {
		return Files.exists(notReported())
				? List.of(JSON.readValue(notReported().toFile(), RunRecord.NotReported[].class)) : List.of();
	}

	Path lock() {
		return work().resolve("lock");
	}

	Path spec() {
		return work().resolve("spec.json");
	}

	Path plan() {
		return work().resolve("plan.json");
	}

	Spills spills() {
		return new Spills(work().resolve("spills"));
	}

	Path unpacked() {
		return work().resolve("unpacked");
	}

	Path slice(String name, String ending) {
		return work().resolve("slices").resolve(name + ending);
	}

	Path judged(String name, String ending) {
		return work().resolve("judged").resolve(name + ending);
	}

	/** run.json before the run's end is known. */
	Path unsealedRecord() {
		return work().resolve("run.json");
	}

	Path unsealed() {
		return work().resolve("unsealed");
	}

	Path reports() {
		return this.directory.resolve("reports");
	}

	Path file(String name) {
		return this.directory.resolve(name);
	}

	void create() throws IOException {
		for (String name : new String[] { "spills", "unpacked", "slices", "judged", "unsealed" }) {
			Files.createDirectories(work().resolve(name));
		}
	}

	/** Writes JSON for people to read, so that the file is there whole or not at all. */
	static void writePretty(Path path, Object value) throws IOException {
		replace(path, (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n")
			.getBytes(StandardCharsets.UTF_8));
	}

	/** Writes JSON so that the file is there whole or not at all. */
	static void write(Path path, Object value) throws IOException {
		replace(path, JSON.writeValueAsBytes(value));
	}

	private static void replace(Path path, byte[] bytes) throws IOException {
		Path temporary = path.resolveSibling(path.getFileName() + ".tmp");
		Files.write(temporary, bytes);
		Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/** Removes what only the run needed. */
	void clear() throws IOException {
		if (!Files.exists(work())) {
			return;
		}
		try (Stream<Path> files = Files.walk(work())) {
			for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
		Path parent = work().getParent();
		try (Stream<Path> others = Files.list(parent)) {
			if (others.findAny().isEmpty()) {
				Files.deleteIfExists(parent);
			}
		}
	}

}
