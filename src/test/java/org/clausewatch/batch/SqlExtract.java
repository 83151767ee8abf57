package org.clausewatch.batch;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausewatch.record.Column;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * Copies an extract's files into tables of text, {@code certificates.csv} into
 * {@code certificates_csv}. Only what SQL can't do is done here: issuer names are written
 * in the form they are compared in, serial numbers in lower-case hexadecimal without
 * leading zeros. A missing file becomes an empty table.
 */
final class SqlExtract {

	private final Connection database;

	SqlExtract(Connection database) {
		this.database = database;
	}

	/**
	 * Copies all files.
	 * @param unreadable rows to leave out, as {@code file:line}
	 */
	void load(Path extract, Set<String> unreadable) throws SQLException, IOException {
		for (RecordKind kind : RecordKind.values()) {
			load(extract.resolve(kind.fileName()), kind, unreadable);
		}
		loadRevocationLists(extract);
	}

	/** Entries of CRLs that come as files, read by the JDK: another reader than ours. */
	private void loadRevocationLists(Path extract) throws SQLException, IOException {
		String insert = "INSERT INTO crl_entries_csv (line, issuer, crl_number, serial, revocation_date, reason) "
				+ "VALUES (0, ?, ?, ?, ?, ?)";
		try (Statement select = this.database.createStatement();
				ResultSet lists = select
					.executeQuery("SELECT issuer, crl_number, file FROM crls_csv WHERE file IS NOT NULL");
				PreparedStatement statement = this.database.prepareStatement(insert)) {
			while (lists.next()) {
				for (X509CRLEntry entry : entries(extract.resolve(lists.getString("file")))) {
					statement.setString(1, lists.getString("issuer"));
					statement.setString(2, lists.getString("crl_number"));
					statement.setString(3, entry.getSerialNumber().toString(16));
					statement.setString(4, entry.getRevocationDate().toInstant().toString());
					statement.setString(5, reason(entry));
					statement.addBatch();
				}
			}
			statement.executeBatch();
		}
	}

	private static Set<? extends X509CRLEntry> entries(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in);
			return Objects.requireNonNullElse(list.getRevokedCertificates(), Set.of());
		}
		catch (GeneralSecurityException ex) {
			throw new IOException(file.toString(), ex);
		}
	}

	/** RFC 5280's name of the reason, of which the JDK has its own spelling. */
	private static @Nullable String reason(X509CRLEntry entry) {
		CRLReason reason = entry.getRevocationReason();
		return (reason == null) ? null
				: Arrays.stream(org.clausewatch.record.CrlReason.values())
					.map(org.clausewatch.record.CrlReason::rfcName)
					.filter((name) -> name.equalsIgnoreCase(reason.name().replace("_", "")))
					.findFirst()
					.orElseThrow();
	}

	private void load(Path file, RecordKind kind, Set<String> unreadable) throws SQLException, IOException {
		List<String> columns = kind.columns().stream().map(Column::name).toList();
		String table = kind.fileName().replace(".csv", "_csv").replace('-', '_');
		try (Statement create = this.database.createStatement()) {
			create.execute("CREATE TABLE " + table + " (line INTEGER, "
					+ columns.stream().map((column) -> column + " VARCHAR(1000)").collect(Collectors.joining(", "))
					+ ")");
		}
		if (!Files.exists(file)) {
			return;
		}
		String insert = "INSERT INTO " + table + " VALUES (?" + ", ?".repeat(columns.size()) + ")";
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file);
				PreparedStatement statement = this.database.prepareStatement(insert)) {
			for (NamedCsvRecord row : rows) {
				if (unreadable.contains(kind.fileName() + ":" + row.getStartingLineNumber())) {
					continue;
				}
				statement.setLong(1, row.getStartingLineNumber());
				for (int i = 0; i < columns.size(); i++) {
					String column = columns.get(i);
					statement.setString(2 + i, comparable(column, row.findField(column).orElse("")));
				}
				statement.addBatch();
			}
			statement.executeBatch();
		}
	}

	private static @Nullable String comparable(String column, String cell) {
		if (cell.isEmpty()) {
			return null;
		}
		if (column.endsWith("issuer")) {
			return IssuerName.parse(cell).canonical();
		}
		return column.endsWith("serial") ? serial(cell) : cell;
	}

	private static String serial(String cell) {
		BigInteger number = cell.startsWith("dec:") ? new BigInteger(cell.substring(4))
				: new BigInteger(cell.replace(":", ""), 16);
		return number.toString(16);
	}

}
