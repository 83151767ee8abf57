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
 * @param shell what is put before the JVM, such as a limit on it; a shell's words, may be
 * empty
 */
record Processes(Path home, String shell) {

	Processes(Path home) {
		this(home, "");
	}

	/** How a process ended and what it printed, on both streams. */
	record Outcome(int code, String text) {
	}

	/** Runs a main class to its end. */
	Outcome run(Class<?> main, String... arguments) throws Exception {
		return outcome(start(main, arguments));
	}

	/** What becomes of a process. */
	static Outcome outcome(Process process) throws Exception {
		byte[] text = process.getInputStream().readAllBytes();
		assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
		return new Outcome(process.exitValue(), new String(text, StandardCharsets.UTF_8));
	}

	Process start(Class<?> main, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		if (!this.shell.isEmpty()) {
			command.addAll(List.of("bash", "-c", this.shell + "; exec \"$@\"", "bash"));
		}
		command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		command.addAll(SharedProgram.options());
		command.add(main.getName());
		command.addAll(Arrays.asList(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("CLAUSEWATCH_HOME", this.home.toString());
		return builder.start();
	}

}
