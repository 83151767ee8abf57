package org.clausewatch.evidence.verify;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;

/** The root of a tree (RFC 9162, 2.1.1) whose leaves arrive in order. */
final class TreeHash {

	private final MessageDigest digest = OfficeSignatureText.newSha256();

	/** Roots of complete subtrees, the smallest first: one for each bit of the size. */
	private final Deque<byte[]> complete = new ArrayDeque<>();

	private long size;

	void add(byte[] leaf) {
		this.digest.update((byte) 0);
		byte[] hash = this.digest.digest(leaf);
		for (long rest = this.size; (rest & 1) == 1; rest >>= 1) {
			hash = node(this.complete.pop(), hash);
		}
		this.complete.push(hash);
		this.size++;
	}

	long size() {
		return this.size;
	}

	/** Its root; no leaf may be added after. */
	byte[] root() {
		if (this.complete.isEmpty()) {
			return this.digest.digest();
		}
		byte[] hash = this.complete.pop();
		while (!this.complete.isEmpty()) {
			hash = node(this.complete.pop(), hash);
		}
		return hash;
	}

	private byte[] node(byte[] left, byte[] right) {
		this.digest.update((byte) 1);
		this.digest.update(left);
		return this.digest.digest(right);
	}

}
