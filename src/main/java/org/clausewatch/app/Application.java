package org.clausewatch.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
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
			if (!Files.isDirectory(home)) {
				boolean posix = home.getFileSystem().supportedFileAttributeViews().contains("posix");
				Files.createDirectories(home,
						posix ? new FileAttribute<?>[] {
								PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) }
								: new FileAttribute<?>[0]);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(new IOException(home + ": the home can't be made", ex));
		}
	}

}
