package org.clausewatch.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs of the system that judge or hold what we made. */
public final class OutsideProgram {

	private OutsideProgram() {
	}

	/**
	 * Runs a program; where it is not installed the test is aborted, which says so.
	 * @return what it wrote, both streams
	 */
	public static String run(String... command) throws Exception {
		Process process;
		try {
			process = new ProcessBuilder(command).redirectErrorStream(true).start();
		}
		catch (IOException ex) {
			Assumptions.abort(command[0] + " is not installed: " + ex.getMessage());
			throw ex;
		}
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return output;
	}

}
