package org.clausewatch.evidence;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.clausewatch.record.Sha256;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What proofs cost: ns a row, a leaf, an inner node. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HashingBenchmark {

	private static final int LEAVES = 1024;

	/** Mean of generated extracts. */
	private static final int ROW_BYTES = 180;

	/** A key hash and seven rows. */
	private static final int LEAF_BYTES = 32 + 7 * 33;

	private final MerkleTree tree = new MerkleTree();

	private final byte[] row = random(ROW_BYTES);

	private final byte[] leaf = random(LEAF_BYTES);

	private final byte[] hash = random(Sha256.LENGTH);

	private static byte[] random(int length) {
		byte[] bytes = new byte[length];
		new Random(1).nextBytes(bytes);
		return bytes;
	}

	@Benchmark
	public byte[] row() {
		return Sha256.of(this.row, 0, this.row.length);
	}

	@Benchmark
	public byte[] leaf() {
		return this.tree.leafHash(this.leaf);
	}

	/** 1,024 leaf hashes make 1,023 nodes. */
	@Benchmark
	@OperationsPerInvocation(LEAVES - 1)
	public byte[] node() {
		MerkleTree grown = new MerkleTree();
		for (int i = 0; i < LEAVES; i++) {
			grown.addHash(this.hash);
		}
		return grown.root();
	}

}
