package org.clausewatch.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes on with a run. */
@Command(name = "restart", mixinStandardHelpOptions = true,
		description = "Goes on with a run that failed, was stopped or was killed, where it stood.")
final class RestartCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "RUN_ID", description = "The run, as 'runs' lists it.")
	private String runId = "";

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() {
		try (LockedRuns runs = LockedRuns.open()) {
			return new RunSummary(runs.restart(this.runId), runs.phases()).print(this.spec.commandLine().getOut(),
					null);
		}
	}

}
