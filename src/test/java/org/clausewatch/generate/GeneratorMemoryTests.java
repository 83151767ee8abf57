package org.clausewatch.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.clausewatch.Clausewatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A heap that couldn't hold the rows is enough to write them. */
class GeneratorMemoryTests {

	@TempDir
	Path directory;

	/** Their rows take some 80 MB as text alone. */
	@Test
	void keepsNothingOfTheCertificatesItHasTold() throws IOException, InterruptedException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Process process = new ProcessBuilder(List.of(java, "-Xmx40m", "-XX:+ExitOnOutOfMemoryError", "-cp",
				System.getProperty("java.class.path"), Clausewatch.class.getName(), "generate", "--certificates",
				"100000", "--out", this.directory.resolve("extract").toString()))
			.redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(said).isZero();
		assertThat(said).startsWith("Extract of 100,000 certificates written to ");
	}

}
