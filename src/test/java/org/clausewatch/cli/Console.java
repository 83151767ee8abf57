package org.clausewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.clausewatch.app.Home;

/** Types commands at a home of its own and reads what they print. */
final class Console {

	private final Path home;

	Console(Path home) {
		this.home = home;
	}

	/** What a command printed, and the code it ended with. */
	record Result(int exit, String out, String err) {

		/** Exactly this code and these lines on standard error. */
		void failed(int expected, String... lines) {
			assertThat(this.err).isEqualTo(String.join("\n", lines) + "\n");
			assertThat(this.exit).isEqualTo(expected);
			assertThat(this.out).isEmpty();
		}

		/** Standard error's first line; picocli's usage may follow. */
		void misused(String line) {
			assertThat(this.err.lines().findFirst()).hasValue(line);
			assertThat(this.err).doesNotContain("\tat ");
			assertThat(this.exit).isEqualTo(2);
			assertThat(this.out).isEmpty();
		}

		/** The path that a complete run was written to. */
		Path directory() {
			return Path.of(this.out.lines()
				.filter((line) -> line.startsWith("  written to"))
				.map((line) -> line.substring("  written to".length()).strip())
				.findFirst()
				.orElseThrow(() -> new AssertionError(this.toString())));
		}

	}

	Result type(Object... words) {
		PrintStream out = System.out;
		PrintStream err = System.err;
		String before = System.getProperty(Home.PROPERTY);
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		ByteArrayOutputStream complained = new ByteArrayOutputStream();
		String[] arguments = new String[words.length];
		for (int i = 0; i < words.length; i++) {
			arguments[i] = words[i].toString();
		}
		try {
			System.setProperty(Home.PROPERTY, this.home.toString());
			System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
			System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
			int exit = MainCommand.execute(arguments);
			return new Result(exit, printed.toString(StandardCharsets.UTF_8),
					complained.toString(StandardCharsets.UTF_8));
		}
		finally {
			System.setOut(out);
			System.setErr(err);
			if (before != null) {
				System.setProperty(Home.PROPERTY, before);
			}
			else {
				System.clearProperty(Home.PROPERTY);
			}
		}
	}

}
