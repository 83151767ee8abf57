package org.clausewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clausewatch.config.PolicyFile;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.ingest.Extract;
import org.clausewatch.ingest.ExtractManifest;
import org.clausewatch.inquiry.DossierLookup;
import org.clausewatch.inquiry.ExtractChangedException;
import org.clausewatch.inquiry.IndexedLookup;
import org.clausewatch.record.CellException;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.RowContext;
import org.clausewatch.rule.Circumstances;
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
		Instant cutOff = cutOff(source);
		RowContext context = new RowContext(rules.policy().zone(), cutOff);
		if (!this.scan && isShownByIndex(id, source, context, rules)) {
			return ExitCode.OK;
		}
		Path unpacked = Files.createTempDirectory("clausewatch-dossier");
		try {
			DossierLookup lookup = new DossierLookup(source, unpacked, rules.policy(), context);
			show(lookup.find(id), lookup.circumstances(), id, source, "");
			return ExitCode.OK;
		}
		finally {
			delete(unpacked);
		}
	}

	/** Whether an index could tell. */
	private boolean isShownByIndex(CertificateId id, Extract source, RowContext context, PolicyFile rules)
			throws IOException {
		Path runs = (this.out != null) ? this.out : new Defaults().out();
		Optional<IndexedLookup> found = IndexedLookup.open(runs, source.directory(), context);
		if (found.isEmpty()) {
			return false;
		}
		try (IndexedLookup index = found.get()) {
			show(index.find(id), index.circumstances(rules.policy()), id, source,
					"Found by the index that run " + index.runId() + " left; its rows were read again");
			return true;
		}
		catch (ExtractChangedException ex) {
			this.spec.commandLine().getErr().println("clausewatch: " + ex.getMessage() + "; reading all of it");
			return false;
		}
	}

	private void show(Optional<Dossier> found, Circumstances circumstances, CertificateId id, Extract source,
			String how) {
		Dossier dossier = found.orElseThrow(() -> new UsageException(source.directory()
				+ ": no row names the certificate " + id + " by the cut-off " + circumstances.cutOff()));
		PrintWriter writer = this.spec.commandLine().getOut();
		new DossierText(circumstances, RuleCatalogue.standard()).print(dossier, writer);
		if (!how.isEmpty()) {
			writer.println();
			writer.println(how);
			writer.flush();
		}
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

	private static void delete(Path directory) throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

}
