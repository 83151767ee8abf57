package org.clausewatch.bench;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table that the naive job looks things up in.
 *
 * @param file the extract's file it is copied from
 * @param columns the columns that are needed
 * @param key the columns it is looked up by
 */
record NaiveTable(String name, String file, List<String> columns, String key) {

	static final List<NaiveTable> ALL = List.of(
			new NaiveTable("application", "applications.csv", List.of("application_id", "agreement_version"),
					"application_id"),
			new NaiveTable("request", "revocation-requests.csv",
					List.of("issuer", "serial", "request_id", "form", "received_at", "authentication",
							"defect_notified_at", "cured_at", "withdrawn_at"),
					"serial, issuer"),
			new NaiveTable("revocation", "revocations.csv", List.of("issuer", "serial", "executed_at"),
					"serial, issuer"));

	/** All of them, and one for findings with the columns of {@code findings.csv}. */
	static void create(JdbcTemplate jdbc) {
		for (NaiveTable table : ALL) {
			jdbc.execute("CREATE TABLE %s (line BIGINT GENERATED ALWAYS AS IDENTITY, %s)".formatted(table.name,
					table.columns.stream().map((column) -> column + " VARCHAR(200)").collect(Collectors.joining(", "))));
			jdbc.execute("CREATE INDEX %s_key ON %s (%s)".formatted(table.name, table.name, table.key));
		}
		jdbc.execute("CREATE TABLE finding (\"rule\" VARCHAR(40), \"class\" VARCHAR(40), \"outcome\" VARCHAR(20), "
				+ "\"issuer\" VARCHAR(200), \"serial\" VARCHAR(80), \"subject_kind\" VARCHAR(20), "
				+ "\"subject_id\" VARCHAR(80))");
	}

	/** The statement that takes one row's columns. */
	String insert() {
		return "INSERT INTO " + this.name + " (" + String.join(", ", this.columns) + ") VALUES ("
				+ this.columns.stream().map((column) -> "?").collect(Collectors.joining(", ")) + ")";
	}

}
