package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The fixtures are what the tables of cases say, no more and no less.
 * {@code -Dfixtures=remake} writes them anew; a directory that no case makes any longer
 * has to be removed by hand.
 */
class FixtureTableTests {

	private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

	@Test
	void theFixturesAreMadeFromTheTables() throws IOException {
		Map<String, String> expected = FixtureTable.files(FIXTURES);
		if ("remake".equals(System.getProperty("fixtures"))) {
			for (Map.Entry<String, String> file : expected.entrySet()) {
				Path path = FIXTURES.resolve(file.getKey());
				Files.createDirectories(path.getParent());
				Files.writeString(path, file.getValue());
			}
		}
		Map<String, String> actual = new TreeMap<>();
		try (Stream<Path> found = Files.find(FIXTURES, 3,
				(path, attributes) -> attributes.isRegularFile() && FIXTURES.relativize(path).getNameCount() == 3)) {
			for (Path path : found.toList()) {
				actual.put(FIXTURES.relativize(path).toString().replace('\\', '/'), Files.readString(path));
			}
		}
		assertThat(actual).isEqualTo(expected);
	}

}
