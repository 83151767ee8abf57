package org.clausewatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was measured last, a small file each. */
final class Results {

	static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private static final Path DIRECTORY = Path.of("src/bench/results");

	private Results() {
	}

	static void keep(Session session) throws IOException {
		keep("session-" + session.certificates(), session);
	}

	static void keep(String name, Object result) throws IOException {
		Files.createDirectories(DIRECTORY);
		Files.writeString(DIRECTORY.resolve(name + ".json"), JSON.writeValueAsString(result) + "\n");
	}

	/** All sizes, the smallest first. */
	static List<Session> sessions() throws IOException {
		try (Stream<Path> files = Files.list(DIRECTORY)) {
			return files.filter((file) -> file.getFileName().toString().startsWith("session-"))
				.map((file) -> JSON.readValue(file.toFile(), Session.class))
				.sorted(Comparator.comparing(Session::certificates))
				.toList();
		}
	}

	/** A result, if it was ever measured. */
	static <T> Optional<T> find(String name, Class<T> type) {
		Path file = DIRECTORY.resolve(name + ".json");
		return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), type)) : Optional.empty();
	}

}
