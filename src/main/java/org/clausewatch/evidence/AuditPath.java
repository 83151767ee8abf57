package org.clausewatch.evidence;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The hashes that lead from a leaf to the root of its tree (RFC 9162, 2.1.3.1), found in
 * one pass over the leaves with one hash a level in memory.
 */
final class AuditPath {

	private final Iterator<byte[]> leafHashes;

	private final List<byte[]> path = new ArrayList<>();

	private AuditPath(Iterator<byte[]> leafHashes) {
		this.leafHashes = leafHashes;
	}

	/**
	 * Finds the path of a leaf.
	 * @param index the leaf's place, counted from 0
	 * @param size number of leaves, larger than the index
	 * @param leafHashes hashes of all leaves, in order
	 * @return siblings, the leaf's own first
	 */
	static List<byte[]> of(long index, long size, Iterator<byte[]> leafHashes) {
		AuditPath audit = new AuditPath(leafHashes);
		audit.walk(index, size);
		return audit.path;
	}

	private void walk(long index, long size) {
		if (size == 1) {
			this.leafHashes.next();
			return;
		}
		long left = Long.highestOneBit(size - 1);
		if (index < left) {
			walk(index, left);
			this.path.add(root(size - left));
		}
		else {
			byte[] sibling = root(left);
			walk(index - left, size - left);
			this.path.add(sibling);
		}
	}

	private byte[] root(long size) {
		MerkleTree tree = new MerkleTree();
		for (long i = 0; i < size; i++) {
			tree.addHash(this.leafHashes.next());
		}
		return tree.root();
	}

}
