package org.clausewatch.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where grouped rows are kept between the phases of a run: {@code *.dossiers} by
 * certificate, {@code *.joins} by identifier, {@code *.residue} by row hash,
 * {@code *.unattached} by identifier.
 *
 * @param directory the directory that holds them
 */
public record Spills(Path directory) {

	static final String DOSSIERS = ".dossiers";

	static final String JOINS = ".joins";

	static final String RESIDUE = ".residue";

	static final String UNATTACHED = ".unattached";

	Path file(String name, String ending) {
		return this.directory.resolve(name + ending);
	}

	/** All files of one kind, by name. */
	List<Path> all(String ending) throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.filter((path) -> path.getFileName().toString().endsWith(ending)).sorted().toList();
		}
	}

}
