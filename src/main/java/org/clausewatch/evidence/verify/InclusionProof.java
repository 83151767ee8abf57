package org.clausewatch.evidence.verify;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A leaf's way to the root of a tree (RFC 9162, 2.1.3.2), read step by step as the RFC
 * says it.
 *
 * @param index the leaf's place, counted from 0
 * @param size number of leaves
 * @param path siblings, the leaf's own first
 */
record InclusionProof(long index, long size, List<String> path) {

	/** Whether the leaf stands at its place in the tree of this root. */
	boolean leadsTo(String root, byte[] leaf) throws FlawException {
		FlawException.unless(this.index >= 0 && this.index < this.size,
				"a leaf stands at place " + this.index + " of a tree of " + this.size + " leaves");
		long place = this.index;
		long last = this.size - 1;
		byte[] hash = hash(0, leaf, new byte[0]);
		for (String sibling : this.path) {
			byte[] other = bytes(sibling);
			if (last == 0) {
				return false;
			}
			if ((place & 1) == 1 || place == last) {
				hash = hash(1, other, hash);
				while ((place & 1) == 0 && place != 0) {
					place >>= 1;
					last >>= 1;
				}
			}
			else {
				hash = hash(1, hash, other);
			}
			place >>= 1;
			last >>= 1;
		}
		return last == 0 && Arrays.equals(hash, bytes(root));
	}

	/** A hash that is written as lower-case hex. */
	static byte[] bytes(String hex) throws FlawException {
		FlawException.unless(hex != null && hex.matches("[0-9a-f]{64}"),
				"'" + hex + "' is not 64 lower-case hexadecimal digits");
		return HexFormat.of().parseHex(hex);
	}

	private static byte[] hash(int prefix, byte[] left, byte[] right) {
		var digest = OfficeSignatureText.newSha256();
		digest.update((byte) prefix);
		digest.update(left);
		return digest.digest(right);
	}

}
