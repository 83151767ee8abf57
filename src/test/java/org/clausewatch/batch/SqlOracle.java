package org.clausewatch.batch;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Findings of an extract by the scripts under {@code oracle/}, which share nothing with
 * the rules.
 */
final class SqlOracle implements AutoCloseable {

	private static final Path SCRIPTS = Path.of("src/test/resources/oracle");

	/** In the order in which they build on each other. */
	private static final List<String> FAMILIES = List.of("policy.sql", "extract.sql", "records.sql",
			"revocation-on-request.sql", "unpaid-fees.sql", "forced-renewal.sql", "issuance.sql",
			"certificate-life.sql", "publication.sql");

	private final Connection database;

	private SqlOracle(Connection database) {
		this.database = database;
	}

	/**
	 * Loads an extract and works everything out.
	 * @param holidays list of holidays: date, kind
	 * @param unreadable rows to leave out, as {@code file:line}
	 */
	static SqlOracle of(Path extract, Instant cutOff, Path holidays, Set<String> unreadable)
			throws SQLException, IOException {
		Connection database = DriverManager
			.getConnection("jdbc:h2:mem:" + UUID.randomUUID() + ";TIME ZONE=Asia/Shanghai");
		SqlOracle oracle = new SqlOracle(database);
		new SqlExtract(database).load(extract, unreadable);
		oracle.insert("cut_off (at VARCHAR(40))", List.of(List.of(cutOff.toString())));
		oracle.insert("holidays (on_day VARCHAR(10), kind VARCHAR(10))", rows(holidays));
		for (String family : FAMILIES) {
			oracle.run(family);
		}
		return oracle;
	}

	/** The rules that have a view. */
	Set<String> rules() throws SQLException {
		Set<String> rules = new TreeSet<>();
		try (Statement statement = this.database.createStatement();
				ResultSet rows = statement
					.executeQuery("SELECT table_name FROM information_schema.views WHERE table_schema = 'PUBLIC'")) {
			while (rows.next()) {
				rules.add(rows.getString(1));
			}
		}
		return rules;
	}

	/** Findings of a rule. */
	List<SqlFinding> findings(String rule) throws SQLException {
		List<SqlFinding> findings = new ArrayList<>();
		try (Statement statement = this.database.createStatement();
				ResultSet rows = statement
					.executeQuery("SELECT class, outcome, issuer, serial, subject_kind, subject_id FROM \"" + rule
							+ "\" ORDER BY 1, 2, 3, 4, 5, 6")) {
			while (rows.next()) {
				findings.add(new SqlFinding(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4),
						rows.getString(5), rows.getString(6)));
			}
		}
		return findings;
	}

	private void run(String script) throws SQLException, IOException {
		String text = Files.readAllLines(SCRIPTS.resolve(script))
			.stream()
			.filter((line) -> !line.strip().startsWith("--"))
			.collect(Collectors.joining("\n"));
		try (Statement statement = this.database.createStatement()) {
			for (String command : text.split(";")) {
				if (!command.isBlank()) {
					execute(statement, script, command);
				}
			}
		}
	}

	private static void execute(Statement statement, String script, String command) throws SQLException {
		try {
			statement.execute(command);
		}
		catch (SQLException ex) {
			throw new SQLException(script + ": " + command.strip(), ex);
		}
	}

	private void insert(String table, List<List<String>> rows) throws SQLException {
		try (Statement create = this.database.createStatement()) {
			create.execute("CREATE TABLE " + table);
		}
		String name = table.substring(0, table.indexOf(' '));
		String places = rows.get(0).stream().map((cell) -> "?").collect(Collectors.joining(", "));
		try (PreparedStatement insert = this.database
			.prepareStatement("INSERT INTO " + name + " VALUES (" + places + ")")) {
			for (List<String> row : rows) {
				for (int i = 0; i < row.size(); i++) {
					insert.setString(i + 1, row.get(i));
				}
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	private static List<List<String>> rows(Path csv) throws IOException {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
			return rows.stream().map(NamedCsvRecord::getFields).toList();
		}
	}

	@Override
	public void close() throws SQLException {
		this.database.close();
	}

}
