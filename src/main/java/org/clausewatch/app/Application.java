package org.clausewatch.app;

import java.nio.file.Path;
import java.util.Map;
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
		return new SpringApplicationBuilder(ApplicationConfiguration.class).web(WebApplicationType.NONE)
			.registerShutdownHook(true)
			.properties(Map.of("clausewatch.home", home.toString()))
			.run();
	}

}
