package org.clausewatch.schedule;

import com.zaxxer.hikari.HikariDataSource;

class PostgresJobSchedulerTests extends JobSchedulerContract {

	@Override
	HikariDataSource database() {
		return Database.postgres();
	}

}
