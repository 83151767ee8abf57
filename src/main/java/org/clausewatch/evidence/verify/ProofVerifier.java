package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.clausewatch.evidence.Manifest;
import org.clausewatch.evidence.ManifestReader;
import org.clausewatch.evidence.Proof;
import org.clausewatch.evidence.ProofFile;
import org.jspecify.annotations.Nullable;

/**
 * Checks a proof with nothing else at hand: from what it shows by the paths to the roots,
 * by the manifest to the seal.
 */
final class ProofVerifier {

	private final Proof proof;

	private final Manifest manifest;

	private final Map<String, Long> leaves;

	private final Checks checks;

	private ProofVerifier(Proof proof, Manifest manifest, Map<String, Long> leaves, Checks checks) {
		this.proof = proof;
		this.manifest = manifest;
		this.leaves = leaves;
		this.checks = checks;
	}

	static void verify(Path file, TrustAnchors anchors, Checks checks) throws IOException, FlawException {
		FlawException.unless(Files.size(file) <= ProofFile.LARGEST, "the file is too large for a proof");
		Proof proof = ProofFile.read(Files.readAllBytes(file));
		for (Object part : new @Nullable Object[] { proof.manifest(), proof.signature() }) {
			FlawException.unless(part != null, "the proof lacks its manifest or signature");
		}
		byte[] manifest = Utf8.bytes(proof.manifest());
		DetachedVerifier.verify(new CMSProcessableByteArray(manifest), manifest.length, "the run's manifest",
				signature(proof), anchors, checks);
		Manifest read = ManifestReader.read(manifest);
		Manifest.Run run = run(proof, read);
		checks.pass(Check.Subject.CONTENT, "the manifest is that of run " + run.runId() + ", cut-off " + run.cutOff()
				+ ", policy " + run.policy());
		new ProofVerifier(proof, read, run.merkleLeaves(), checks).claims();
	}

	private static byte[] signature(Proof proof) throws FlawException {
		try {
			byte[] der = Base64.getDecoder().decode(proof.signature());
			FlawException.unless(Base64.getEncoder().encodeToString(der).equals(proof.signature()),
					"the proof's signature is not written as base64 writes it");
			return der;
		}
		catch (IllegalArgumentException ex) {
			throw new FlawException("the proof's signature is not base64", ex);
		}
	}

	/**
	 * What a proof's run is, by its manifest or by the run.json that the manifest lists.
	 */
	static Manifest.Run run(Proof proof, Manifest manifest) throws IOException, FlawException {
		Manifest.Run told = manifest.run();
		if (proof.run() == null) {
			if (told == null) {
				throw new FlawException("the proof lacks its run, which its manifest doesn't tell");
			}
			return told;
		}
		byte[] run = Utf8.bytes(proof.run());
		Manifest.Entry listed = manifest.files().get("run.json");
		String sha256 = HexFormat.of().formatHex(OfficeSignatureText.sha256(run));
		FlawException.unless(listed != null && listed.sha256().equals(sha256), "run.json is not the manifest's");
		return (told != null) ? told : RunFacts.read(run).told();
	}

	private void claims() throws FlawException {
		Proof.FindingClaim finding = this.proof.finding();
		Proof.AbsenceClaim absent = this.proof.absent();
		FlawException.unless(finding != null || absent != null || !this.proof.dossiers().isEmpty(),
				"the proof shows nothing");
		ShownRows rows = new ShownRows();
		if (finding != null) {
			leaf(Proof.FINDINGS, finding.index(), finding.path(), Utf8.bytes(finding.line()));
			rows.need(finding);
			this.checks.pass(Check.Subject.CONTENT, "the finding is number " + (finding.index() + 1) + " of the run's "
					+ this.leaves.get(Proof.FINDINGS) + ": " + rows.words());
		}
		for (Proof.DossierClaim dossier : this.proof.dossiers()) {
			dossier(dossier, rows);
		}
		for (Proof.RowClaim row : this.proof.residue()) {
			byte[] sha256 = InclusionProof.bytes(row.row().sha256());
			byte[] leaf = Arrays.copyOf(sha256, sha256.length + 1);
			leaf[sha256.length] = kind(row.row());
			leaf(Proof.RESIDUE, row.index(), row.path(), leaf);
			rows.add(row.row());
			this.checks.pass(Check.Subject.CONTENT,
					"the row " + row.row().sha256() + " is among the run's rows of no certificate");
		}
		if (absent != null) {
			absence(absent);
		}
		rows.check(this.checks);
	}

