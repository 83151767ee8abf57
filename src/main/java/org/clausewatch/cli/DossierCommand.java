package org.clausewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clausewatch.config.PolicyFile;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.ingest.Extract;
import org.clausewatch.record.CellException;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.RowContext;
import org.clausewatch.rule.RuleCatalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one certificate. */
@Command(name = "dossier", mixinStandardHelpOptions = true,
		description = "Shows one certificate: every record in time order, deadlines, and what each rule says.")
final class DossierCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "ISSUER", description = "The issuer's name (RFC 4514).")
	private String issuer = "";

	@Parameters(index = "1", paramLabel = "SERIAL",
			description = "The serial number: hexadecimal, or dec: and decimal digits.")
	private String serial = "";

	@Mixin
	private SourceOptions options = new SourceOptions();

	@Option(names = "--out", paramLabel = "DIR",
			description = "Where runs were written; the last run of a job leaves an index there. Default: that of the same job.")
	private @Nullable Path out;

	@Option(names = "--scan", description = "Read the whole extract, even where there is an index of it.")
	private boolean scan;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		CertificateId id = id();
		Extract source = this.options.open();
		PolicyFile rules = this.options.policy();
		RowContext context = new RowContext(rules.policy().zone(), this.options.cutOff(source));
		DossierSearch.Found found = new DossierSearch(source, rules.policy(), context, runs(),
				this.spec.commandLine().getErr())
			.find(id);
		Dossier dossier = found.dossier()
			.orElseThrow(() -> new UsageException(source.directory() + ": no row names the certificate " + id
					+ " by the cut-off " + context.cutOff()));
		PrintWriter writer = this.spec.commandLine().getOut();
		new DossierText(found.circumstances(), RuleCatalogue.standard()).print(dossier, writer);
		if (found.indexOf() != null) {
			writer.println();
			writer.println("Found by the index that run " + found.indexOf() + " left; its rows were read again");
			writer.flush();
		}
		return ExitCode.OK;
	}

	private @Nullable Path runs() {
		if (this.scan) {
			return null;
		}
		return (this.out != null) ? this.out : new Defaults().out();
	}

	private CertificateId id() {
		try {
			return CertificateId.parse(this.issuer, this.serial);
		}
		catch (CellException ex) {
			throw new UsageException(ex.getMessage());
		}
	}

}
