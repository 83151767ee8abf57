package org.clausewatch.evidence.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.clausewatch.evidence.Manifest;
import org.clausewatch.evidence.ManifestReader;
import org.clausewatch.evidence.ManifestWriter;
import org.clausewatch.evidence.Proof;
import org.clausewatch.record.IssuerName;
import org.clausewatch.seal.Seal;
import org.jspecify.annotations.Nullable;

/**
 * A sealed run of one certificate with one row and one finding on it, so that each tree's
 * root is its only leaf's hash.
 */
record SmallRun(Path directory, String id) {

	static final String HEADER = "finding_id,rule,class,severity,outcome,clause,issuer,serial,subject_kind,subject_id,"
			+ "event_at,deadline_at,overrun,net_overrun,notes,explanation_en,explanation_zh,evidence";

	static final String ISSUER = "CN=CA";

	static final String SERIAL = "5";

	static final String CUT_OFF = "2026-01-01T00:00:00Z";

	static final String ROW = "late?";

	static final int KIND = 3;

	static final String LINE = "0000000000000001,R,C,S1,FAIL,1.3,CN=CA,5,,,,,,,N,late,迟,revocations.csv:2:"
			+ sha256(ROW.getBytes(StandardCharsets.UTF_8));

	/**
	 * Seals a run.
	 * @param dossiers how many dossiers it says there are
	 */
	static SmallRun seal(Path directory, String id, Seal seal, long dossiers) throws IOException {
		return seal(directory, id, seal, dossiers, new Manifest.Run(id, CUT_OFF, "p",
				Map.of(Proof.DOSSIERS, dossiers, Proof.FINDINGS, 1L, Proof.RESIDUE, 0L)));
	}

	/** With what the manifest tells of the run, which may be nothing as it once was. */
	static SmallRun seal(Path directory, String id, Seal seal, long dossiers, Manifest.@Nullable Run told)
			throws IOException {
		Files.createDirectories(directory);
		Map<String, String> roots = Map.of(Proof.DOSSIERS, leaf(dossier()), Proof.FINDINGS,
				leaf(LINE.getBytes(StandardCharsets.UTF_8)), Proof.RESIDUE, sha256(new byte[0]));
		StringBuilder merkle = new StringBuilder();
		roots.forEach((tree, root) -> merkle.append((merkle.length() > 0) ? "," : "")
			.append("\"" + tree + "\":\"" + root + "\""));
		Files.writeString(directory.resolve("run.json"),
				"{\"run_id\":\"" + id + "\",\"sequence\":1,\"job\":\"daily\",\"cut_off\":\"" + CUT_OFF + "\","
						+ "\"policy\":{\"name\":\"p\"},\"merkle_leaves\":{\"dossiers\":" + dossiers
						+ ",\"findings\":1,\"residue\":0},\"merkle_roots\":{" + merkle + "}}\n");
		ManifestWriter.write(directory, told, roots);
		seal.sealDetached(directory.resolve(Manifest.FILE), directory.resolve(Manifest.SIGNATURE_FILE));
		return new SmallRun(directory, id);
	}

	/** The leaf of its only dossier. */
	static byte[] dossier() {
		ByteArrayOutputStream leaf = new ByteArrayOutputStream();
		leaf.writeBytes(HexFormat.of()
			.parseHex(sha256((IssuerName.parse(ISSUER).canonical() + "\0" + SERIAL).getBytes(StandardCharsets.UTF_8))));
		byte[] entry = HexFormat.of().parseHex("%02x".formatted(KIND) + sha256(ROW.getBytes(StandardCharsets.UTF_8)));
		leaf.writeBytes(HexFormat.of().parseHex(sha256(entry)));
		return leaf.toByteArray();
	}

	private static String leaf(byte[] leaf) {
		byte[] prefixed = new byte[leaf.length + 1];
		System.arraycopy(leaf, 0, prefixed, 1, leaf.length);
		return sha256(prefixed);
	}

	static String sha256(byte[] bytes) {
		return HexFormat.of().formatHex(OfficeSignatureText.sha256(bytes));
	}

	/** The finding as it is proved, with a header and a line of one's own. */
	static Proof.FindingClaim finding(String header, String line) {
		return new Proof.FindingClaim(header, line, 0, List.of());
	}

	/** The certificate with its row, whose kind and text are one's own. */
	static Proof.DossierClaim dossier(int kind, String text) {
		return new Proof.DossierClaim(ISSUER, IssuerName.parse(ISSUER).canonical(), SERIAL, 0, List.of(),
				List.of(new Proof.RowEntry(kind, sha256(ROW.getBytes(StandardCharsets.UTF_8)), text)));
	}

	Proof proof(Proof.@Nullable FindingClaim finding, List<Proof.DossierClaim> dossiers,
			Proof.@Nullable AbsenceClaim absent) throws IOException {
		return new Proof(Proof.FORMAT, Files.readString(this.directory.resolve(Manifest.FILE)),
				Base64.getEncoder().encodeToString(Files.readAllBytes(this.directory.resolve(Manifest.SIGNATURE_FILE))),
				told() ? null : Files.readString(this.directory.resolve("run.json")), finding, dossiers, List.of(),
				absent);
	}

	private boolean told() throws IOException {
		return ManifestReader.read(Files.readAllBytes(this.directory.resolve(Manifest.FILE))).run() != null;
	}

}
