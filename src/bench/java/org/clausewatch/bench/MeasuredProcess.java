package org.clausewatch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs one process and measures it by what Linux keeps under {@code /proc}. Processor time
 * is exact: it is what this process is charged for children it has waited for, so only
 * one may run at a time. Memory is the kernel's own high-water mark, read until the
 * process ends; disk use is looked at once a second.
 */
final class MeasuredProcess {

	/** USER_HZ: 100 on every Linux this runs on. */
	private static final double TICKS = 100;

	private static final int LOOK_AFTER_MILLIS = 100;

	/** Looks from one walk through the files to the next. */
	private static final int DISK_EVERY = 10;

	private MeasuredProcess() {
	}

	/**
	 * Runs a command.
	 * @param out where it writes to
	 * @param log where its output goes
	 * @throws IOException where it fails, with its output
	 */
	static Measurement run(List<String> command, Map<String, String> environment, Directory out, Path log)
			throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().putAll(environment);
		long before = childTicks();
		long start = System.nanoTime();
		Process process = builder.start();
		long memory = 0;
		double disk = 0;
		for (int look = 0; !process.waitFor(LOOK_AFTER_MILLIS, TimeUnit.MILLISECONDS); look++) {
			memory = Math.max(memory, highWater(process.pid()));
			if (look % DISK_EVERY == 0) {
				disk = Math.max(disk, out.size());
			}
		}
		double wall = (System.nanoTime() - start) / 1e9;
		if (process.exitValue() != 0) {
			throw new IOException(String.join(" ", command) + " ended with " + process.exitValue() + ":\n"
					+ Files.readString(log));
		}
		double left = out.size();
		return new Measurement(wall, (childTicks() - before) / TICKS, memory / 1024.0,
				Math.max(disk, left), left);
	}

	/** Fields 16 and 17 of proc_pid_stat(5); the second is the command, in parentheses. */
	private static long childTicks() throws IOException {
		String stat = Files.readString(Path.of("/proc/self/stat"));
		String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
		return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
	}

	/** VmHWM in KiB, 0 when the process is already gone. */
	private static long highWater(long pid) {
		try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
			return lines.filter((line) -> line.startsWith("VmHWM:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
				.findFirst()
				.orElse(0);
		}
		catch (IOException | UncheckedIOException ex) {
			return 0;
		}
	}

}
