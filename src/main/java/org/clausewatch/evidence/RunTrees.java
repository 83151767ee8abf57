package org.clausewatch.evidence;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.clausewatch.record.Sha256;

/** The leaves of a run's trees, as its directory keeps them. */
final class RunTrees implements Closeable {

	private final Path run;

	private final FileChannel dossiers;

	RunTrees(Path run) throws IOException {
		this.run = run;
		this.dossiers = FileChannel.open(run.resolve(TreeFiles.DOSSIERS));
	}

	/** Number of dossiers. */
	long dossiers() throws IOException {
		return this.dossiers.size() / DossierLeaf.LENGTH;
	}

	/**
	 * The first dossier whose key hash isn't below this one; their number if there is
	 * none.
	 */
	long find(byte[] key) throws IOException {
		long from = 0;
		long to = dossiers();
		while (from < to) {
			long middle = (from + to) >>> 1;
			if (Arrays.compareUnsigned(leaf(middle), 0, Sha256.LENGTH, key, 0, Sha256.LENGTH) < 0) {
				from = middle + 1;
			}
			else {
				to = middle;
			}
		}
		return from;
	}

	/** The leaf of a dossier. */
	byte[] leaf(long index) throws IOException {
		ByteBuffer leaf = ByteBuffer.allocate(DossierLeaf.LENGTH);
		while (leaf.hasRemaining()) {
			if (this.dossiers.read(leaf, index * DossierLeaf.LENGTH + leaf.position()) < 0) {
				throw new EOFException(TreeFiles.DOSSIERS + " ends within a leaf");
			}
		}
		return leaf.array();
	}

	/** The path of a dossier's leaf. */
	List<byte[]> dossierPath(long index) throws IOException {
		return path(TreeFiles.DOSSIERS, DossierLeaf.LENGTH, index);
	}

	/** The path of the leaf of a row in no dossier. */
	List<byte[]> residuePath(long index) throws IOException {
		return path(TreeFiles.RESIDUE, TreeFiles.RESIDUE_LEAF, index);
	}

	/** The leaf, of rows in no dossier, that has a hash: its place and kind. */
	Optional<Found> residue(byte[] sha256) throws IOException {
		try (InputStream in = open(TreeFiles.RESIDUE)) {
			byte[] leaf = new byte[TreeFiles.RESIDUE_LEAF];
			for (long index = 0; in.readNBytes(leaf, 0, leaf.length) == leaf.length; index++) {
				if (Arrays.equals(leaf, 0, Sha256.LENGTH, sha256, 0, Sha256.LENGTH)) {
					return Optional.of(new Found(index, leaf[Sha256.LENGTH] & 0xFF));
				}
			}
			return Optional.empty();
		}
	}

	/**
	 * Where a leaf stands.
	 *
	 * @param kind the row's kind code
	 */
	record Found(long index, int kind) {
	}

	/** The rows of the first dossier with findings that fits. */
	Optional<DossierLeaf> rows(Predicate<DossierLeaf> wanted) throws IOException {
		try (DataInputStream in = new DataInputStream(open(TreeFiles.ROWS))) {
			byte[] key;
			while ((key = in.readNBytes(Sha256.LENGTH)).length == Sha256.LENGTH) {
				DossierLeaf leaf = new DossierLeaf(key, in.readNBytes(in.readInt() * DossierLeaf.ENTRY));
				if (wanted.test(leaf)) {
					return Optional.of(leaf);
				}
			}
			return Optional.empty();
		}
	}

	private List<byte[]> path(String file, int length, long index) throws IOException {
		try (InputStream in = open(file)) {
			return AuditPath.of(index, Files.size(this.run.resolve(file)) / length, new LeafHashes(in, length));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private InputStream open(String file) throws IOException {
		return new BufferedInputStream(Files.newInputStream(this.run.resolve(file)), 1 << 16);
	}

	@Override
	public void close() throws IOException {
		this.dossiers.close();
	}

	/** Hashes of leaves of one length. */
	private static final class LeafHashes implements Iterator<byte[]> {

		private final MerkleTree tree = new MerkleTree();

		private final InputStream in;

		private final byte[] leaf;

		private LeafHashes(InputStream in, int length) {
			this.in = in;
			this.leaf = new byte[length];
		}

		@Override
		public boolean hasNext() {
			return true;
		}

		@Override
		public byte[] next() {
			try {
				if (this.in.readNBytes(this.leaf, 0, this.leaf.length) < this.leaf.length) {
					throw new NoSuchElementException("there are fewer leaves than there were");
				}
				return this.tree.leafHash(this.leaf);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
