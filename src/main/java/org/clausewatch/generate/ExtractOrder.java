package org.clausewatch.generate;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What extract to generate.
 *
 * @param certificates how many; beside hand-written cases, how many unremarkable ones
 * @param seed another seed tells of another CA
 * @param artefacts names of the issuers whose certificates and CRLs are made as files;
 * {@value #ALL} for all
 * @param scenarios table of hand-written cases, {@code null} for none
 */
public record ExtractOrder(long certificates, long seed, Set<String> artefacts, @Nullable Path scenarios) {

	/** Stands for all issuers. */
	public static final String ALL = "ALL";

	/** Rows alone. */
	public static ExtractOrder of(long certificates, long seed) {
		return new ExtractOrder(certificates, seed, Set.of(), null);
	}

	public ExtractOrder withArtefacts(Set<String> issuers) {
		return new ExtractOrder(this.certificates, this.seed, Set.copyOf(issuers), this.scenarios);
	}

	public ExtractOrder withScenarios(@Nullable Path table) {
		return new ExtractOrder(this.certificates, this.seed, this.artefacts, table);
	}

}
