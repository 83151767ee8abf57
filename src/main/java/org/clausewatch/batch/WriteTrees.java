package org.clausewatch.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.clausewatch.dossier.KeyedParts;
import org.clausewatch.dossier.Residue;
import org.clausewatch.evidence.DossierLeaf;
import org.clausewatch.evidence.MerkleTree;
import org.clausewatch.evidence.TreeFiles;
import org.clausewatch.record.Sha256;

/** Grows the run's trees of dossiers and of rows in none, and keeps their leaves. */
final class WriteTrees {

	/** A leaf, then its hash. */
	private static final int LEAF = DossierLeaf.LENGTH + Sha256.LENGTH;

	private final RunContext context;

	private final Workspace workspace;

	WriteTrees(RunContext context) {
		this.context = context;
		this.workspace = context.workspace();
	}

	/** The tree of dossiers, in the order of their key hashes. */
	MerkleTree dossiers(List<String> partitions) throws IOException {
		MerkleTree tree = new MerkleTree();
		try (OutputStream leaves = open(TreeFiles.DOSSIERS)) {
			KeyedParts.merge(judged(partitions, JudgeDossiers.LEAVES), LEAF, Sha256.LENGTH, (part, record, rest) -> {
				leaves.write(record, 0, DossierLeaf.LENGTH);
				tree.addHash(Arrays.copyOfRange(record, DossierLeaf.LENGTH, LEAF));
				this.context.progress().advance(LEAF);
			});
		}
		try (OutputStream rows = open(TreeFiles.ROWS)) {
			KeyedParts.merge(judged(partitions, JudgeDossiers.ROWS), Sha256.LENGTH + Integer.BYTES, Sha256.LENGTH,
					(part, record, rest) -> {
						rows.write(record);
						rows.write(rest.readNBytes(ByteBuffer.wrap(record).getInt(Sha256.LENGTH) * DossierLeaf.ENTRY));
					});
		}
		return tree;
	}

	private List<Path> judged(List<String> partitions, String ending) {
		return partitions.stream().map((partition) -> this.workspace.judged(partition, ending)).toList();
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
