package org.clausewatch.batch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The program as the launcher starts it: packed, with an archive of its loaded classes
 * (CDS) that makes each start about a second shorter. Archives take no classes from
 * directories, so what Maven has compiled is packed here first, tests included.
 */
final class SharedProgram {

	private static final Path FOLDER = folder();

	private static final String CLASS_PATH = classPath();

	private SharedProgram() {
	}

	/**
	 * The JVM's options; the first process that ends by itself leaves the archive behind.
	 */
	static synchronized List<String> options() {
		Path archive = FOLDER.resolve("classes.jsa");
		String share = Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=";
		return List.of("-Xshare:auto", "-Xlog:disable", "-Xlog:all=error:stderr", share + archive, "-cp", CLASS_PATH);
	}

	/** Where things lie that all tests of this JVM share; removed at its end. */
	static Path shared() {
		return FOLDER;
	}

	private static Path folder() {
		try {
			Path folder = Files.createTempDirectory("clausewatch-program-");
			Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			// It lies in the temporary directory.
		}
	}

	private static String classPath() {
		List<String> entries = new ArrayList<>();
		int number = 0;
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			Path path = Path.of(entry);
			if (Files.isDirectory(path)) {
				Path jar = FOLDER.resolve(number++ + ".jar");
				pack(path, jar);
				entries.add(jar.toString());
			}
			else if (Files.exists(path)) {
				entries.add(entry);
			}
		}
		return String.join(File.pathSeparator, entries);
	}

	private static void pack(Path directory, Path jar) {
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
				Stream<Path> files = Files.walk(directory)) {
			out.setLevel(0);
			for (Path file : files.filter((path) -> !path.equals(directory)).sorted().toList()) {
				// Migrations are looked for in a folder of the jar, which must be an
				// entry then.
				boolean folder = Files.isDirectory(file);
				out.putNextEntry(new JarEntry(directory.relativize(file) + (folder ? "/" : "")));
				if (!folder) {
					Files.copy(file, out);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
