package org.clausewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clausewatch.app.Home;
import org.clausewatch.evidence.verify.Report;
import org.clausewatch.evidence.verify.TrustAnchors;
import org.clausewatch.evidence.verify.Verifier;
import org.clausewatch.seal.DemoAuthority;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks what was sealed. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = {
		"Checks anything we emit, offline: a PDF, an XLSX, a manifest, a proof, a run directory, a directory of runs.",
		"Says who sealed it, when and by whose clock, what is covered, and what fails." })
final class VerifyCommand implements Callable<Integer> {

	@Parameters(arity = "1..*", paramLabel = "PATH", description = "What to check.")
	private List<Path> paths = List.of();

	@Option(names = "--trust", paramLabel = "FILE",
			description = { "A certificate (PEM or DER) to trust as an anchor; may be given several times.",
					"Default: this installation's demo authority." })
	private List<Path> trust = new ArrayList<>();

	@Option(names = "--crl", paramLabel = "FILE", description = {
			"A CRL (PEM or DER) to check revocation by, beside those that come along;", "may be given several times." })
	private List<Path> crls = new ArrayList<>();

	@Option(names = "--signer", paramLabel = "FILE",
			description = { "The certificate (PEM or DER) of who must have signed each seal; may be given several",
					"times: then all of them, and nobody else. Default: whoever a trust anchor vouches for." })
	private List<Path> signers = new ArrayList<>();

	@Option(names = "--format", paramLabel = "text|json", description = "Default: ${DEFAULT-VALUE}.",
			defaultValue = "text")
	private Format format = Format.text;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	/** How the checks are written. */
	enum Format {

		text, json

	}

	@Override
	public Integer call() throws IOException {
		TrustAnchors anchors = anchors();
		PrintWriter out = this.spec.commandLine().getOut();
		List<Report> reports = new ArrayList<>();
		for (Path path : this.paths) {
			try {
				Report report = Verifier.verify(path, anchors);
				reports.add(report);
				if (this.format == Format.text) {
					out.println(report.toText());
				}
			}
			catch (NoSuchFileException ex) {
				throw new UsageException(path + ": no such file or directory");
			}
		}
		if (this.format == Format.json) {
			out.println(ReportJson.write(reports));
		}
		out.flush();
		return reports.stream().allMatch(Report::passed) ? ExitCode.OK : ExitCode.CHECK_FAILED;
	}

	private TrustAnchors anchors() {
		List<Path> files = new ArrayList<>(this.trust);
		if (files.isEmpty()) {
			Path home = Home.directory(System.getenv());
			Stream.of(DemoAuthority.rootCertificate(home), DemoAuthority.sm2RootCertificate(home))
				.filter(Files::exists)
				.forEach(files::add);
		}
		try {
			return TrustAnchors.read(files).withCrls(this.crls).withSigners(this.signers);
		}
		catch (IOException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
	}

}
