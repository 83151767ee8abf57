package org.clausewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.clausewatch.generate.ExtractGenerator;
import org.clausewatch.generate.ProgressListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a synthetic extract. */
@Command(name = "generate", mixinStandardHelpOptions = true,
		description = "Makes a realistic synthetic extract: the same bytes for the same arguments.")
final class GenerateCommand implements Callable<Integer> {

	@Option(names = "--certificates", paramLabel = "N", required = true, description = "How many certificates.")
	private long certificates;

	@Option(names = "--seed", paramLabel = "S", description = "Another life of a CA. Default: ${DEFAULT-VALUE}.",
			defaultValue = "1")
	private long seed;

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
			ExtractGenerator.generate(this.certificates, this.seed, this.out, progress);
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
		if (terminal) {
			System.err.println();
		}
		PrintWriter to = this.spec.commandLine().getOut();
		to.printf(Locale.ROOT, "Extract of %,d certificates written to %s%n", this.certificates, this.out);
		to.flush();
		return ExitCode.OK;
	}

}
