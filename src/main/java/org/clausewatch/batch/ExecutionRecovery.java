package org.clausewatch.batch;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Notes as failed what Spring Batch takes for running, or whose end it doesn't know: the
 * process was killed, or its database was away just when an end was to be written.
 * Whoever calls this holds the run's lock, so nobody works on it; and doing a step again
 * changes nothing.
 * <p>
 * {@code JobOperator.recover} is not enough: it passes over a job whose own end was
 * written while that of one of its steps was lost, and refuses unknown ends.
 */
final class ExecutionRecovery {

	private static final Set<BatchStatus> WITHOUT_END = EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED,
			BatchStatus.STOPPING, BatchStatus.UNKNOWN);

	private final JobRepository repository;

	private final Clock clock;

	ExecutionRecovery(JobRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	/**
	 * Makes all executions of an instance ready for the next. All, since a step's last
	 * execution may belong to any of them.
	 */
	void recover(JobInstance instance) {
		for (JobExecution execution : this.repository.getJobExecutions(instance)) {
			LocalDateTime now = LocalDateTime.now(this.clock);
			for (StepExecution step : execution.getStepExecutions()) {
				if (WITHOUT_END.contains(step.getStatus())) {
					step.setStatus(BatchStatus.FAILED);
					step.setEndTime(now);
					this.repository.update(step);
				}
			}
			if (WITHOUT_END.contains(execution.getStatus())) {
				execution.setStatus(BatchStatus.FAILED);
				execution.setEndTime(now);
				this.repository.update(execution);
			}
		}
	}

}
