package org.clausewatch.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.support.SimplePartitioner;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Assembles the job of a run: each step an act of the audit, in order.
 */
final class RunJobFactory {

	/**
	 * Steps write files, each whole or not at all; only Spring Batch's own tables need a
	 * transaction.
	 */
	private final PlatformTransactionManager files = new ResourcelessTransactionManager();

	private final JobRepository repository;

	private final PartSizes parts;

	private final Telemetry telemetry;

	RunJobFactory(JobRepository repository, PartSizes parts, Telemetry telemetry) {
		this.repository = repository;
		this.parts = parts;
		this.telemetry = telemetry;
	}

	/** Makes a divided step's work once the steps before it are done. */
	private interface PhaseMaker {

		LanePhase make(RunContext context, RunPlan plan) throws IOException;

	}

	/** Work that isn't divided. */
	private interface Act {

		void run() throws Exception;

	}

	Job job(RunContext context, Rendering rendering, Sealing sealing, LongConsumer executing) {
		PhaseWatch watch = new PhaseWatch(context, this.telemetry);
		return new JobBuilder(context.spec().job(), this.repository).observationRegistry(this.telemetry.observations())
			.listener(new JobExecutionListener() {
				@Override
				public void beforeJob(JobExecution jobExecution) {
					executing.accept(jobExecution.getId());
				}
			})
			.start(act(watch, "verifyExtract", context, () -> new VerifyExtract(context, this.parts).run(), true))
			.next(lanes(watch, "readRecords", context, ReadRecords::new))
			.next(lanes(watch, "readArtefacts", context, ReadArtefacts::new))
			.next(lanes(watch, "joinRecords", context, JoinRecords::new))
			.next(lanes(watch, "judgeDossiers", context, JudgeDossiers::new))
			.next(act(watch, "writeFindings", context, () -> new WriteFindings(context).run(), false))
			.next(act(watch, "renderReports", context, () -> rendering.run(context), false))
			.next(act(watch, "sealRun", context, () -> sealing.run(context), false))
			.build();
	}

	private Step act(PhaseWatch watch, String name, RunContext context, Act act, boolean again) {
		TaskletStep step = new StepBuilder(name, this.repository).observationRegistry(this.telemetry.observations())
			.listener(watch)
			.tasklet((contribution, chunk) -> {
				try {
					act.run();
				}
				catch (Exception ex) {
					if (!StopRequestedException.is(ex)) {
						throw ex;
					}
					contribution.getStepExecution().setTerminateOnly();
				}
				return RepeatStatus.FINISHED;
			}, this.files)
			.allowStartIfComplete(again)
			.build();
		step.setInterruptionPolicy(onRequest(context.progress()));
		return step;
	}

	/**
	 * Looked at before and after each item. In memory, so that a run stops without asking
	 * the database.
	 */
	private static StepInterruptionPolicy onRequest(Progress progress) {
		return (execution) -> {
			if (progress.stopRequested() || execution.isTerminateOnly()) {
				execution.setTerminateOnly();
				throw new JobInterruptedException("stopped on request");
			}
		};
	}

	/**
	 * A step whose items any lane may take: all lanes draw from one queue, so none waits
	 * while there is work. The queue is filled when the step starts, with what isn't done
	 * yet.
	 */
	private Step lanes(PhaseWatch watch, String name, RunContext context, PhaseMaker phase) {
		int lanes = context.spec().lanes();
		SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(name + "-");
		threads.setConcurrencyLimit(lanes);
		threads.setTaskTerminationTimeout(Long.MAX_VALUE);
		Work work = new Work(name, watch, context, phase);
		Step lane = new StepBuilder(name + "Lane", this.repository).observationRegistry(this.telemetry.observations())
			.<Integer, Integer>chunk(1)
			.transactionManager(this.files)
			.reader(work)
			.writer(work)
			.interruptionPolicy(onRequest(context.progress()))
			.build();
		TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
		handler.setStep(lane);
		handler.setTaskExecutor(threads);
		handler.setGridSize(lanes);
		return new StepBuilder(name, this.repository).observationRegistry(this.telemetry.observations())
			.listener(watch)
			.partitioner(name + "Lane", new SimplePartitioner())
			.partitionHandler((splitter, execution) -> {
				try {
					return handler.handle(splitter, execution);
				}
				catch (Exception ex) {
					context.progress().requestStop();
					throw ex;
				}
				finally {
					// No lane works on when the run's lock is given back.
					threads.close();
					work.end();
				}
			})
			.gridSize(lanes)
			.listener(new StepExecutionListener() {
				@Override
				public void beforeStep(StepExecution stepExecution) {
					work.begin();
				}
			})
			.build();
	}

	/**
	 * The items of one step and what is done with each. It must not itself be a listener:
	 * each lane would register its reader as one, and fill the queue again.
	 */
	private static final class Work implements ItemReader<Integer>, ItemWriter<Integer> {

		private final String name;

		private final PhaseWatch watch;

		private final RunContext context;

		private final PhaseMaker factory;

		private final Queue<Integer> items = new ConcurrentLinkedQueue<>();

		private volatile @Nullable LanePhase phase;

		private Work(String name, PhaseWatch watch, RunContext context, PhaseMaker factory) {
			this.name = name;
			this.watch = watch;
			this.context = context;
			this.factory = factory;
		}

		private void begin() {
			LanePhase started = make();
			started.undone().forEach(this.items::add);
			this.phase = started;
		}

		/**
		 * Lets go of what the phase used: a job is kept as long as it may be asked for,
		 * and the reports need the room.
		 */
		private void end() {
			this.phase = null;
		}

		private LanePhase make() {
			try {
				return this.factory.make(this.context, this.context.plan());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public @Nullable Integer read() {
			return this.items.poll();
		}

		@Override
		public void write(Chunk<? extends Integer> chunk) throws IOException {
			LanePhase started = Objects.requireNonNull(this.phase);
			for (Integer item : chunk) {
				try {
					this.watch.item(this.name, started, item);
				}
				catch (StopRequestedException ex) {
					// Done or not done as its marker says; the lane stops before the
					// next.
					return;
				}
			}
		}

	}

}
