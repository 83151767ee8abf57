package org.clausewatch.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.clausewatch.config.PolicyFile;
import org.clausewatch.ingest.Extract;
import org.clausewatch.ingest.ExtractManifest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command reads that looks at one certificate or case. */
final class SourceOptions {

	@Option(names = "--extract", paramLabel = "DIR",
			description = "The extract. Default: that of the job jobs/daily-reconciliation.yaml.")
	private @Nullable Path extract;

	@Option(names = "--policy", paramLabel = "FILE", description = "The policy. Default: that of the same job.")
	private @Nullable Path policy;

	@Option(names = "--as-of", paramLabel = "INSTANT", converter = InstantConverter.class,
			description = "The cut-off, where the extract doesn't state it or another is wanted.")
	private @Nullable Instant asOf;

	/** Opens the extract. */
	Extract open() {
		return Extract.open((this.extract != null) ? this.extract : new Defaults().extract());
	}

	/** Reads the policy. */
	PolicyFile policy() {
		return PolicyFile.read((this.policy != null) ? this.policy : new Defaults().policy());
	}

	/**
	 * The cut-off that was given, else the extract's own.
	 * @throws UsageException where there is neither
	 */
	Instant cutOff(Extract source) {
		ExtractManifest manifest = source.manifest();
		Instant stated = (this.asOf == null && manifest != null) ? manifest.cutOffInstant() : this.asOf;
		if (stated == null) {
			throw new UsageException(source.directory() + ": extract.json states no cut_off; give one with --as-of");
		}
		return stated;
	}

}
