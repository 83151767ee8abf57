package org.clausewatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.clausewatch.batch.ReportCatalogue;
import org.clausewatch.config.JobFile;
import org.clausewatch.rule.RuleCatalogue;

/** What a command uses that names neither extract nor policy: those of the daily job. */
final class Defaults {

	private static final Path JOB = Path.of("jobs", "daily-reconciliation.yaml");

	Path extract() {
		return job().extract();
	}

	Path policy() {
		return job().existingPolicy();
	}

	/** Where that job's runs are written. */
	Path out() {
		return job().out();
	}

	/** The job file in the working directory, else in the installation. */
	private static JobFile job() {
		Path here = JOB;
		Path installed = Path.of(System.getProperty("clausewatch.root", ".")).resolve(JOB);
		Path file = Files.exists(here) ? here : installed;
		if (!Files.exists(file)) {
			throw new UsageException(JOB + " is not here; give --extract and --policy");
		}
		return JobFile.read(file, ReportCatalogue.offering(RuleCatalogue.standard()));
	}

}
