package org.clausewatch.store;

import java.sql.Connection;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Spring Batch's own tables, by the script it ships for the database at hand. */
public final class SpringBatchSchema implements JavaMigration {

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("0.6");
	}

	@Override
	public String getDescription() {
		return "Spring Batch 6";
	}

	@Override
	public @Nullable Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) throws Exception {
		Connection connection = context.getConnection();
		String platform = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
		// A process may have been killed here before, and H2 commits each table by
		// itself.
		run(connection, "drop-" + platform);
		run(connection, platform);
	}

	private static void run(Connection connection, String script) {
		ScriptUtils.executeSqlScript(connection,
				new ClassPathResource("org/springframework/batch/core/schema-" + script + ".sql"));
	}

}
