package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The benchmark runs scripts of the SQL oracle over tables of its own, without being part
 * of the build: here is told when it lacks one that they have come to ask for.
 */
class BenchmarkTablesTests {

	private static final Path ORACLE = Path.of("src/test/resources/oracle");

	private static final Pattern MADE = Pattern.compile("CREATE (?:TABLE|VIEW) (\\w+)");

	private static final Pattern ASKED = Pattern.compile("\\b(?:FROM|JOIN) (\\w+)");

	@ParameterizedTest
	@ValueSource(strings = { "revocation-on-request.sql", "publication.sql" })
	void hasWhatAScriptAsksFor(String name) throws IOException {
		String script = Files.readString(ORACLE.resolve(name));
		Set<String> asked = names(ASKED, script);
		asked.removeAll(names(MADE, script));
		asked.retainAll(names(MADE, Files.readString(ORACLE.resolve("extract.sql"))));
		assertThat(asked).contains("revocation_request", "first_revocation").hasSizeGreaterThan(4);
		assertThat(names(MADE, Files.readString(Path.of("src/bench/sql/known.sql")))).containsAll(asked);
	}

	private static Set<String> names(Pattern pattern, String script) {
		return pattern.matcher(script)
			.results()
			.map((found) -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
