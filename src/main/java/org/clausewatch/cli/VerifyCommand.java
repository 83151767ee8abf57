package org.clausewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
@Command(name = "verify", mixinStandardHelpOptions = true,
		description = { "Checks anything a run emits, offline: a PDF, an XLSX, a manifest, a whole run directory.",
				"Says who sealed it, when and by whose clock, what is covered, and what fails." })
final class VerifyCommand implements Callable<Integer> {

	@Parameters(arity = "1..*", paramLabel = "PATH", description = "What to check.")
	private List<Path> paths = List.of();

	@Option(names = "--trust", paramLabel = "FILE",
			description = { "A certificate (PEM or DER) to trust as an anchor; may be given several times.",
					"Default: this installation's demo authority." })
	private List<Path> trust = new ArrayList<>();

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		TrustAnchors anchors = anchors();
		PrintWriter out = this.spec.commandLine().getOut();
		boolean passed = true;
		for (Path path : this.paths) {
			try {
				Report report = Verifier.verify(path, anchors);
				out.println(report.toText());
				passed &= report.passed();
			}
			catch (NoSuchFileException ex) {
				throw new UsageException(path + ": no such file or directory");
			}
		}
		out.flush();
		return passed ? ExitCode.OK : ExitCode.CHECK_FAILED;
	}

	private TrustAnchors anchors() {
		List<Path> files = new ArrayList<>(this.trust);
		Path demo = DemoAuthority.rootCertificate(Home.directory(System.getenv()));
		if (files.isEmpty() && Files.exists(demo)) {
			files.add(demo);
		}
		try {
			return TrustAnchors.read(files);
		}
		catch (IOException ex) {
			throw new UsageException("--trust: " + ex.getMessage());
		}
	}

}
