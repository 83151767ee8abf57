package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.clausewatch.batch.RunLog.RunEntry;
import org.clausewatch.batch.RunLog.Status;
import org.clausewatch.config.Offering;
import org.clausewatch.config.PolicyFile;
import org.clausewatch.ingest.InputRefusedException;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.RuleCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Runs and restarts jobs. */
public final class RunService {

	private final JobRepository repository;

	private final JobOperator operator;

	private final JobRegistry registry;

	private final RunLog log;

	private final RuleCatalogue catalogue;

	private final Rendering rendering;

	private final Sealing sealing;

	private final PartSizes parts;

	private final Telemetry telemetry;

	private final Launching launching;

	private final Clock clock;

	RunService(JobRepository repository, JobOperator operator, JobRegistry registry, RunLog log,
			RuleCatalogue catalogue, Rendering rendering, Sealing sealing, PartSizes parts, Telemetry telemetry,
			Clock clock) {
		this.repository = repository;
		this.operator = operator;
		this.registry = registry;
		this.log = log;
		this.catalogue = catalogue;
		this.rendering = rendering;
		this.sealing = sealing;
		this.telemetry = telemetry;
		this.parts = parts;
		this.launching = new Launching(log, clock);
		this.clock = clock;
	}

	/** What job files can ask for. */
	public Offering offering() {
		return ReportCatalogue.offering(this.catalogue);
	}

	/**
	 * Makes everything ready for a run and enters it in the history.
	 * @throws org.clausewatch.config.ConfigException where the job or policy file is
	 * wrong
	 * @throws InputRefusedException where the extract is refused
	 * @throws RunFailedException where the run can't be started
	 */
	public RunSpec prepare(RunRequest request) {
		RunSpec spec = new RunPreparation(offering(), this.clock, (id) -> this.log.find(id).isPresent())
			.prepare(request, this.sealing::check);
		try {
			// Before the history knows of the run: what it knows of can be restarted.
			Workspace workspace = new Workspace(Path.of(spec.directory()));
			workspace.create();
			Workspace.write(workspace.spec(), spec);
		}
		catch (IOException ex) {
			throw new RunFailedException(RunFailedException.plain(ex), ex);
		}
		this.log.started(new RunEntry(spec.runId(), spec.job(), spec.jobFile(), spec.directory(), spec.extractDigest(),
				spec.policyDigest(), spec.cutOff(), Status.STARTED, spec.startedAt(), null, null, "", 0));
		return spec;
	}

	/**
	 * Does a run that was made ready, to its end.
	 * @return the run as it stands in the history
	 * @throws InputRefusedException where the extract is refused
	 * @throws RunFailedException where the run failed; the history has it
	 * @throws RunStoppedException where it was asked to stop, by its progress
	 */
	public RunEntry execute(RunSpec spec, Progress progress) {
		RunContext context = context(spec, PolicyFile.read(Path.of(spec.policyFile()), spec.suppositions()), progress);
		return this.launching.run(context, true,
				() -> this.operator.start(register(context), RunIdentity.parameters(spec, this.repository)));
	}

	private RunEntry entry(String runId) {
		return this.log.find(runId)
			.orElseThrow(() -> new UnknownRunException("there is no run " + runId + "; see clausewatch runs"));
	}

	/**
	 * Goes on with a run that failed, was stopped or was killed.
	 * @throws UnknownRunException where there is no such run or it is complete
	 * @throws RunFailedException where it is still at work, or fails again
	 * @throws RunStoppedException where it was asked to stop, by its progress
	 */
	public RunEntry restart(String runId, Progress progress) {
		RunEntry entry = entry(runId);
		Workspace workspace = new Workspace(Path.of(entry.directory()));
		if (entry.status() == Status.COMPLETED) {
			clearLeftOver(workspace);
		}
		if (entry.status() == Status.COMPLETED || !Files.exists(workspace.spec())) {
			throw new UnknownRunException("run " + runId + " is " + entry.status() + ": there is nothing to restart");
		}
		RunSpec spec = Workspace.JSON.readValue(workspace.spec().toFile(), RunSpec.class);
		PolicyFile policy = PolicyFile.read(Path.of(spec.policyFile()), spec.suppositions());
		if (!policy.sha256().equals(spec.policyDigest())) {
			throw new RunFailedException(
					policy.file() + " has changed since run " + runId + " was started; a restart needs it as it was",
					null);
		}
		RunContext context = context(spec, policy, progress);
		return this.launching.run(context, false, () -> {
			Job job = register(context);
			JobExecution last = last(entry);
			if (last == null) {
				// Killed before Spring Batch had begun.
				return this.operator.start(job, RunIdentity.parameters(spec, this.repository));
			}
			if (last.getStatus() == BatchStatus.COMPLETED) {
				// Killed when all was done but for the history.
				return last;
			}
			new ExecutionRecovery(this.repository, this.clock).recover(last.getJobInstance());
			return this.operator.restart(last);
		});
	}

	/**
	 * A restart that was killed may have begun an execution that the history doesn't know
	 * yet.
	 */
	private @Nullable JobExecution last(RunEntry entry) {
		JobExecution known = (entry.jobExecutionId() != 0) ? this.repository.getJobExecution(entry.jobExecutionId())
				: null;
		return (known != null) ? this.repository.getLastJobExecution(known.getJobInstance()) : null;
	}

	/** Killed when all was done but for removing what only the run needed. */
	private static void clearLeftOver(Workspace workspace) {
		if (Files.exists(workspace.work())) {
			try (RunLock lock = RunLock.tryLock(workspace).orElse(null)) {
				if (lock != null) {
					workspace.clear();
				}
			}
			catch (IOException ex) {
				throw new RunFailedException(RunFailedException.plain(ex), ex);
			}
		}
	}

	private RunContext context(RunSpec spec, PolicyFile policy, Progress progress) {
		List<Rule> rules = this.catalogue.rules()
			.stream()
			.filter((rule) -> spec.rules().contains(rule.metadata().id()))
			.toList();
		return new RunContext(spec, new Workspace(Path.of(spec.directory())), policy.policy(), policy.waivers(), rules,
				progress, this.clock);
	}

	private Job register(RunContext context) throws JobExecutionException {
		RunSpec spec = context.spec();
		Job job = new RunJobFactory(this.repository, this.parts, this.telemetry).job(context, this.rendering,
				this.sealing, (executionId) -> this.log.executing(spec.runId(), executionId));
		this.registry.unregister(job.getName());
		this.registry.register(job);
		return job;
	}

}
