package org.clausewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.evidence.DossierLeaf;
import org.clausewatch.evidence.Proof;
import org.clausewatch.evidence.ProofException;
import org.clausewatch.evidence.ProofFile;
import org.clausewatch.evidence.Prover;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.RunFiles;
import org.clausewatch.ingest.Extract;
import org.clausewatch.inquiry.CitedRows;
import org.clausewatch.record.CellException;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.Row;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a proof from a sealed run. */
@Command(name = "prove", mixinStandardHelpOptions = true,
		description = {
				"Proves, without showing the rest of a sealed run, that a finding and the rows it rests on are in it; "
						+ "or what rows a certificate has in it, or that it has none.",
				"'verify' checks what this writes, with nothing else at hand." })
final class ProveCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "RUN_DIR", description = "The directory of a sealed run.")
	private Path run = Path.of("");

	@Parameters(index = "1", arity = "0..1", paramLabel = "FINDING_ID", description = "The finding to prove.")
	private @Nullable String finding;

	@Option(names = "--certificate", arity = "2", paramLabel = "ISSUER SERIAL",
			description = "The certificate to prove all rows of, or that it has none.")
	private List<String> certificate = List.of();

	@Option(names = "--extract", paramLabel = "DIR",
			description = "The extract that the run judged: rows are shown in full. Without it they are shown by their SHA-256.")
	private @Nullable Path extract;

	@Option(names = "--show", paramLabel = "FILE:LINE",
			description = "With --certificate: shows only this row in full; may be given several times. Default: all.")
	private List<String> show = List.of();

	@Option(names = "--out", paramLabel = "FILE", description = "Where to write the proof. Default: standard output.")
	private @Nullable Path out;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		if ((this.finding != null) != this.certificate.isEmpty()) {
			throw new UsageException("give either a FINDING_ID or --certificate ISSUER SERIAL");
		}
		if (!Files.isDirectory(this.run)) {
			throw new UsageException(this.run + ": no such run directory");
		}
		try (Prover prover = Prover.open(this.run)) {
			write((this.finding != null) ? proveFinding(prover, this.finding) : proveCertificate(prover));
			return ExitCode.OK;
		}
		catch (ProofException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
	}

	private Proof proveFinding(Prover prover, String id) throws IOException, ProofException {
		return prover.finding(id, (this.extract != null) ? texts(this.extract, evidence(id)) : Map.of());
	}

	private List<String> evidence(String id) throws IOException {
		try (Csv.Rows<Finding> rows = RunFiles.FINDINGS.open(this.run.resolve("findings.csv"))) {
			for (Finding row : rows) {
				if (row.id().equals(id)) {
					return row.evidence();
				}
			}
			return List.of();
		}
	}

	private Proof proveCertificate(Prover prover) throws IOException, ProofException {
		CertificateId id = id();
		if (this.extract == null) {
			return prover.certificate(id, null, Map.of());
		}
		SealedRun sealed = SealedRun.read(this.run);
		DossierSearch search = new DossierSearch(Extract.open(this.extract), sealed.policy(), sealed.context(),
				this.run.toAbsolutePath().normalize().resolveSibling(""), this.spec.commandLine().getErr());
		Dossier dossier = search.find(id).dossier().orElse(null);
		if (dossier == null) {
			return prover.certificate(id, null, Map.of());
		}
		List<String> citations = dossier.rows()
			.stream()
			.map(Row::source)
			.map((row) -> row.citation())
			.filter((citation) -> this.show.isEmpty()
					|| this.show.contains(citation.substring(0, citation.lastIndexOf(':'))))
			.toList();
		return prover.certificate(id, DossierLeaf.of(dossier), texts(this.extract, citations));
	}

	private Map<String, String> texts(Path directory, Collection<String> citations) throws IOException {
		try (TemporaryDirectory unpacked = new TemporaryDirectory()) {
			return new CitedRows(Extract.open(directory), unpacked.path(), SealedRun.read(this.run).context())
				.read(citations);
		}
	}

	private CertificateId id() {
		try {
			return CertificateId.parse(this.certificate.get(0), this.certificate.get(1));
		}
		catch (CellException ex) {
			throw new UsageException("--certificate: " + ex.getMessage());
		}
	}

	private void write(Proof proof) throws IOException {
		String text = ProofFile.write(proof);
		if (this.out != null) {
			Files.writeString(this.out, text);
			return;
		}
		PrintWriter writer = this.spec.commandLine().getOut();
		writer.print(text);
		writer.flush();
	}

}
