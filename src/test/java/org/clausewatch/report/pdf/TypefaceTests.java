package org.clausewatch.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TypefaceTests {

	private static final Path FONTS = Path.of("reports/fonts");

	@Test
	void filesAreThoseWhoseHashesAreRecorded() throws Exception {
		List<String> recorded = Files.readAllLines(FONTS.resolve("SHA256SUMS"));
		assertThat(recorded).hasSize(3);
		for (String line : recorded) {
			String[] parts = line.split(" +", 2);
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(FONTS.resolve(parts[1])));
			assertThat(HexFormat.of().formatHex(hash)).as(parts[1]).isEqualTo(parts[0]);
		}
		try (Stream<Path> files = Files.list(FONTS)) {
			assertThat(files.map((file) -> file.getFileName().toString()).filter((name) -> name.endsWith(".ttf")))
				.allSatisfy((name) -> assertThat(recorded).anyMatch((line) -> line.endsWith(" " + name)));
		}
	}

	@Test
	void theLicenceIsBesideThem() throws Exception {
		assertThat(Files.readString(FONTS.resolve("OFL.txt"))).contains("SIL OPEN FONT LICENSE Version 1.1");
	}

}
