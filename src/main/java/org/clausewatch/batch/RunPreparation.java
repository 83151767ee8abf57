package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.clausewatch.config.JobFile;
import org.clausewatch.config.Offering;
import org.clausewatch.config.PolicyFile;
import org.clausewatch.ingest.Extract;
import org.clausewatch.ingest.ExtractDigest;
import org.clausewatch.ingest.ExtractManifest;
import org.clausewatch.ingest.InputRefusedException;

/** Turns a request into the spec of a run, with its own new run directory. */
final class RunPreparation {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private final Offering offering;

	private final Clock clock;

	private final Predicate<String> taken;

	/**
	 * Prepares runs.
	 * @param taken whether the history has a run of this id, wherever its directory is or
	 * was
	 */
	RunPreparation(Offering offering, Clock clock, Predicate<String> taken) {
		this.offering = offering;
		this.clock = clock;
		this.taken = taken;
	}

	/**
	 * Reads the job and policy files and looks at the extract.
	 * @throws org.clausewatch.config.ConfigException where a file is wrong
	 * @throws InputRefusedException where the extract can't be used
	 * @param sealCheck throws where the seal of that name can't be used by that job
	 * @throws RunFailedException where the run directory can't be made
	 */
	RunSpec prepare(RunRequest request, BiConsumer<String, String> sealCheck) {
		JobFile job = JobFile.read(request.jobFile(), this.offering);
		PolicyFile policy = PolicyFile.read((request.policy() != null) ? request.policy() : job.existingPolicy(),
				request.suppositions());
		if (request.extract() == null && job.extractMissing() != null) {
			throw new InputRefusedException(job.extractMissing().toString());
		}
		Extract extract = Extract.open((request.extract() != null) ? request.extract() : job.extract());
		Instant cutOff = cutOff(request, extract);
		Path out = ((request.out() != null) ? request.out() : job.out()).toAbsolutePath().normalize();
		String digest = ExtractDigest.of(extract, out);
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		sealCheck.accept(job.seal(), job.job());
		Path directory = directory(out, job.job() + "-" + STAMP.format(now));
		List<RunSpec.Report> reports = !request.reports() ? List.of()
				: job.reports()
					.stream()
					.map((report) -> new RunSpec.Report(report.report(), report.formats(), report.languages(),
							report.identifiers(), report.months(), report.cases()))
					.toList();
		return new RunSpec(directory.getFileName().toString(), job.job(), job.title(), absolute(request.jobFile()),
				absolute(extract.directory()), digest, absolute(policy.file()), request.suppositions(), policy.sha256(),
				job.rules(), cutOff, reports, job.seal(), directory.toString(), request.lanes(), now);
	}

	private static Instant cutOff(RunRequest request, Extract extract) {
		if (request.asOf() != null) {
			return request.asOf();
		}
		ExtractManifest manifest = extract.manifest();
		Instant stated = (manifest != null) ? manifest.cutOffInstant() : null;
		if (stated == null) {
			throw new InputRefusedException(extract.directory() + ": "
					+ ((manifest == null) ? "there is no extract.json" : "extract.json states no cut_off")
					+ "; give the cut-off with --as-of, such as --as-of 2025-10-01T00:00:00+08:00");
		}
		return stated;
	}

	/**
	 * A directory that nobody else has: two runs of one second get a number behind the
	 * time.
	 */
	private Path directory(Path out, String name) {
		try {
			Files.createDirectories(out);
			for (int number = 1;; number++) {
				String id = (number == 1) ? name : name + "-" + number;
				if (this.taken.test(id)) {
					continue;
				}
				try {
					return Files.createDirectory(out.resolve(id));
				}
				catch (FileAlreadyExistsException ex) {
					continue;
				}
			}
		}
		catch (IOException ex) {
			throw new RunFailedException(out + ": a run directory can't be made here: " + RunFailedException.plain(ex),
					ex);
		}
	}

	private static String absolute(Path path) {
		return path.toAbsolutePath().normalize().toString();
	}

}
