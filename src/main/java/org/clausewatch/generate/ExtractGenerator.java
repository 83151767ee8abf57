package org.clausewatch.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Writes a made-up extract of a quarter: the same bytes for the same arguments on any
 * machine. Certificates are told one after another and nothing is kept of them, so memory
 * doesn't grow with their number.
 */
public final class ExtractGenerator {

	private static final long PROGRESS_EVERY = 10_000;

	private ExtractGenerator() {
	}

	/**
	 * Writes the extract: all files of the format and {@code extract.json}.
	 * @param certificates rows of {@code certificates.csv}
	 * @param out its directory, made where it is missing
	 * @throws IllegalArgumentException with a message for the user, where there would be
	 * no certificate or the directory isn't empty
	 * @throws IOException where the disk refuses
	 */
	public static void generate(long certificates, long seed, Path out, ProgressListener progress) throws IOException {
		if (certificates < 1) {
			throw new IllegalArgumentException("--certificates must be at least 1, not " + certificates);
		}
		requireEmpty(out);
		Files.createDirectories(out);
		Quarter quarter = Quarter.THIRD_OF_2025;
		try (ExtractDirectory extract = new ExtractDirectory(out)) {
			write(certificates, seed, quarter, extract, progress);
			extract.finish("synthetic-" + quarter.label() + "-" + certificates + "-" + seed,
					TimeText.CHINA.of(quarter.cutOff()), "clausewatch generate");
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private static void write(long certificates, long seed, Quarter quarter, RowSink sink, ProgressListener progress) {
		Incidents.write(quarter, new Draw(seed, -1), sink);
		new CrlSeries(quarter).write(sink);
		CertificateStories stories = new CertificateStories(quarter, seed, sink);
		long reported = 0;
		long done = 0;
		while (done < certificates) {
			done += stories.tell(done, certificates - done);
			if (done - reported >= PROGRESS_EVERY) {
				reported = done;
				progress.generated(done, certificates);
			}
		}
		if (reported < done) {
			progress.generated(done, certificates);
		}
	}

	private static void requireEmpty(Path out) throws IOException {
		if (!Files.exists(out)) {
			return;
		}
		if (!Files.isDirectory(out)) {
			throw new IllegalArgumentException("--out " + out + " is not a directory");
		}
		try (Stream<Path> entries = Files.list(out)) {
			if (entries.findAny().isPresent()) {
				throw new IllegalArgumentException("--out " + out + " is not empty");
			}
		}
	}

}
