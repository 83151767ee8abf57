package org.clausewatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where something was measured; the machine's name is nobody's business.
 *
 * @param memory GiB
 * @param jdk its version and vendor's name of it
 */
record Machine(String processor, int cores, long memory, String kernel, String jdk) {

	/** This machine, by Linux's own account. */
	static Machine here() throws IOException {
		return new Machine(value("/proc/cpuinfo", "model name"), Runtime.getRuntime().availableProcessors(),
				Math.round(Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024.0 / 1024),
				System.getProperty("os.name") + " " + System.getProperty("os.version"),
				Runtime.version() + ", " + System.getProperty("java.vm.name"));
	}

	private static String value(String file, String key) throws IOException {
		try (Stream<String> lines = Files.lines(Path.of(file))) {
			return lines.filter((line) -> line.startsWith(key))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse("not told");
		}
	}

	/** One line for a reader. */
	String line() {
		return "%s, %d cores, %d GiB, %s; JDK %s".formatted(this.processor, this.cores, this.memory, this.kernel,
				this.jdk);
	}

}
