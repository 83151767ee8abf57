package org.clausewatch.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading one time from a row's bytes: ns a time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TimeBenchmark {

	private byte[] bytes = "2025-07-23T09:40:54+08:00".getBytes(StandardCharsets.US_ASCII);

	/** The product's reader of the common form. */
	@Benchmark
	public long fixedTime() {
		return FixedTime.epochSecond(this.bytes, 0, this.bytes.length);
	}

	/** The JDK's, the product's fallback, from the same bytes. */
	@Benchmark
	public Instant offsetDateTime() {
		return OffsetDateTime.parse(new String(this.bytes, StandardCharsets.ISO_8859_1)).toInstant();
	}

}
