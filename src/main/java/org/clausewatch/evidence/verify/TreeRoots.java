package org.clausewatch.evidence.verify;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.clausewatch.evidence.Manifest;
import org.clausewatch.evidence.Proof;
import org.jspecify.annotations.Nullable;

/**
 * Reckons the roots of a run's trees again from what the run holds: the rows of
 * findings.csv, and the leaves kept beside them. Otherwise whoever seals a run could show
 * other findings in its files than in its proofs; and out of their order, two dossiers
 * could be neighbours and "prove" that one between them isn't there.
 */
final class TreeRoots {

	private static final String FINDINGS = "findings.csv";

	/** A dossier's leaf: key hash, then the hash of its rows. */
	private static final int DOSSIER = 64;

	private static final int KEY = 32;

	/** A row of no certificate: its hash, then the code of its kind. */
	private static final int RESIDUE = 33;

	private final Path directory;

	private final Manifest manifest;

	private final Map<String, Long> leaves;

	private final Checks checks;

	/**
	 * Begins.
	 * @param leaves how many leaves run.json says each tree has
	 */
	TreeRoots(Path directory, Manifest manifest, Map<String, Long> leaves, Checks checks) {
		this.directory = directory;
		this.manifest = manifest;
		this.leaves = leaves;
		this.checks = checks;
	}

	void check() throws IOException {
		for (Map.Entry<String, String> root : this.manifest.merkleRoots().entrySet()) {
			String tree = root.getKey();
			String file = file(tree);
			Path leaves = this.directory.resolve(file);
			if (!this.manifest.files().containsKey(file) || !Files.isRegularFile(leaves, LinkOption.NOFOLLOW_LINKS)) {
				this.checks.note(Check.Subject.CONTENT,
						"the root of the tree " + tree + " can't be reckoned again: its leaves are not here");
				continue;
			}
			if (Files.size(leaves) != Objects.requireNonNull(this.manifest.files().get(file)).size()) {
				// told already, and a file of holes would be read for hours
				continue;
			}
			TreeHash hash = new TreeHash();
			String flaw;
			try (InputStream in = new BufferedInputStream(Files.newInputStream(leaves), 1 << 16)) {
				flaw = tree.equals(Proof.FINDINGS) ? rows(in, hash)
						: fixed(in, tree.equals(Proof.DOSSIERS) ? DOSSIER : RESIDUE, hash);
			}
			boolean same = HexFormat.of().formatHex(hash.root()).equals(root.getValue())
					&& Long.valueOf(hash.size()).equals(this.leaves.get(tree));
			this.checks.that(flaw == null && same, Check.Subject.CONTENT,
					file + " has the " + hash.size() + " leaves of the tree " + tree + ", its root reckoned again",
					file + ((flaw != null) ? " " + flaw : " has other leaves than the tree " + tree));
		}
	}

	/** Where a tree's leaves are. */
	static String file(String tree) {
		return tree.equals(Proof.FINDINGS) ? FINDINGS : "trees/" + tree;
	}

	/** Rows but the first, without their line feeds; a cell in quotes may hold some. */
	private static @Nullable String rows(InputStream in, TreeHash hash) throws IOException {
		ByteArrayOutputStream row = new ByteArrayOutputStream();
		boolean quoted = false;
		boolean header = true;
		for (int next = in.read(); next >= 0; next = in.read()) {
			quoted ^= next == '"';
			if (next != '\n' || quoted) {
				row.write(next);
				continue;
			}
			if (!header) {
				hash.add(row.toByteArray());
			}
			else if (!row.toString(StandardCharsets.UTF_8).equals(ShownRows.COLUMNS)) {
				return "has other columns than findings have";
			}
			header = false;
			row.reset();
		}
		return (row.size() > 0) ? "does not end with a line end" : null;
	}

	/** Leaves of one length, ascending by their first hash. */
	private static @Nullable String fixed(InputStream in, int length, TreeHash hash) throws IOException {
		byte[] before = new byte[0];
		byte[] leaf = in.readNBytes(length);
		for (; leaf.length == length; leaf = in.readNBytes(length)) {
			// one dossier a certificate; a row may stand twice among those of none
			int order = Arrays.compareUnsigned(before, 0, Math.min(KEY, before.length), leaf, 0, KEY);
			if (order > 0 || order == 0 && length == DOSSIER) {
				return "has leaves that do not ascend";
			}
			hash.add(leaf);
			before = leaf;
		}
		return (leaf.length > 0) ? "ends within a leaf" : null;
	}

}