	private void dossier(Proof.DossierClaim dossier, ShownRows rows) throws FlawException {
		var digest = OfficeSignatureText.newSha256();
		for (Proof.RowEntry row : dossier.rows()) {
			digest.update(kind(row));
			digest.update(InclusionProof.bytes(row.sha256()));
			rows.add(row);
		}
		byte[] key = CertificateKey.of(dossier.issuer(), dossier.issuerCanonical(), dossier.serial());
		leaf(Proof.DOSSIERS, dossier.index(), dossier.path(), joined(key, digest.digest()));
		this.checks.pass(Check.Subject.CONTENT,
				"the certificate " + dossier.serial() + " of '" + dossier.issuer() + "' has these "
						+ dossier.rows().size() + " rows in the run, and no other (dossier " + (dossier.index() + 1)
						+ " of " + this.leaves.get(Proof.DOSSIERS) + ")");
	}

	/** The code as it is hashed: one byte, or one row could pass for another kind. */
	private static byte kind(Proof.RowEntry row) throws FlawException {
		FlawException.unless(row.kind() >= 0 && row.kind() <= 0xFF, "a row's kind is " + row.kind() + ", no byte");
		return (byte) row.kind();
	}

	private void absence(Proof.AbsenceClaim absent) throws FlawException {
		byte[] key = CertificateKey.of(absent.issuer(), absent.issuerCanonical(), absent.serial());
		long size = leaves(Proof.DOSSIERS);
		Proof.Neighbour before = absent.before();
		Proof.Neighbour after = absent.after();
		FlawException.unless(
				size > 0 || HexFormat.of()
					.formatHex(OfficeSignatureText.sha256(new byte[0]))
					.equals(this.manifest.merkleRoots().get(Proof.DOSSIERS)),
				"the run says that there is no dossier, and the root is not that of an empty tree");
		long place = (before != null) ? before.index() + 1 : 0;
		FlawException.unless((before != null) == (place > 0) && (after != null) == (place < size),
				"the dossiers shown are not neighbours");
		if (before != null) {
			neighbour(before);
			FlawException.unless(Arrays.compareUnsigned(InclusionProof.bytes(before.key()), key) < 0,
					"the dossier before is not before the certificate's place");
		}
		if (after != null) {
			neighbour(after);
			FlawException.unless(after.index() == place, "the dossiers shown are not neighbours");
			FlawException.unless(Arrays.compareUnsigned(key, InclusionProof.bytes(after.key())) < 0,
					"the dossier after is not after the certificate's place");
		}
		this.checks.pass(Check.Subject.CONTENT, "the certificate " + absent.serial() + " of '" + absent.issuer()
				+ "' has no row in the run: the dossiers before and after its place are neighbours among all " + size);
	}

	private void neighbour(Proof.Neighbour neighbour) throws FlawException {
		leaf(Proof.DOSSIERS, neighbour.index(), neighbour.path(),
				joined(InclusionProof.bytes(neighbour.key()), InclusionProof.bytes(neighbour.rows())));
	}

	private void leaf(String tree, long index, java.util.List<String> path, byte[] leaf) throws FlawException {
		String root = this.manifest.merkleRoots().get(tree);
		if (root == null) {
			throw new FlawException("the manifest has no root of the tree " + tree);
		}
		FlawException.unless(new InclusionProof(index, leaves(tree), path).leadsTo(root, leaf),
				"the path from leaf " + index + " does not lead to the root of the tree " + tree);
	}

	private long leaves(String tree) throws FlawException {
		Long size = this.leaves.get(tree);
		if (size == null) {
			throw new FlawException("the run does not say how many leaves the tree " + tree + " has");
		}
		return size;
	}

	private static byte[] joined(byte[] one, byte[] other) {
		byte[] joined = Arrays.copyOf(one, one.length + other.length);
		System.arraycopy(other, 0, joined, one.length, other.length);
		return joined;
	}

}
