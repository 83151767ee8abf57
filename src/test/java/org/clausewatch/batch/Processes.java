package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts real processes of the program with a home of their own.
 *
 * @param home their CLAUSEWATCH_HOME
 */
record Processes(Path home) {

	/** How a process ended and what it printed, on both streams. */
	record Outcome(int code, String text) {
	}

	/** Runs a main class to its end. */
	Outcome run(Class<?> main, String... arguments) throws Exception {
		Process process = start(main, arguments);
		byte[] text = process.getInputStream().readAllBytes();
		assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
		return new Outcome(process.exitValue(), new String(text, StandardCharsets.UTF_8));
	}

	Process start(Class<?> main, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
						"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(Arrays.asList(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("CLAUSEWATCH_HOME", this.home.toString());
		return builder.start();
	}

}
