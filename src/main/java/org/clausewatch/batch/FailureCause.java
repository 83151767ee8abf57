package org.clausewatch.batch;

import java.util.List;
import org.clausewatch.ingest.InputRefusedException;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;

/**
 * Finds what really stopped a run: Spring Batch wraps it, lane by lane and step by step.
 */
final class FailureCause {

	private FailureCause() {
	}

	/** The cause that tells most. */
	static Throwable of(JobExecution execution) {
		List<Throwable> causes = execution.getAllFailureExceptions().stream().map(FailureCause::root).toList();
		// A step only says that one of its lanes failed; the lane knows why.
		return causes.stream()
			.filter((thrown) -> !(thrown instanceof JobExecutionException))
			.findFirst()
			.orElseGet(() -> causes.isEmpty()
					? new IllegalStateException("ended as " + execution.getStatus() + " without a reason")
					: causes.get(0));
	}

	private static Throwable root(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof InputRefusedException) {
				return cause;
			}
		}
		return RunFailedException.innermost(thrown);
	}

}
