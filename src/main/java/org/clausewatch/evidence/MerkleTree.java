package org.clausewatch.evidence;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import org.clausewatch.record.Sha256;

/**
 * The Merkle tree hash of RFC 9162, 2.1.1, over leaves that arrive in order; holds one
 * hash a level.
 */
public final class MerkleTree {

	private final MessageDigest digest = Sha256.newDigest();

	/** Roots of the complete subtrees so far, the largest at the bottom. */
	private final Deque<Subtree> subtrees = new ArrayDeque<>();

	private long size;

	private record Subtree(int height, byte[] hash) {
	}

	/** SHA-256(0x00 ‖ leaf). */
	public byte[] leafHash(byte[] leaf) {
		this.digest.update((byte) 0);
		return this.digest.digest(leaf);
	}

	/** Adds a leaf by its bytes. */
	public void add(byte[] leaf) {
		addHash(leafHash(leaf));
	}

	/** Adds a leaf by its {@link #leafHash}. */
	public void addHash(byte[] leafHash) {
		Subtree subtree = new Subtree(0, leafHash);
		while (!this.subtrees.isEmpty() && this.subtrees.peek().height == subtree.height) {
			Subtree left = this.subtrees.pop();
			subtree = new Subtree(subtree.height + 1, node(left.hash, subtree.hash));
		}
		this.subtrees.push(subtree);
		this.size++;
	}

	/** Number of leaves. */
	public long size() {
		return this.size;
	}

	/** The root; of no leaves it is the hash of nothing. */
	public byte[] root() {
		byte[] right = null;
		for (Subtree left : this.subtrees) {
			right = (right != null) ? node(left.hash, right) : left.hash.clone();
		}
		return (right != null) ? right : this.digest.digest();
	}

	private byte[] node(byte[] left, byte[] right) {
		this.digest.update((byte) 1);
		this.digest.update(left);
		return this.digest.digest(right);
	}

}
