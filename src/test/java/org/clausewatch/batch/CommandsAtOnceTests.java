package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.Clausewatch;
import org.clausewatch.app.DatabaseVisits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that begin and end while others do, on one home's H2, which the first of them
 * makes.
 */
class CommandsAtOnceTests {

	@TempDir
	Path folder;

	@Test
	void noneIsTurnedAway() throws Exception {
		Processes processes = new Processes(this.folder.resolve("home"));
		List<Process> begun = new ArrayList<>();
		try {
			for (int i = 0; i < 6; i++) {
				begun.add(processes.start(Clausewatch.class, "runs"));
				Thread.sleep(i * 150L);
			}
			for (Process one : begun) {
				assertThat(Processes.outcome(one)).isEqualTo(new Processes.Outcome(0, "No runs yet.\n"));
			}
		}
		finally {
			begun.forEach(Process::destroyForcibly);
		}
	}

	/** The commands' part that meets, without their long way there. */
	@Test
	void noVisitIsLostWhereProcessesOpenAndCloseAllTheTime() throws Exception {
		Path home = Files.createDirectories(this.folder.resolve("home"));
		Processes processes = new Processes(home);
		List<Process> begun = new ArrayList<>();
		try {
			for (int i = 0; i < 4; i++) {
				begun.add(processes.start(DatabaseVisits.class, home.toString(), "15", "20"));
			}
			for (Process one : begun) {
				Processes.Outcome outcome = Processes.outcome(one);
				assertThat(outcome.text()).endsWith("Done.\n");
				assertThat(outcome.code()).isZero();
			}
		}
		finally {
			begun.forEach(Process::destroyForcibly);
		}
		assertThat(visits(home)).isEqualTo(4 * 15 * 20);
	}

	private static long visits(Path home) throws Exception {
		try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + home.resolve("database/clausewatch"),
				"sa", ""); ResultSet count = connection.createStatement().executeQuery("SELECT count(*) FROM visit")) {
			count.next();
			return count.getLong(1);
		}
	}

}
