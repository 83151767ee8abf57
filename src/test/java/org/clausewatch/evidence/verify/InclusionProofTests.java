package org.clausewatch.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Paths made here by RFC 9162's definition, not by the product's writer. */
class InclusionProofTests {

	private static final HexFormat HEX = HexFormat.of();

	private static byte[] leaf(int number) {
		return new byte[] { (byte) number, 7 };
	}

	private static byte[] sha(byte[]... parts) throws Exception {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		for (byte[] part : parts) {
			digest.update(part);
		}
		return digest.digest();
	}

	private static int split(int size) {
		int left = 1;
		while (left * 2 < size) {
			left *= 2;
		}
		return left;
	}

	private static byte[] root(int from, int to) throws Exception {
		if (to - from == 1) {
			return sha(new byte[] { 0 }, leaf(from));
		}
		int middle = from + split(to - from);
		return sha(new byte[] { 1 }, root(from, middle), root(middle, to));
	}

	private static List<String> path(int leaf, int from, int to) throws Exception {
		if (to - from == 1) {
			return new ArrayList<>();
		}
		int middle = from + split(to - from);
		boolean left = leaf < middle;
		List<String> path = left ? path(leaf, from, middle) : path(leaf, middle, to);
		path.add(HEX.formatHex(left ? root(middle, to) : root(from, middle)));
		return path;
	}

	@Test
	void leadsToTheRootFromEveryPlaceOfEverySize() throws Exception {
		for (int size = 1; size <= 33; size++) {
			String root = HEX.formatHex(root(0, size));
			for (int index = 0; index < size; index++) {
				List<String> path = path(index, 0, size);
				assertThat(new InclusionProof(index, size, path).leadsTo(root, leaf(index))).isTrue();
				assertThat(new InclusionProof(index, size, path).leadsTo(root, leaf(index + 1))).isFalse();
				for (int other = 0; other < size; other++) {
					if (other != index) {
						assertThat(new InclusionProof(other, size, path).leadsTo(root, leaf(index)))
							.as("leaf %s as %s of %s", index, other, size)
							.isFalse();
					}
				}
				if (!path.isEmpty()) {
					assertThat(new InclusionProof(index, size, path.subList(1, path.size())).leadsTo(root, leaf(index)))
						.isFalse();
				}
			}
		}
	}

	@Test
	void refusesPlacesThatAreNone() {
		String root = "00".repeat(32);
		for (long[] place : new long[][] { { 1, 1 }, { -1, 1 }, { 0, 0 } }) {
			assertThatExceptionOfType(FlawException.class)
				.isThrownBy(() -> new InclusionProof(place[0], place[1], List.of()).leadsTo(root, leaf(0)))
				.withMessageContaining("of a tree of " + place[1] + " leaves");
		}
		assertThatExceptionOfType(FlawException.class)
			.isThrownBy(() -> new InclusionProof(0, 2, List.of("AB")).leadsTo(root, leaf(0)))
			.withMessage("'AB' is not 64 lower-case hexadecimal digits");
	}

}
