package org.clausewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.clausewatch.config.PolicyFile;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.ingest.Extract;
import org.clausewatch.ingest.ExtractManifest;
import org.clausewatch.record.CellException;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.RowContext;
import org.clausewatch.rule.RuleCatalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

	@Option(names = "--extract", paramLabel = "DIR",
			description = "The extract. Default: that of the job jobs/daily-reconciliation.yaml.")
	private @Nullable Path extract;

	@Option(names = "--policy", paramLabel = "FILE", description = "The policy. Default: that of the same job.")
	private @Nullable Path policy;

	@Option(names = "--as-of", paramLabel = "INSTANT", converter = InstantConverter.class,
			description = "The cut-off, where the extract doesn't state it or another is wanted.")
	private @Nullable Instant asOf;

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
		Defaults defaults = new Defaults();
		Extract source = Extract.open((this.extract != null) ? this.extract : defaults.extract());
		PolicyFile rules = PolicyFile.read((this.policy != null) ? this.policy : defaults.policy());
		RowContext context = new RowContext(rules.policy().zone(), cutOff(source));
		DossierSearch.Found found = new DossierSearch(source, rules.policy(), context, runs(defaults),
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

	private @Nullable Path runs(Defaults defaults) {
		if (this.scan) {
			return null;
		}
		return (this.out != null) ? this.out : defaults.out();
	}

	private CertificateId id() {
		try {
			return CertificateId.parse(this.issuer, this.serial);
		}
		catch (CellException ex) {
			throw new UsageException(ex.getMessage());
		}
	}

	private Instant cutOff(Extract source) {
		ExtractManifest manifest = source.manifest();
		Instant stated = (this.asOf == null && manifest != null) ? manifest.cutOffInstant() : this.asOf;
		if (stated == null) {
			throw new UsageException(source.directory() + ": extract.json states no cut_off; give one with --as-of");
		}
		return stated;
	}

}
