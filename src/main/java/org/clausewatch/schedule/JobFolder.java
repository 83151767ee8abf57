package org.clausewatch.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clausewatch.config.ConfigException;
import org.clausewatch.config.JobFile;

/**
 * The job files of a folder, not of those below it. A file that can't be used keeps no
 * other from being used.
 */
public final class JobFolder {

	private final Path folder;

	private final Function<Path, JobFile> reader;

	/**
	 * A folder.
	 * @param reader reads a job file, and throws {@link ConfigException} where it is
	 * wrong
	 */
	public JobFolder(Path folder, Function<Path, JobFile> reader) {
		this.folder = folder;
		this.reader = reader;
	}

	/** Reads all files, in the order of their names. */
	public Contents read() {
		Map<String, JobFile> jobs = new LinkedHashMap<>();
		Map<Path, String> broken = new LinkedHashMap<>();
		try {
			for (Path file : files()) {
				read(file, jobs, broken);
			}
		}
		catch (IOException ex) {
			broken.put(this.folder, this.folder + ": no folder that can be read");
		}
		return new Contents(jobs, broken);
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> entries = Files.list(this.folder)) {
			return entries.filter(Files::isRegularFile)
				.filter((file) -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
				.sorted()
				.toList();
		}
	}

	private void read(Path file, Map<String, JobFile> jobs, Map<Path, String> broken) {
		try {
			JobFile job = this.reader.apply(file);
			JobFile first = jobs.putIfAbsent(job.job(), job);
			if (first != null) {
				broken.put(file, file + ": job: " + job.job() + " is already the name of " + first.file());
			}
		}
		catch (ConfigException ex) {
			broken.put(file, ex.getMessage());
		}
	}

	/**
	 * What a folder holds.
	 *
	 * @param jobs the jobs by name
	 * @param broken what is wrong with files that can't be used
	 */
	public record Contents(Map<String, JobFile> jobs, Map<Path, String> broken) {

		Optional<JobFile> job(String name) {
			return Optional.ofNullable(this.jobs.get(name));
		}

	}

}
