package org.clausewatch.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausewatch.evidence.BundleIndex;
import org.clausewatch.evidence.DossierLeaf;
import org.clausewatch.evidence.ManifestReader;
import org.clausewatch.evidence.ProofException;
import org.clausewatch.evidence.ProofFile;
import org.clausewatch.evidence.Prover;
import org.clausewatch.finding.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proofs that a sealed run judged the very rows of a bundle, and found its findings. Rows
 * are shown there by their hashes only, so that a proof tells no third party's name.
 */
final class RunProofs {

	static final String DOSSIER = "proofs/dossier.json";

	private RunProofs() {
	}

	/**
	 * Draws them. The proof of a finding is over its very words, so one that names a
	 * third party is withheld, and the bundle says so.
	 * @throws CaseException where the directory is no sealed run
	 */
	static BundleIndex.Run draw(Path run, CaseFile file, Members members, Pseudonyms pseudonyms,
			List<BundleIndex.Words> notFound) throws IOException {
		List<String> proofs = new ArrayList<>();
		boolean same = true;
		try (Prover prover = Prover.open(run)) {
			try {
				members.add(DOSSIER, ProofFile
					.write(prover.certificate(file.dossier().id(), DossierLeaf.of(file.dossier()), Map.of())));
				proofs.add(DOSSIER);
			}
			catch (ProofException ex) {
				same = false;
				notFound.add(missing("the run's proof of the certificate's rows: ", ex));
			}
			for (Finding finding : file.findings()) {
				if (!pseudonyms.isFree(finding.explanationEn()) || !pseudonyms.isFree(finding.explanationZh())) {
					notFound.add(new BundleIndex.Words("结论 " + finding.id() + " 的运行证明提及第三方，未附入。",
							"The run's proof of finding " + finding.id() + " names third parties and is withheld."));
					continue;
				}
				try {
					String name = "proofs/finding-" + finding.id() + ".json";
					members.add(name, ProofFile.write(prover.finding(finding.id(), Map.of())));
					proofs.add(name);
				}
				catch (ProofException ex) {
					notFound.add(missing("the run's proof of finding " + finding.id() + ": ", ex));
				}
			}
			return described(run, proofs, same);
		}
		catch (ProofException ex) {
			throw new CaseException(String.valueOf(ex.getMessage()));
		}
	}

	private static BundleIndex.Words missing(String what, ProofException why) {
		return new BundleIndex.Words("运行 " + what + why.getMessage(), what + why.getMessage());
	}

	private static BundleIndex.Run described(Path run, List<String> proofs, boolean same) throws IOException {
		try {
			byte[] json = Files.readAllBytes(run.resolve("run.json"));
			JsonNode record = JsonMapper.shared().readTree(json);
			return new BundleIndex.Run(record.path("run_id").asString(""), record.path("cut_off").asString(""),
					record.path("extract").path("digest").asString(""), ManifestReader.merkleRootsOfRun(json), proofs,
					same);
		}
		catch (JacksonException ex) {
			throw new CaseException(run + ": run.json is not the record of a run");
		}
	}

}
