package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
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

	/** Made by {@link #create()}, gone when the run is complete. */
	public Path work() {
		return this.directory.resolve(".work");
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

	/** Writes JSON so that the file is there whole or not at all. */
	static void write(Path path, Object value) throws IOException {
		Path temporary = path.resolveSibling(path.getFileName() + ".tmp");
		Files.write(temporary, JSON.writeValueAsBytes(value));
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
	}

}
