package org.clausewatch.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.clausewatch.seal.OwnerOnly;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application context for the commands that need the database. */
public final class Application {

	private Application() {
	}

	/**
	 * Starts it.
	 * @param home where the installation keeps its state; made if it isn't there
	 */
	public static ConfigurableApplicationContext start(Path home) {
		makeHome(home);
		return new SpringApplicationBuilder(ApplicationConfiguration.class).web(WebApplicationType.NONE)
			.registerShutdownHook(true)
			// As an argument, so that nothing in the environment or a file speaks louder.
			.run("--clausewatch.home=" + home);
	}

	/** Whatever is put into it, only its owner may read it. */
	private static void makeHome(Path home) {
		try {
			OwnerOnly.createDirectories(home);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(new IOException(home + ": the home can't be made", ex));
		}
	}

}
