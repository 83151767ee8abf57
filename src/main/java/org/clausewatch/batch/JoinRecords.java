package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.clausewatch.dossier.IdentifierJoin;

/**
 * Leads records that name an application, a fee or a subscriber to the certificates
 * behind it.
 */
final class JoinRecords implements LanePhase {

	private final RunContext context;

	private final RunPlan plan;

	private final IdentifierJoin join;

	private final Reclaim reclaim;

	JoinRecords(RunContext context, RunPlan plan) throws IOException {
		this.context = context;
		this.plan = plan;
		this.join = new IdentifierJoin(plan.partitioning(), plan.kinds(), context.workspace().spills());
		this.reclaim = new Reclaim(this, this.join::drop);
		context.progress().begin("joinRecords", undone().count(), "partitions");
	}

	static String name(int partition) {
		return "join-%06d".formatted(partition);
	}

	@Override
	public int items() {
		return this.plan.partitioning().count();
	}

	@Override
	public IntStream undone() {
		return Reclaim.lastFirst(items()).filter((item) -> !isDone(item));
	}

	@Override
	public boolean isDone(int item) {
		return Files.exists(done(item));
	}

	@Override
	public void process(int item) throws IOException {
		this.context.progress()
			.add(Tally.BYTES_SPILLED, this.join.join(item, this.context.workspace().spills(), name(item)));
		Workspace.write(done(item), item);
		this.reclaim.done(item);
		this.context.progress().advance(1);
	}

	private Path done(int item) {
		return this.context.workspace().slice(name(item), ".done");
	}

}
