package org.clausewatch.batch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausewatch.dossier.Residue;
import org.clausewatch.evidence.DossierLeaf;
import org.clausewatch.evidence.MerkleTree;
import org.clausewatch.evidence.TreeFiles;
import org.clausewatch.record.Sha256;

/** Grows the run's trees of dossiers and of rows in none, and keeps their leaves. */
final class WriteTrees {

	private final RunContext context;

	private final Workspace workspace;

	WriteTrees(RunContext context) {
		this.context = context;
		this.workspace = context.workspace();
	}

	/**
	 * The tree of dossiers; the partitions in order are the whole population in order.
	 */
	MerkleTree dossiers(List<String> partitions) throws IOException {
		MerkleTree tree = new MerkleTree();
		byte[] leaf = new byte[DossierLeaf.LENGTH];
		try (OutputStream leaves = open(TreeFiles.DOSSIERS); OutputStream rows = open(TreeFiles.ROWS)) {
			for (String partition : partitions) {
				Path file = this.workspace.judged(partition, JudgeDossiers.LEAVES);
				try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
					while (in.readNBytes(leaf, 0, leaf.length) == leaf.length) {
						leaves.write(leaf);
						tree.addHash(in.readNBytes(Sha256.LENGTH));
					}
				}
				Files.copy(this.workspace.judged(partition, JudgeDossiers.ROWS), rows);
				this.context.progress().advance(Files.size(file));
			}
		}
		return tree;
	}

	/** The tree of rows in no dossier. */
	MerkleTree residue(RunPlan plan) throws IOException {
		MerkleTree tree = new MerkleTree();
		Residue residue = new Residue(this.workspace.spills());
		try (OutputStream leaves = open(TreeFiles.RESIDUE)) {
			for (int i = 0; i < plan.partitioning().count(); i++) {
				for (byte[] row : residue.rows(i)) {
					leaves.write(row);
					tree.add(row);
				}
			}
		}
		return tree;
	}

	private OutputStream open(String name) throws IOException {
		Path file = this.workspace.file(name);
		Files.createDirectories(file.resolveSibling(""));
		return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
	}

}
