package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTests {

	private final Set<Integer> done = ConcurrentHashMap.newKeySet();

	private Lanes.Work note(int number) {
		return () -> this.done.add(number);
	}

	@Test
	void doesEverythingOnce() throws IOException {
		AtomicInteger times = new AtomicInteger();
		Lanes.run(3, IntStream.range(0, 20).mapToObj((number) -> (Lanes.Work) times::incrementAndGet).toList());
		assertThat(times).hasValue(20);
	}

	@Test
	void nothingToDoIsDone() throws IOException {
		Lanes.run(2, List.of());
	}

	@Test
	void asManyAtATimeAsThereAreLanes() throws IOException {
		CountDownLatch both = new CountDownLatch(2);
		Lanes.Work meet = () -> {
			both.countDown();
			try {
				assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		};
		Lanes.run(2, List.of(meet, meet));
	}

	@Test
	void neverMoreThanThereAreLanes() throws IOException {
		AtomicInteger now = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		Lanes.run(2, IntStream.range(0, 50).mapToObj((number) -> (Lanes.Work) () -> {
			most.accumulateAndGet(now.incrementAndGet(), Math::max);
			Thread.yield();
			now.decrementAndGet();
		}).toList());
		assertThat(most.get()).isBetween(1, 2);
	}

	@Test
	void afterAFailureNoneIsBegun() {
		IOException full = new IOException("No space left on device");
		assertThatThrownBy(() -> Lanes.run(1, List.of(note(1), () -> {
			throw full;
		}, note(3)))).isSameAs(full);
		assertThat(this.done).containsExactly(1);
	}

	@Test
	void uncheckedFailuresAndErrorsComeOutAsTheyAre() {
		IllegalStateException wrong = new IllegalStateException("wrong");
		assertThatThrownBy(() -> Lanes.run(2, List.of(() -> {
			throw wrong;
		}))).isSameAs(wrong);
		OutOfMemoryError error = new OutOfMemoryError("Java heap space");
		assertThatThrownBy(() -> Lanes.run(2, List.of(() -> {
			throw error;
		}))).isSameAs(error);
	}

}
