package org.clausewatch.cli;

import java.util.concurrent.Callable;
import org.clausewatch.app.Application;
import org.clausewatch.app.Home;
import org.clausewatch.batch.Progress;
import org.clausewatch.batch.RunLog.RunEntry;
import org.clausewatch.batch.RunService;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes on with a run. */
@Command(name = "restart", mixinStandardHelpOptions = true,
		description = "Goes on with a run that failed or was killed, where it stood.")
final class RestartCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "RUN_ID", description = "The run, as 'runs' lists it.")
	private String runId = "";

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() {
		Progress progress = new Progress();
		try (ConfigurableApplicationContext context = Application.start(Home.directory(System.getenv()));
				ProgressLine line = ProgressLine.show(progress)) {
			RunEntry entry = context.getBean(RunService.class).restart(this.runId, progress);
			line.close();
			return new RunSummary(entry).print(this.spec.commandLine().getOut(), null);
		}
	}

}
