package org.clausewatch.schedule;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Stores db-scheduler's times as instants, whatever the zone of process and database: its
 * own way goes through {@code java.sql.Timestamp}, which can't tell the two hours apart
 * when the clocks go back.
 */
final class InstantColumns extends DefaultJdbcCustomization {

	InstantColumns() {
		super(false);
	}

	@Override
	public String getName() {
		return "instants";
	}

	@Override
	public void setInstant(PreparedStatement statement, int index, @Nullable Instant value) throws SQLException {
		statement.setObject(index, (value != null) ? value.atOffset(ZoneOffset.UTC) : null);
	}

	@Override
	public @Nullable Instant getInstant(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

}
