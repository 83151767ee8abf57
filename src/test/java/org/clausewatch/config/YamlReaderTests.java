package org.clausewatch.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no YAML, or YAML that is meant to harm. */
class YamlReaderTests {

	private static final int LIMIT = 256 << 10;

	@TempDir
	Path folder;

	private static YamlNode.Mapping read(Path file) {
		Problems problems = new Problems(file);
		YamlNode.Mapping mapping = YamlReader.read(SmallFile.read(file).text(), problems);
		problems.throwIfAny();
		return mapping;
	}

	private void refused(byte[] content, String message) throws IOException {
		Path file = Files.write(this.folder.resolve("f.yaml"), content);
		refused(file, message);
	}

	private static void refused(Path file, String message) {
		assertThatExceptionOfType(ConfigException.class)
			.isThrownBy(() -> Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(file)))
			.withMessage(file + message);
	}

	private void refused(String text, String message) throws IOException {
		refused(text.getBytes(StandardCharsets.UTF_8), message);
	}

	@Test
	void tellsWhyAFileCannotBeRead() throws IOException {
		refused(this.folder.resolve("none.yaml"), ": no such file");
		refused(this.folder, ": expected a file, found a directory or a device");
		refused(Path.of("/dev/null"), ": expected a file, found a directory or a device");
		refused("", ":1:1: expected keys and values, found nothing");
		refused("# only a comment\n", ":1:1: expected keys and values, found nothing");
		refused("- a\n", ":1:1: expected keys and values, found a list");
		refused("just text\n", ":1:1: expected keys and values, found \"just text\"");
	}

	@Test
	void tellsTheByteThatIsNotUtf8() throws IOException {
		refused("job: x\ntitle: 每日\n".getBytes(Charset.forName("GB18030")),
				":2:9: expected UTF-8, found the byte 0xC8");
	}

	@Test
	void aByteOrderMarkIsTolerated() throws IOException {
		assertThat(read(Files.writeString(this.folder.resolve("f.yaml"), "\uFEFFjob: x\n")).entries())
			.containsOnlyKeys("job");
	}

	@Test
	void tellsWhereTheYamlBreaks() throws IOException {
		refused("a: [1\nb: 2\n", ":2:2: not YAML: expected ',' or ']', but got :");
		refused("a: 1\n b: 2\n", ":2:3: not YAML: mapping values are not allowed here");
		refused("a:\n\t- b\n",
				":2:1: not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)");
		refused("a: 1\n---\nb: 2\n", ":3:1: expected one YAML document, found a second");
		refused("a: \u0001\n", ":1:1: not YAML: special characters are not allowed");
		refused("? [a]\n: b\n",
				":1:4: not YAML: Expected a property name (Scalar value in YAML), got this instead: +SEQ []");
	}

	@Test
	void aBombOfAliasesIsRefusedAtItsFirstAlias() throws IOException {
		StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
		for (char c = 'b'; c <= 'z'; c++) {
			String before = "*" + (char) (c - 1);
			bomb.append(c).append(": &").append(c).append(" [").append((before + ", ").repeat(8)).append(before);
			bomb.append("]\n");
		}
		refused(bomb.toString(), ":2:8: aliases such as *a are not supported: write the value out");
	}

	@Test
	void nestsTwentyLevelsAndNoMore() throws IOException {
		String twenty = "a: " + "[".repeat(19) + "x" + "]".repeat(19) + "\n";
		assertThat(read(Files.writeString(this.folder.resolve("f.yaml"), twenty)).entries()).containsOnlyKeys("a");
		refused("a: " + "[".repeat(20) + "x" + "]".repeat(20), ":1:24: nested deeper than 20 levels");
		refused("a: " + "[".repeat(LIMIT - 10), ":1:24: nested deeper than 20 levels");
	}

	@Test
	void aQuarterOfAMebibyteIsReadAndOneByteMoreIsNot() throws IOException {
		String comment = "a: 1\n#" + "x".repeat(LIMIT - 7) + "\n";
		assertThat(read(Files.writeString(this.folder.resolve("f.yaml"), comment)).entries()).containsOnlyKeys("a");
		refused(comment + "\n", ": larger than 256 KiB, more than such a file may have");
	}

	@ParameterizedTest
	@ValueSource(strings = { "k: v\n", "k%d: v\n", "- a\n", "? ", "!", "x", "a: 'x", "{", "[a,", "\"a\" " })
	void hostileInputOfFullSizeEndsSoon(String piece) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; text.length() + 20 < LIMIT; i++) {
			text.append(piece.contains("%d") ? piece.formatted(i) : piece);
		}
		Problems problems = new Problems(Path.of("f.yaml"));
		Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			try {
				YamlNode.Mapping mapping = YamlReader.read(text.toString(), problems);
				Section.of("", mapping, List.of("job", "policy"), problems);
				problems.throwIfAny();
			}
			catch (ConfigException ex) {
				assertThat(ex.problems()).hasSizeBetween(1, 50);
			}
		});
	}

}
