package org.clausewatch.schedule;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2JobSchedulerTests extends JobSchedulerContract {

	@TempDir
	Path files;

	@Override
	HikariDataSource database() {
		return Database.h2(this.files.resolve("schedule"));
	}

}
