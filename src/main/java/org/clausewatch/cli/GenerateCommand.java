package org.clausewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.clausewatch.generate.ExtractGenerator;
import org.clausewatch.generate.ExtractOrder;
import org.clausewatch.generate.ProgressListener;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a synthetic extract. */
@Command(name = "generate", mixinStandardHelpOptions = true,
		description = { "Makes a realistic synthetic extract: the same bytes for the same arguments.",
				"Memory doesn't grow with the certificates; with --artefacts it grows with those revoked, "
						+ "about 2 KiB each." })
final class GenerateCommand implements Callable<Integer> {

	@Option(names = "--certificates", paramLabel = "N", required = true,
			description = "How many certificates; with --scenarios, how many unremarkable ones beside the cases.")
	private long certificates;

	@Option(names = "--seed", paramLabel = "S", description = "Another life of a CA. Default: ${DEFAULT-VALUE}.",
			defaultValue = "1")
	private long seed;

	@Option(names = "--artefacts", paramLabel = "ISSUER", arity = "0..1", split = ",", fallbackValue = ExtractOrder.ALL,
			description = "Makes the certificates and CRLs themselves too, as DER files signed by a demo CA whose "
					+ "keys protect nothing; crl-entries.csv then leaves out what those CRLs list. "
					+ "All issuers', or those named: PERSONS,ORGANISATIONS,SM2,DEVICES.")
	private Set<String> artefacts = Set.of();

	@Option(names = "--scenarios", paramLabel = "FILE",
			description = "A table of hand-written cases, such as sample-data/scenarios.md, to put among "
					+ "unremarkable certificates.")
	private @Nullable Path scenarios;

	@Option(names = "--out", paramLabel = "DIR", required = true, description = "A new or empty directory.")
	private Path out = Path.of("");

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		boolean terminal = System.console() != null;
		ProgressListener progress = !terminal ? ProgressListener.SILENT
				: (done, total) -> System.err.printf(Locale.ROOT, "\r%,d of %,d certificates", done, total);
		try {
			ExtractOrder order = ExtractOrder.of(this.certificates, this.seed)
				.withArtefacts(this.artefacts)
				.withScenarios(this.scenarios);
			ExtractGenerator.generate(order, this.out, progress);
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
		if (terminal) {
			System.err.println();
		}
		PrintWriter to = this.spec.commandLine().getOut();
		String cases = (this.scenarios != null) ? "the cases of " + this.scenarios + " and " : "";
		to.printf(Locale.ROOT, "Extract of %s%,d certificates written to %s%n", cases, this.certificates, this.out);
		to.flush();
		return ExitCode.OK;
	}

}
