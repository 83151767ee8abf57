package org.clausewatch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausewatch.app.Application;
import org.clausewatch.app.Home;
import org.clausewatch.batch.RunLog;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two runs. */
@Command(name = "compare", mixinStandardHelpOptions = true,
		description = "Compares two runs: findings that are new, persist, or are resolved.")
final class CompareCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "RUN_A", description = "The earlier run: its id, or its directory.")
	private String earlier = "";

	@Parameters(index = "1", paramLabel = "RUN_B", description = "The later run: its id, or its directory.")
	private String later = "";

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		List<Path> directories = directories();
		new ComparisonText(this.spec.commandLine().getOut()).print(directories.get(0), directories.get(1));
		return ExitCode.OK;
	}

	/** A directory is taken as it is; only an id needs the history. */
	private List<Path> directories() {
		if (RunDirectory.isRun(Path.of(this.earlier)) && RunDirectory.isRun(Path.of(this.later))) {
			return List.of(Path.of(this.earlier), Path.of(this.later));
		}
		try (ConfigurableApplicationContext context = Application.start(Home.directory(System.getenv()))) {
			RunLog log = context.getBean(RunLog.class);
			return List.of(RunDirectory.find(this.earlier, log), RunDirectory.find(this.later, log));
		}
	}

}
