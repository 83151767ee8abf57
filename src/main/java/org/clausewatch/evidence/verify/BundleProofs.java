package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.clausewatch.evidence.BundleIndex;
import org.clausewatch.evidence.Manifest;
import org.clausewatch.evidence.ManifestReader;
import org.clausewatch.evidence.Proof;
import org.clausewatch.evidence.ProofFile;

/**
 * Checks the proofs of a sealed run that a bundle encloses, and that the bundle shows
 * every row which the run judged of the certificate.
 */
final class BundleProofs {

	/** Codes from here on stand for what isn't a row: the certificate's file. */
	private static final int NO_ROW = 128;

	private final AsicContainer container;

	private final BundleIndex index;

	private final Checks checks;

	BundleProofs(AsicContainer container, BundleIndex index, Checks checks) {
		this.container = container;
		this.index = index;
		this.checks = checks;
	}

	void verify(TrustAnchors anchors) throws IOException, FlawException {
		BundleIndex.Run run = this.index.run();
		if (run == null) {
			return;
		}
		boolean complete = false;
		for (String name : run.proofs()) {
			byte[] json = this.container.bytes(name);
			Path file = Files.createTempFile("clausewatch-proof", ".json");
			try {
				Files.write(file, json);
				ProofVerifier.verify(file, anchors, this.checks);
			}
			finally {
				Files.delete(file);
			}
			Proof proof = ProofFile.read(json);
			require(proof, run, name);
			complete |= dossier(proof);
		}
		if (run.sameRows()) {
			this.checks.that(complete, Check.Subject.CONTENT,
					"the bundle shows every row that run " + run.runId() + " judged of the certificate",
					"no enclosed proof is of all the certificate's rows");
		}
		else {
			this.checks.note(Check.Subject.CONTENT,
					"run " + run.runId() + " did not judge the very rows of this bundle, and the bundle says so");
		}
	}

	/** A proof of another run says nothing of the run that the index names. */
	private static void require(Proof proof, BundleIndex.Run run, String name) throws IOException, FlawException {
		Manifest manifest = ManifestReader.read(Utf8.bytes(proof.manifest()));
		Manifest.Run proved = ProofVerifier.run(proof, manifest);
		FlawException.unless(
				proved.runId().equals(run.runId()) && proved.cutOff().equals(run.cutOff())
						&& manifest.merkleRoots().equals(run.merkleRoots()),
				name + " is of another run than " + run.runId() + ", which the index names");
	}

	/** Whether a proof is of all rows of the bundle's certificate; each must be shown. */
	private boolean dossier(Proof proof) throws FlawException {
		boolean found = false;
		for (Proof.DossierClaim claim : proof.dossiers()) {
			if (!claim.serial().equals(this.index.serial()) || !claim.issuer().equals(this.index.issuer())) {
				continue;
			}
			List<String> shown = new ArrayList<>(this.index.rows().stream().map(BundleIndex.RowEntry::sha256).toList());
			for (Proof.RowEntry row : claim.rows()) {
				FlawException.unless(row.kind() >= NO_ROW || shown.remove(row.sha256()),
						"a row that the run judged is not in the bundle: " + row.sha256());
			}
			found = true;
		}
		return found;
	}

}
