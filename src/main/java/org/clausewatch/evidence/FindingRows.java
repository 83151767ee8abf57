package org.clausewatch.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.finding.Finding;
import org.clausewatch.record.CertificateId;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a finding rests on, each in its certificate's dossier or among the rows
 * of no certificate.
 */
final class FindingRows {

	private static final HexFormat HEX = HexFormat.of();

	private final RunTrees trees;

	private final Map<String, CertificateId> certificates;

	private final Map<String, String> texts;

	/** By key hash. */
	private final Map<String, DossierLeaf> cited = new LinkedHashMap<>();

	private final Map<String, Proof.RowClaim> residue = new LinkedHashMap<>();

	/**
	 * Begins with nothing.
	 * @param certificates those with findings, by key hash
	 * @param texts rows to show, by their SHA-256
	 */
	FindingRows(RunTrees trees, Map<String, CertificateId> certificates, Map<String, String> texts) {
		this.trees = trees;
		this.certificates = certificates;
		this.texts = texts;
	}

	/** Finds where each row stands that a finding cites. */
	void cite(Finding finding) throws IOException, ProofException {
		if (!finding.serial().isEmpty()) {
			byte[] key = CertificateId.parse(finding.issuer(), finding.serial()).keyHash();
			this.trees.rows((leaf) -> Arrays.equals(leaf.key(), key)).ifPresent(this::cite);
		}
		for (String citation : finding.evidence()) {
			cite(citation);
		}
	}

	private void cite(DossierLeaf leaf) {
		this.cited.putIfAbsent(HEX.formatHex(leaf.key()), leaf);
	}

	private void cite(String citation) throws IOException, ProofException {
		byte[] sha256 = HEX.parseHex(citation.substring(citation.lastIndexOf(':') + 1));
		if (this.cited.values().stream().anyMatch((leaf) -> holds(leaf, sha256))) {
			return;
		}
		Optional<DossierLeaf> dossier = this.trees.rows((leaf) -> holds(leaf, sha256));
		if (dossier.isPresent()) {
			cite(dossier.get());
			return;
		}
		RunTrees.Found found = this.trees.residue(sha256)
			.orElseThrow(() -> new ProofException("the row " + citation
					+ " stands in no dossier with a finding and not among the rows of no certificate"));
		this.residue.putIfAbsent(citation, new Proof.RowClaim(row(found.kind(), HEX.formatHex(sha256), this.texts),
				found.index(), Prover.hex(this.trees.residuePath(found.index()))));
	}

	private static boolean holds(DossierLeaf leaf, byte[] sha256) {
		byte[] rows = leaf.rows();
		for (int at = 0; at < rows.length; at += DossierLeaf.ENTRY) {
			if (Arrays.equals(rows, at + 1, at + DossierLeaf.ENTRY, sha256, 0, sha256.length)) {
				return true;
			}
		}
		return false;
	}

	/** The dossiers that hold cited rows. */
	List<Proof.DossierClaim> dossiers() throws IOException {
		List<Proof.DossierClaim> claims = new ArrayList<>();
		for (Map.Entry<String, DossierLeaf> leaf : this.cited.entrySet()) {
			CertificateId id = java.util.Objects.requireNonNull(this.certificates.get(leaf.getKey()));
			claims.add(claim(id, leaf.getValue(), this.trees.find(leaf.getValue().key()), this.trees, this.texts));
		}
		return claims;
	}

	/** The cited rows that stand in no dossier. */
	List<Proof.RowClaim> residue() {
		return List.copyOf(this.residue.values());
	}

	/** All rows of a certificate. */
	static Proof.DossierClaim claim(CertificateId id, DossierLeaf leaf, long index, RunTrees trees,
			Map<String, String> texts) throws IOException {
		List<Proof.RowEntry> rows = new ArrayList<>();
		for (int at = 0; at < leaf.rows().length; at += DossierLeaf.ENTRY) {
			rows.add(row(leaf.rows()[at] & 0xFF, HEX.formatHex(leaf.rows(), at + 1, at + DossierLeaf.ENTRY), texts));
		}
		return new Proof.DossierClaim(id.issuer().text(), id.issuer().canonical(), id.serialHex(), index,
				Prover.hex(trees.dossierPath(index)), rows);
	}

	private static Proof.RowEntry row(int kind, String sha256, Map<String, String> texts) {
		@Nullable String text = texts.get(sha256);
		return new Proof.RowEntry(kind, sha256, text);
	}

}
