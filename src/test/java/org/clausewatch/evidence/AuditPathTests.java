package org.clausewatch.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Paths as RFC 9162, 2.1.3.1 defines them; evidence.verify reads them by 2.1.3.2. */
class AuditPathTests {

	/** The leaves and the paths that Certificate Transparency implementations share. */
	private static final List<String> LEAVES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
			"606162636465666768696a6b6c6d6e6f");

	@Test
	void givesTheKnownPaths() {
		assertThat(path(0, 1)).isEmpty();
		assertThat(path(0, 8)).containsExactly("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
				"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
				"6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
		assertThat(path(5, 8)).containsExactly("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
				"ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
				"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
		assertThat(path(2, 3)).containsExactly("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
	}

	@Test
	void readsEachLeafOnceAndHasTheLengthOfItsPlace() {
		for (int size = 1; size <= 40; size++) {
			for (int index = 0; index < size; index++) {
				List<byte[]> leaves = leaves(size);
				assertThat(AuditPath.of(index, size, leaves.iterator()).size())
					.isLessThanOrEqualTo(32 - Integer.numberOfLeadingZeros(size - 1));
			}
		}
	}

	private static List<byte[]> leaves(int size) {
		MerkleTree tree = new MerkleTree();
		return IntStream.range(0, size)
			.mapToObj((leaf) -> tree.leafHash(("leaf" + leaf).getBytes(StandardCharsets.US_ASCII)))
			.toList();
	}

	private static List<String> path(int index, int size) {
		MerkleTree tree = new MerkleTree();
		List<byte[]> hashes = new ArrayList<>();
		LEAVES.subList(0, size).forEach((leaf) -> hashes.add(tree.leafHash(HexFormat.of().parseHex(leaf))));
		return AuditPath.of(index, size, hashes.iterator())
			.stream()
			.map((hash) -> HexFormat.of().formatHex(hash))
			.toList();
	}

}
