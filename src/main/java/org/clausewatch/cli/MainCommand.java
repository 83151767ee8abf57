package org.clausewatch.cli;

import java.util.Arrays;
import org.clausewatch.batch.Product;
import org.clausewatch.evidence.verify.Verifier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line. */
@Command(name = "clausewatch", mixinStandardHelpOptions = true, versionProvider = MainCommand.Version.class,
		synopsisSubcommandLabel = "COMMAND", usageHelpAutoWidth = true,
		description = "Judges a certification authority's records against the clauses it promised to keep, "
				+ "and writes signed reports that anyone can check.",
		footerHeading = "%nExit codes:%n",
		footer = { "  0  done, with findings or without", "  1  a check failed, or --fail-on found its severity",
				"  2  wrong usage: an argument, a job file or a policy file",
				"  3  the input was refused before any of it was used",
				"  4  the run failed; 'restart' goes on with it",
				"  129, 130, 143  stopped by SIGHUP, Ctrl-C or SIGTERM; 'restart' goes on with a run" },
		subcommands = { RunCommand.class, RestartCommand.class, RunsCommand.class, DossierCommand.class,
				EvidenceCommand.class, CompareCommand.class, RulesCommand.class, ClausesCommand.class,
				GenerateCommand.class, ServeCommand.class, VerifyCommand.class, ProveCommand.class })
public final class MainCommand {

	@Option(names = "--debug", scope = ScopeType.INHERIT, description = "On failure, print the stack trace too.")
	private boolean debug;

	boolean debug() {
		return this.debug;
	}

	/** Runs the command line and returns its exit code. */
	public static int execute(String... args) {
		if (Arrays.asList(args).contains("--debug")) {
			// Read by logback.xml, before anything logs.
			System.setProperty("clausewatch.spring.log", "WARN");
		}
		if (args.length > 0 && args[0].equals("verify")) {
			// While the arguments are read.
			Verifier.warmUp();
		}
		MainCommand main = new MainCommand();
		return new CommandLine(main).setExecutionExceptionHandler(new Failures(main))
			.setParameterExceptionHandler(new Misuse())
			.setCaseInsensitiveEnumValuesAllowed(true)
			.execute(args);
	}

	/** Prints the version. */
	static final class Version implements CommandLine.IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] { Product.name() };
		}

	}

}
