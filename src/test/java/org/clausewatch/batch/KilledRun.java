package org.clausewatch.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.clausewatch.app.Application;
import org.clausewatch.app.Home;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A process that runs a job and dies without warning once a step has done so many units:
 * arguments are the step, the units, the job file, the directory for runs, and whether to
 * write reports. {@link Runtime#halt} is to the JVM what SIGKILL is: no hook runs,
 * nothing is flushed.
 */
final class KilledRun {

	private KilledRun() {
	}

	public static void main(String[] args) {
		String step = args[0];
		long units = Long.parseLong(args[1]);
		Progress progress = new Progress();
		Thread killer = new Thread(() -> {
			while (true) {
				Progress.Glance glance = progress.glance();
				if (glance.step().equals(step) && glance.done() >= units) {
					Runtime.getRuntime().halt(137);
				}
				// Short enough to hit any step, and leaves the processor to the run.
				LockSupport.parkNanos(20_000);
			}
		});
		killer.setDaemon(true);
		killer.start();
		try (ConfigurableApplicationContext context = Application.start(Home.directory(System.getenv()))) {
			RunService service = context.getBean(RunService.class);
			RunRequest request = new RunRequest(Path.of(args[2]), null, null, List.of(), null, Path.of(args[3]),
					Boolean.parseBoolean(args[4]), 2);
			service.execute(service.prepare(request), progress);
		}
	}

}
