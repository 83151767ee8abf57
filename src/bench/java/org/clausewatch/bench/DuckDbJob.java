package org.clausewatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausewatch.ingest.Extract;
import org.clausewatch.record.Column;
import org.clausewatch.record.RecordKind;

/**
 * The contestant DuckDB: the rules on requests and publication as SQL, over an extract
 * that it loads into a database file first, or reads from CSV where it lies. Memory and
 * threads are DuckDB's defaults.
 */
final class DuckDbJob {

	private static final Path BENCH = Path.of("src/bench/sql");

	/** Whose place in the file the rules ask for: the large ones load faster without. */
	private static final Set<RecordKind> IN_ORDER = Set.of(RecordKind.REVOCATION_REQUESTS, RecordKind.REVOCATIONS,
			RecordKind.CRLS);

	private final Connection database;

	private final Path extract;

	private DuckDbJob(Connection database, Path extract) {
		this.database = database;
		this.extract = extract;
	}

	/**
	 * {@code load|scan EXTRACT OUT}: writes {@code findings.csv} into OUT, where the
	 * database file is too.
	 */
	public static void main(String[] args) throws SQLException, IOException {
		boolean load = "load".equals(args[0]);
		Path out = Files.createDirectories(Path.of(args[2]));
		String file = load ? out.resolve("extract.duckdb").toString() : "";
		try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + file)) {
			DuckDbJob job = new DuckDbJob(database, Path.of(args[1]));
			job.run(BENCH.resolve("keys.sql"));
			job.files(load ? "TABLE" : "VIEW");
			job.cutOff();
			job.run(BENCH.resolve("known.sql"));
			for (Path script : RulesInSql.SCRIPTS) {
				job.run(script);
			}
			job.write(out.resolve("findings.csv"));
		}
	}

	/** The files with types, and keys in the form they are compared in. */
	private void files(String storage) throws SQLException {
		for (RecordKind kind : RecordKind.values()) {
			Path csv = this.extract.resolve(kind.fileName());
			List<String> header = Headers.of(csv);
			String types = header.stream()
				.map((name) -> "'%s': '%s'".formatted(name, type(kind.columns().get(kind.indexOf(name)))))
				.collect(Collectors.joining(", "));
			String keys = kind.columns()
				.stream()
				.filter((column) -> column.type() == Column.Type.ISSUER || column.type() == Column.Type.SERIAL)
				.map((column) -> "plain_%s(%s) AS %s".formatted(column.type().name().toLowerCase(Locale.ROOT),
						column.name(), column.name()))
				.collect(Collectors.joining(", "));
			execute("SET preserve_insertion_order = " + IN_ORDER.contains(kind));
			execute("CREATE " + storage + " " + table(kind) + " AS SELECT *"
					+ (keys.isEmpty() ? "" : " REPLACE (" + keys + ")") + " FROM read_csv('" + csv
					+ "', header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', columns = {"
					+ types + "})");
		}
	}

	private static String table(RecordKind kind) {
		return kind.fileName().replace(".csv", "_csv").replace('-', '_');
	}

	private static String type(Column column) {
		return switch (column.type()) {
			case TIME, PLANNED_TIME -> "TIMESTAMPTZ";
			case DATE -> "DATE";
			case DECIMAL -> "DECIMAL(20, 4)";
			case INTEGER -> "INTEGER";
			case NUMBER -> "BIGINT";
			case BOOLEAN -> "BOOLEAN";
			default -> "VARCHAR";
		};
	}

	private void cutOff() throws SQLException {
		String cutOff = Objects.requireNonNull(Extract.open(this.extract).manifest()).cutOff();
		execute("CREATE TEMP TABLE cut_off AS SELECT '" + cutOff + "' AS instant");
	}

	/**
	 * Runs a script. What it makes is gone at the end, but for the tables of files; and
	 * indexes that help another database are left out: DuckDB joins by hashing.
	 */
	private void run(Path script) throws SQLException, IOException {
		String text = Files.readAllLines(script)
			.stream()
			.filter((line) -> !line.strip().startsWith("--"))
			.collect(Collectors.joining("\n"));
		for (String command : text.split(";")) {
			if (!command.isBlank() && !command.strip().startsWith("CREATE INDEX")) {
				execute(command.replaceFirst("CREATE (TABLE|VIEW)", "CREATE TEMP $1"));
			}
		}
	}

	private void write(Path csv) throws SQLException, IOException {
		execute("COPY (" + RulesInSql.ids().stream()
			.map((rule) -> "SELECT '" + rule + "' AS rule, class, outcome, issuer, serial, subject_kind, subject_id FROM \""
					+ rule + "\"")
			.collect(Collectors.joining(" UNION ALL ")) + ") TO '" + csv + "' (HEADER)");
	}

	private void execute(String command) throws SQLException {
		try (Statement statement = this.database.createStatement()) {
			statement.execute(command);
		}
		catch (SQLException ex) {
			throw new SQLException(command.strip(), ex);
		}
	}

}
