package org.clausewatch.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausewatch.evidence.MerkleTree;
import org.junit.jupiter.api.Test;

class TreeHashTests {

	/** The writer's tree is another program. */
	@Test
	void hasTheWritersRootAtEverySize() {
		for (int size = 0; size < 70; size++) {
			TreeHash hash = new TreeHash();
			MerkleTree tree = new MerkleTree();
			for (int i = 0; i < size; i++) {
				hash.add(new byte[] { (byte) i });
				tree.add(new byte[] { (byte) i });
			}
			assertThat(hash.root()).as("%d leaves", size).isEqualTo(tree.root());
			assertThat(hash.size()).isEqualTo(size);
		}
	}

}
