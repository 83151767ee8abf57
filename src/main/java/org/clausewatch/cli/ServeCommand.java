package org.clausewatch.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.clausewatch.app.Application;
import org.clausewatch.app.Home;
import org.clausewatch.app.Metrics;
import org.clausewatch.batch.RunService;
import org.clausewatch.config.JobFile;
import org.clausewatch.schedule.Instance;
import org.clausewatch.schedule.JobFolder;
import org.clausewatch.schedule.JobLock;
import org.clausewatch.schedule.JobScheduler;
import org.clausewatch.schedule.JobStarter;
import org.clausewatch.schedule.ScheduleLog;
import org.clausewatch.schedule.ScheduleSettings;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the scheduler. */
@Command(name = "serve", mixinStandardHelpOptions = true,
		description = "Runs the job files of a folder on their schedules, until it is stopped (Ctrl-C or SIGTERM).")
final class ServeCommand implements Callable<Integer> {

	@Option(names = "--jobs", paramLabel = "DIR", description = "The folder of job files. Default: ${DEFAULT-VALUE}.",
			defaultValue = "jobs")
	private Path jobs = Path.of("jobs");

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() throws InterruptedException {
		if (!Files.isDirectory(this.jobs)) {
			throw new UsageException(this.jobs + ": no such directory; a folder of job files was expected");
		}
		ConfigurableApplicationContext context = Application.start(Home.directory(System.getenv()));
		Metrics.overJmx(context);
		RunService service = context.getBean(RunService.class);
		JobFolder folder = new JobFolder(this.jobs, (file) -> JobFile.read(file, service.offering()));
		JobScheduler scheduler = new JobScheduler(context.getBean(DataSource.class), folder,
				context.getBean(JobStarter.class), context.getBean(JobLock.class), context.getBean(ScheduleLog.class),
				context.getBean(Clock.class), Instance.current(), ScheduleSettings.defaults());
		CountDownLatch stopped = new CountDownLatch(1);
		// The scheduler ends before what it works with does.
		try (context;
				StopSignal signal = new StopSignal("starting nothing more, and waiting for runs to end",
						stopped::countDown);
				scheduler) {
			scheduler.start();
			print(folder.read());
			stopped.await();
		}
		return ExitCode.OK;
	}

	private void print(JobFolder.Contents contents) {
		PrintWriter out = this.spec.commandLine().getOut();
		contents.jobs()
			.values()
			.forEach((job) -> out.println(
					(job.schedule() == null) ? job.job() + ": by hand only" : job.job() + ": " + job.schedule().cron()
							+ " " + job.schedule().zone() + ", missed starts: " + job.schedule().catchUp()));
		contents.broken().forEach((file, message) -> out.println(message));
		out.println("Scheduler at work; stop it with Ctrl-C or SIGTERM.");
		out.flush();
	}

}
