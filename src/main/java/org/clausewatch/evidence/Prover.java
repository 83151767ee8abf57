package org.clausewatch.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.RunFiles;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Draws proofs from a sealed run's directory. What a proof can't be drawn of is told; a
 * proof that would not lead to the sealed roots is never written.
 */
public final class Prover implements Closeable {

	private static final HexFormat HEX = HexFormat.of();

	private final Path run;

	private final RunTrees trees;

	private Prover(Path run) throws IOException {
		this.run = run;
		this.trees = new RunTrees(run);
	}

	/**
	 * Opens a run.
	 * @throws ProofException where it is not sealed, or was sealed before runs kept their
	 * trees
	 */
	public static Prover open(Path run) throws IOException, ProofException {
		for (String file : List.of(Manifest.FILE, Manifest.SIGNATURE_FILE, "run.json")) {
			if (!Files.isRegularFile(run.resolve(file))) {
				throw new ProofException(run + " is no sealed run: there is no " + file);
			}
		}
		if (!Files.isRegularFile(run.resolve(TreeFiles.DOSSIERS))) {
			throw new ProofException(run + " was sealed by a version that kept no trees: there is no "
					+ TreeFiles.DOSSIERS + "; run the job again on the same extract");
		}
		return new Prover(run);
	}

	/**
	 * Proves that a finding and the rows it rests on are in the run.
	 * @param texts rows to show, by their SHA-256 in lower-case hex
	 * @throws ProofException where there is no such finding
	 */
	public Proof finding(String id, Map<String, String> texts) throws IOException, ProofException {
		Finding finding = null;
		long index = 0;
		Map<String, CertificateId> certificates = new LinkedHashMap<>();
		try (Csv.Rows<Finding> rows = RunFiles.FINDINGS.open(this.run.resolve("findings.csv"))) {
			for (Finding row : rows) {
				index += (finding == null) ? 1 : 0;
				finding = row.id().equals(id) ? row : finding;
				if (!row.serial().isEmpty()) {
					CertificateId certificate = CertificateId.parse(row.issuer(), row.serial());
					certificates.putIfAbsent(HEX.formatHex(certificate.keyHash()), certificate);
				}
			}
		}
		if (finding == null) {
			throw new ProofException("findings.csv of " + this.run.getFileName() + " has no finding " + id);
		}
		FindingRows rows = new FindingRows(this.trees, certificates, texts);
		rows.cite(finding);
		Proof.FindingClaim claim = new Proof.FindingClaim(String.join(",", RunFiles.FINDINGS.header()),
				RunFiles.FINDINGS.line(finding), index - 1, hex(findingPath(index - 1)));
		return proof(claim, rows.dossiers(), rows.residue(), null);
	}

	/**
	 * Proves what rows a certificate has in the run, or that it has none.
	 * @param known its rows as they stand in the extract, for the run keeps only those of
	 * certificates with findings; {@code null} where the extract has none or isn't at
	 * hand
	 * @param texts rows to show, by their SHA-256 in lower-case hex
	 * @throws ProofException where its rows aren't known, or aren't those of the run
	 */
	public Proof certificate(CertificateId id, @Nullable DossierLeaf known, Map<String, String> texts)
			throws IOException, ProofException {
		byte[] key = id.keyHash();
		long at = this.trees.find(key);
		if (at == this.trees.dossiers() || !startsWith(this.trees.leaf(at), key)) {
			return proof(null, List.of(), List.of(), absence(id, at));
		}
		DossierLeaf leaf = this.trees.rows((kept) -> Arrays.equals(kept.key(), key))
			.or(() -> Optional.ofNullable(known))
			.orElseThrow(() -> new ProofException("the run keeps no rows of " + id
					+ ", which has no finding; give the extract it was made from with --extract"));
		if (!Arrays.equals(leaf.bytes(), this.trees.leaf(at))) {
			throw new ProofException("the rows of " + id + " in this extract aren't those that the run judged");
		}
		return proof(null, List.of(FindingRows.claim(id, leaf, at, this.trees, texts)), List.of(), null);
	}

	private Proof.AbsenceClaim absence(CertificateId id, long at) throws IOException {
		return new Proof.AbsenceClaim(id.issuer().text(), id.issuer().canonical(), id.serialHex(),
				(at > 0) ? neighbour(at - 1) : null, (at < this.trees.dossiers()) ? neighbour(at) : null);
	}

	private Proof.Neighbour neighbour(long index) throws IOException {
		byte[] leaf = this.trees.leaf(index);
		return new Proof.Neighbour(HEX.formatHex(leaf, 0, Sha256.LENGTH),
				HEX.formatHex(leaf, Sha256.LENGTH, leaf.length), index, hex(this.trees.dossierPath(index)));
	}

	private List<byte[]> findingPath(long index) throws IOException {
		long size = 0;
		try (Csv.Rows<Finding> rows = RunFiles.FINDINGS.open(this.run.resolve("findings.csv"))) {
			for (Finding unused : rows) {
				size++;
			}
		}
		MerkleTree tree = new MerkleTree();
		try (Csv.Rows<Finding> rows = RunFiles.FINDINGS.open(this.run.resolve("findings.csv"))) {
			var lines = rows.iterator();
			return AuditPath.of(index, size, new java.util.Iterator<>() {
				@Override
				public boolean hasNext() {
					return lines.hasNext();
				}

				@Override
				public byte[] next() {
					return tree.leafHash(RunFiles.FINDINGS.line(lines.next()).getBytes(StandardCharsets.UTF_8));
				}
			});
		}
	}

	private Proof proof(Proof.@Nullable FindingClaim finding, List<Proof.DossierClaim> dossiers,
			List<Proof.RowClaim> residue, Proof.@Nullable AbsenceClaim absent) throws IOException {
		byte[] manifest = Files.readAllBytes(this.run.resolve(Manifest.FILE));
		return new Proof(Proof.FORMAT, new String(manifest, StandardCharsets.UTF_8),
				Base64.getEncoder().encodeToString(Files.readAllBytes(this.run.resolve(Manifest.SIGNATURE_FILE))),
				(ManifestReader.read(manifest).run() != null) ? null : Files.readString(this.run.resolve("run.json")),
				finding, dossiers, residue, absent);
	}

	private static boolean startsWith(byte[] leaf, byte[] key) {
		return Arrays.equals(leaf, 0, Sha256.LENGTH, key, 0, Sha256.LENGTH);
	}

	static List<String> hex(List<byte[]> hashes) {
		List<String> hex = new ArrayList<>();
		hashes.forEach((hash) -> hex.add(HEX.formatHex(hash)));
		return hex;
	}

	@Override
	public void close() throws IOException {
		this.trees.close();
	}

}
