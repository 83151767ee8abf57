package org.clausewatch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausewatch.app.Application;
import org.clausewatch.app.Home;
import org.clausewatch.batch.RunLock;
import org.clausewatch.batch.RunLog;
import org.clausewatch.batch.RunLog.RunEntry;
import org.clausewatch.schedule.ScheduleEvent;
import org.clausewatch.schedule.ScheduleLog;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the history. */
@Command(name = "runs", mixinStandardHelpOptions = true,
		description = "Lists runs, the newest first, and what the scheduler started, skipped or saw fail.")
final class RunsCommand implements Callable<Integer> {

	@Option(names = "--limit", paramLabel = "N", description = "How many to list. Default: ${DEFAULT-VALUE}.",
			defaultValue = "20")
	private int limit;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() {
		try (ConfigurableApplicationContext context = Application.start(Home.directory(System.getenv()))) {
			PrintWriter out = this.spec.commandLine().getOut();
			List<RunEntry> runs = context.getBean(RunLog.class).latest(this.limit);
			if (runs.isEmpty()) {
				out.println("No runs yet.");
			}
			for (RunEntry run : runs) {
				out.printf("%-52s %-10s started %s  cut-off %s  %s%n", run.runId(), status(run), run.startedAt(),
						run.cutOff(), (run.findings() != null) ? run.findings() + " findings" : run.message());
			}
			List<ScheduleEvent> events = context.getBean(ScheduleLog.class).latest(this.limit);
			if (!events.isEmpty()) {
				out.println();
				out.println("Scheduled starts");
			}
			for (ScheduleEvent event : events) {
				out.printf("%-24s %-8s scheduled for %s  recorded %s  %s %s%n", event.job(), event.event(),
						event.scheduledFor(), event.recordedAt(), (event.runId() != null) ? event.runId() : "",
						event.detail());
			}
			out.flush();
			return ExitCode.OK;
		}
	}

	/** A run that is at work nowhere was killed. */
	private static String status(RunEntry run) {
		boolean killed = run.status() == RunLog.Status.STARTED && !RunLock.isHeld(Path.of(run.directory()));
		return killed ? "KILLED" : run.status().name();
	}

}
