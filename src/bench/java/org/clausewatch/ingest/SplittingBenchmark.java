package org.clausewatch.ingest;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
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

/** Finding the cells of a row of {@code certificates.csv}: ns a row. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SplittingBenchmark {

	private static final String ROW = "\"CN=NETCA Individual CA G3,O=NETCA Certificate Authority,C=CN\","
			+ "68854cca16b8410d6f0bc5c8,APP0,SUB0,\"CN=曾思敏,OU=SUB0,L=深圳,C=CN\",PERSON_SIGN,2024-01-05T08:46:12Z,"
			+ "2026-01-05T08:46:12Z,2024-01-05T16:46:12+08:00,RSA,2048,sha256WithRSAEncryption,"
			+ "a4666c37b470cbc72ee0ffbbb58f57412b75279a2e83ef6f668bd062697dc1bc,"
			+ "4b6bedacce19057f382069802940678c60e36184288d09848d7be231bb57fa3f,2024-01-05T08:46:12Z,"
			+ "2026-01-05T08:46:12Z,\n";

	private static final int ROWS = 1000;

	private final byte[] bytes = ROW.repeat(ROWS).getBytes(StandardCharsets.UTF_8);

	private final int length = this.bytes.length / ROWS;

	/** The product's: places of cells, nothing copied. */
	@Benchmark
	@OperationsPerInvocation(ROWS)
	public int rowScanner() {
		RowScanner scanner = new RowScanner(this.bytes, 0, this.bytes.length, 1, true);
		int cells = 0;
		while (scanner.advance()) {
			cells += scanner.cells();
		}
		return cells;
	}

	/** The library, which the product leaves odd rows to: a text each cell. */
	@Benchmark
	@OperationsPerInvocation(ROWS)
	public int fastCsv() {
		int cells = 0;
		for (int start = 0; start < this.bytes.length; start += this.length) {
			cells += CellSplitter.split(this.bytes, start, start + this.length - 1).size();
		}
		return cells;
	}

	/** The least anyone could do a byte at a time: counts commas outside quotes. */
	@Benchmark
	@OperationsPerInvocation(ROWS)
	public int byteLoop() {
		int cells = 0;
		boolean quoted = false;
		for (byte sign : this.bytes) {
			if (sign == '"') {
				quoted = !quoted;
			}
			else if (!quoted && (sign == ',' || sign == '\n')) {
				cells++;
			}
		}
		return cells;
	}

}
