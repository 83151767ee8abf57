package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReclaimTests {

	private final Set<Integer> done = new TreeSet<>();

	private final List<Integer> drops = new ArrayList<>();

	private Reclaim of(int partitions) throws IOException {
		return new Reclaim(new LanePhase() {
			@Override
			public int items() {
				return partitions;
			}

			@Override
			public boolean isDone(int item) {
				return ReclaimTests.this.done.contains(item);
			}

			@Override
			public void process(int item) {
				throw new UnsupportedOperationException();
			}
		}, this.drops::add);
	}

	@Test
	void cutsOffOnlyWhatIsDoneWithAllBehindIt() throws IOException {
		Reclaim reclaim = of(4);
		reclaim.done(2);
		reclaim.done(0);
		assertThat(this.drops).isEmpty();
		reclaim.done(3);
		assertThat(this.drops).containsExactly(2);
		reclaim.done(1);
		assertThat(this.drops).containsExactly(2, 0);
	}

	@Test
	void cutsOffASixteenthAtATime() throws IOException {
		Reclaim reclaim = of(64);
		Reclaim.lastFirst(64).forEach((partition) -> {
			try {
				reclaim.done(partition);
			}
			catch (IOException ex) {
				throw new AssertionError(ex);
			}
		});
		assertThat(this.drops).hasSize(16).startsWith(60, 56).endsWith(4, 0);
	}

	@Test
	void goesOnAfterARestart() throws IOException {
		this.done.addAll(Set.of(1, 3));
		Reclaim reclaim = of(4);
		assertThat(this.drops).containsExactly(3);
		reclaim.done(2);
		assertThat(this.drops).containsExactly(3, 1);
	}

	@Test
	void wasKilledWhenAllWasDone() throws IOException {
		this.done.addAll(Set.of(0, 1, 2, 3));
		of(4);
		assertThat(this.drops).containsExactly(0);
	}

}
