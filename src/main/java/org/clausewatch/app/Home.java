package org.clausewatch.app;

import java.nio.file.Path;
import java.util.Map;

/** Where this installation keeps its database, its demo seal and its configuration. */
public final class Home {

	/** Names another home. */
	public static final String VARIABLE = "CLAUSEWATCH_HOME";

	/** Names another home and goes before the variable: a test can set it for itself. */
	public static final String PROPERTY = "clausewatch.home";

	private Home() {
	}

	/**
	 * The system property {@code clausewatch.home}, else {@code CLAUSEWATCH_HOME}, else
	 * {@code .clausewatch} in the user's home.
	 */
	public static Path directory(Map<String, String> environment) {
		String named = System.getProperty(PROPERTY, environment.get(VARIABLE));
		return (named != null && !named.isBlank()) ? Path.of(named).toAbsolutePath()
				: Path.of(System.getProperty("user.home"), ".clausewatch");
	}

}
