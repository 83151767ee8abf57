package org.clausewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausewatch.app.Application;
import org.clausewatch.app.Home;
import org.clausewatch.batch.Product;
import org.clausewatch.batch.RuleSet;
import org.clausewatch.batch.SealSource;
import org.clausewatch.bundle.BundleOrder;
import org.clausewatch.bundle.BundleWriter;
import org.clausewatch.bundle.CaseException;
import org.clausewatch.config.PolicyFile;
import org.clausewatch.evidence.BundleIndex;
import org.clausewatch.evidence.verify.TrustAnchors;
import org.clausewatch.ingest.Extract;
import org.clausewatch.ingest.ExtractDigest;
import org.clausewatch.record.RowContext;
import org.clausewatch.rule.RuleCatalogue;
import org.clausewatch.rule.UnsetParameterException;
import org.clausewatch.seal.DemoAuthority;
import org.clausewatch.seal.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the bundle of evidence of a disputed case. */
@Command(name = "evidence", mixinStandardHelpOptions = true,
		description = {
				"Makes the signed arbitration bundle of a case of disputes.csv: one file that says where the "
						+ "signature falls on the clauses' time line, with every record of its certificate.",
				"'verify' checks it, 'unzip' unpacks it." })
final class EvidenceCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "CASE_ID", description = "The case, as disputes.csv names it.")
	private String caseId = "";

	@Mixin
	private SourceOptions options = new SourceOptions();

	@Option(names = "--out", paramLabel = "FILE", description = "Where to write the bundle. Default: CASE_ID.asice.")
	private @Nullable Path out;

	@Option(names = "--run", paramLabel = "RUN_DIR",
			description = "A sealed run on the same extract: proofs of the case's rows and findings are enclosed.")
	private @Nullable Path run;

	@Option(names = "--seal", paramLabel = "NAME", description = "The seal. Default: ${DEFAULT-VALUE}.")
	private String seal = DemoAuthority.NAME;

	@Option(names = "--unredacted",
			description = "Also enclose the rows with nothing hidden, encrypted to the holder of --recipient.")
	private boolean unredacted;

	@Option(names = "--recipient", paramLabel = "CERT",
			description = "The certificate (PEM or DER; RSA or EC) to encrypt the unredacted rows to.")
	private @Nullable Path recipient;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		X509Certificate encryptTo = recipientCertificate();
		if (this.run != null && !Files.isDirectory(this.run)) {
			throw new UsageException(this.run + ": no such run directory");
		}
		Extract source = this.options.open();
		PolicyFile rules = this.options.policy();
		RowContext context = new RowContext(rules.policy().zone(), this.options.cutOff(source));
		Path target = (this.out != null) ? this.out
				: Path.of(this.caseId.replaceAll("[^\\p{L}\\p{N}._-]", "_") + ".asice");
		try (ConfigurableApplicationContext application = Application.start(Home.directory(System.getenv()));
				TemporaryDirectory work = new TemporaryDirectory()) {
			Seal opened = application.getBean(SealSource.class).open(this.seal);
			BundleOrder order = new BundleOrder(this.caseId, source,
					ExtractDigest.of(source, target.toAbsolutePath().normalize()), rules.policy(), rules.sha256(),
					context, RuleSet.digest(RuleCatalogue.standard().rules()), Product.name(), this.run, encryptTo,
					application.getBean(Clock.class).instant());
			tell(BundleWriter.write(order, opened, target, work.path()), target);
			return ExitCode.OK;
		}
		catch (CaseException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
		catch (UnsetParameterException ex) {
			throw new UsageException("the windows can't be reckoned: " + ex.getMessage());
		}
	}

	private @Nullable X509Certificate recipientCertificate() {
		Path file = this.recipient;
		if (this.unredacted != (file != null)) {
			throw new UsageException(
					this.unredacted ? "--unredacted needs --recipient CERT: unredacted rows are only enclosed encrypted"
							: "--recipient needs --unredacted");
		}
		if (file == null) {
			return null;
		}
		try {
			return TrustAnchors.read(List.of(file)).certificates().get(0);
		}
		catch (IOException ex) {
			throw new UsageException(
					"--recipient " + String.valueOf(ex.getMessage()).replaceFirst("^trust anchor ", ""));
		}
	}

	private void tell(BundleIndex index, Path target) {
		PrintWriter writer = this.spec.commandLine().getOut();
		writer.println("Case " + index.caseId() + ", certificate " + index.serial() + " of " + index.issuer());
		index.windows()
			.stream()
			.filter(BundleIndex.Placed::touched)
			.forEach((placed) -> writer.println("  signature " + placed.signature() + ", reading " + placed.reading()
					+ ": " + placed.window() + (placed.marks().isEmpty() ? "" : " " + placed.marks())));
		writer.println(index.exhibits().size() + " exhibits, " + index.rows().size() + " rows, "
				+ index.redactions().size() + " redactions");
		index.notFound().forEach((missing) -> writer.println("  not found: " + missing.en()));
		writer.println(target);
		writer.flush();
	}

}
