package org.clausewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;
import org.clausewatch.record.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row is used, rejected with its place and reason, or after the cut-off. */
class SliceReaderTests {

	private static final Instant CUT_OFF = Instant.parse("2025-10-01T00:00:00Z");

	private static final String FEES = "fee_id,issuer,serial,amount,currency,due_on,grace_days,waived_at";

	@TempDir
	Path folder;

	private final List<Row> used = new ArrayList<>();

	private final List<String> leftOut = new ArrayList<>();

	private SliceReader.Tally read(RecordKind kind, byte[] content) throws IOException {
		Path file = Files.write(this.folder.resolve(kind.fileName()), content);
		FilePlan plan = new FileVerifier(this.folder, Long.MAX_VALUE).verify(
				new ExtractFile(kind, file, Compression.NONE), new ExtractManifest.StatedFile(null, null), (bytes) -> {
				});
		RowContext context = new RowContext(ZoneId.of("Asia/Shanghai"), CUT_OFF);
		return new SliceReader(new RowReader(plan.name(), kind, plan.header(), context),
				CutOff.of(List.of(plan), context))
			.read(file, plan.slices().get(0), new SliceReader.Handler() {
				@Override
				public void used(Row row, byte[] bytes, int start, int end) {
					SliceReaderTests.this.used.add(row);
					assertThat(row.source().sha256()).isEqualTo(Sha256.of(bytes, start, end - start));
				}

				@Override
				public void leftOut(byte[] sha256) {
					SliceReaderTests.this.leftOut.add(HexFormat.of().formatHex(sha256));
				}
			});
	}

	private SliceReader.Tally read(RecordKind kind, String... lines) throws IOException {
		return read(kind, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> places(SliceReader.Tally tally) {
		return tally.rejects()
			.stream()
			.map((reject) -> reject.file() + ":" + reject.line() + ":" + reject.column() + ": " + reject.code() + " "
					+ reject.message())
			.toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-",
			textBlock = """
					F1,CN=A,1,10,CNY,2025-02-30,,|due_on|BAD_DATE|"2025-02-30" is not a date such as 2025-03-10
					F1,CN=A,xyz,10,CNY,,,|serial|BAD_SERIAL|"xyz" is not a serial number: hexadecimal, or dec: and decimal digits
					F1,A,1,10,CNY,,,|issuer|BAD_ISSUER|"A" is not an RFC 4514 distinguished name
					F1,CN=A,1,1E3,CNY,,,|amount|BAD_NUMBER|"1E3" is not a decimal number such as 120.50
					F1,CN=A,1,10,RMB,,,|currency|BAD_CURRENCY|"RMB" is not an ISO 4217 currency
					F1,CN=A,1,10,CNY,,-1,|grace_days|BAD_NUMBER|"-1" is not a whole number
					F1,CN=A,1,10,CNY,,,2025-03-10|waived_at|BAD_TIME|"2025-03-10" is not ISO-8601 to the second, such as 2025-03-10T09:30:00+08:00
					,CN=A,1,10,CNY,,,|fee_id|MISSING_VALUE|the column must not be empty
					F1,CN=A,1,10,CNY,,""x""|-|UNTERMINATED_QUOTE|a quoted cell never closes before a comma or the line end; the line was cut there
					F1,CN=A,1,10,CNY,,|-|COLUMN_COUNT|7 cells; the header has 8
					F1,CN=A,1,10,CNY,,,,|-|COLUMN_COUNT|9 cells; the header has 8
					""")
	void aRejectNamesLineColumnCodeAndWhatWasExpected(String row, String column, String code, String message)
			throws IOException {
		SliceReader.Tally tally = read(RecordKind.FEES, FEES, "F0,CN=A,1,10,CNY,,,", row, "F2,CN=A,1,10,CNY,,,");
		byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
		String hash = HexFormat.of().formatHex(Sha256.of(bytes, 0, bytes.length));
		assertThat(tally.rejects())
			.containsExactly(new Reject("fees.csv", 3, (column != null) ? column : "", code, message, hash));
		assertThat(this.leftOut).containsExactly(hash);
		assertThat(this.used).extracting((used) -> used.source().line()).containsExactly(2L, 4L);
		assertThat(tally.rows()).isEqualTo(3);
		assertThat(tally.used()).isEqualTo(2);
	}

	@Test
	void everyColumnOfEveryKindRejectsWhatItCantHold() throws IOException {
		for (RecordKind kind : RecordKind.values()) {
			List<String> names = kind.columns().stream().map((column) -> column.name()).toList();
			for (int i = 0; i < names.size(); i++) {
				List<String> cells = new ArrayList<>(kind.columns().stream().map(SliceReaderTests::good).toList());
				assertThat(read(kind, String.join(",", names), String.join(",", cells)).rejects()).isEmpty();
				String wrong = switch (kind.columns().get(i).type()) {
					case TEXT -> null;
					case TIME, PLANNED_TIME -> "BAD_TIME";
					case DATE -> "BAD_DATE";
					case SERIAL -> "BAD_SERIAL";
					case ISSUER -> "BAD_ISSUER";
					case CODE, CRL_REASON, BOOLEAN -> "UNKNOWN_CODE";
					case DECIMAL, INTEGER, NUMBER -> "BAD_NUMBER";
					case CURRENCY -> "BAD_CURRENCY";
				};
				cells.set(i, "?");
				List<Reject> rejects = read(kind, String.join(",", names), String.join(",", cells)).rejects();
				assertThat(rejects).as(kind + "." + names.get(i))
					.hasSize((wrong != null) ? 1 : 0)
					.allSatisfy((reject) -> {
						assertThat(reject.code()).isEqualTo(wrong);
						assertThat(reject.column()).isEqualTo(kind.columns().get(cells.indexOf("?")).name());
					});
				cells.set(i, "");
				assertThat(read(kind, String.join(",", names), String.join(",", cells)).rejects())
					.extracting(Reject::code)
					.isEqualTo(kind.columns().get(i).required() ? List.of("MISSING_VALUE") : List.of());
			}
		}
	}

	private static String good(org.clausewatch.record.Column column) {
		return switch (column.type()) {
			case TEXT -> "text";
			case TIME, PLANNED_TIME -> "2025-03-10T09:30:00+08:00";
			case DATE -> "2025-03-10";
			case SERIAL -> "0A:bC";
			case ISSUER -> "CN=Test CA";
			case CODE -> column.codes().getEnumConstants()[0].name();
			case CRL_REASON -> "keyCompromise";
			case DECIMAL -> "120.50";
			case CURRENCY -> "CNY";
			case INTEGER, NUMBER -> "7";
			case BOOLEAN -> "true";
		};
	}

	@Test
	void bytesThatAreNotUtf8NameTheirColumnInPlainAndQuotedRows() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes("subscriber_id,channel,address,valid_from,extra\n".getBytes(StandardCharsets.US_ASCII));
		for (String row : List.of("s,MAIL,é,2025-01-01T00:00:00Z,", "s,MAIL,\"a,é\",2025-01-01T00:00:00Z,",
				"s,\"MAIL\",a,2025-01-01T00:00:00Z,é")) {
			file.writeBytes((row + "\n").getBytes(StandardCharsets.ISO_8859_1));
		}
		assertThat(places(read(RecordKind.ADDRESSES, file.toByteArray()))).containsExactly(
				"addresses.csv:2:address: BAD_UTF8 bytes that are not UTF-8",
				"addresses.csv:3:address: BAD_UTF8 bytes that are not UTF-8",
				"addresses.csv:4:: BAD_UTF8 bytes that are not UTF-8");
	}

	@Test
	void aCellMayHoldAMebibyteAndNoMore() throws IOException {
		String fits = "字".repeat(CellSplitter.MAX_CELL / 3) + "x";
		SliceReader.Tally tally = read(RecordKind.ADDRESSES, "subscriber_id,channel,address,valid_from",
				"s,MAIL," + fits + ",2025-01-01T00:00:00Z", "s,MAIL,\"" + fits + "\",2025-01-01T00:00:00Z",
				"s,MAIL," + fits + "x,2025-01-01T00:00:00Z", "s,MAIL,\"" + fits + "x\",2025-01-01T00:00:00Z",
				"s,MAIL," + "y".repeat(10_000_000) + ",2025-01-01T00:00:00Z",
				"s,MAIL,\"" + "y".repeat(10_000_000) + "\",2025-01-01T00:00:00Z", "s,MAIL,z,2025-01-01T00:00:00Z");
		assertThat(places(tally)).containsExactly(
				"addresses.csv:4:address: CELL_TOO_LARGE the cell holds 1048577 bytes; at most 1048576 are read",
				"addresses.csv:5:address: CELL_TOO_LARGE the cell holds 1048577 bytes; at most 1048576 are read",
				"addresses.csv:6:address: CELL_TOO_LARGE the cell holds 10000000 bytes; at most 1048576 are read",
				"addresses.csv:7:address: CELL_TOO_LARGE the cell holds 10000000 bytes; at most 1048576 are read");
		assertThat(this.used).extracting((row) -> row.source().line()).containsExactly(2L, 3L, 8L);
	}

	@Test
	void onlyTheLineOfAnUnterminatedQuoteIsLost() throws IOException {
		String good = "s,MAIL,z,2025-01-01T00:00:00Z";
		SliceReader.Tally tally = read(RecordKind.ADDRESSES, "subscriber_id,channel,address,valid_from", good,
				"s,MAIL,\"z,2025-01-01T00:00:00Z", good, "s,MAIL,\"z\",2025-01-01T00:00:00Z", good,
				"s,MAIL,\"z,2025-01-01T00:00:00Z");
		assertThat(places(tally)).containsExactly(
				"addresses.csv:3:: UNTERMINATED_QUOTE a quoted cell never closes before a comma or the line end; the line"
						+ " was cut there",
				"addresses.csv:7:: UNTERMINATED_QUOTE a quoted cell never closes before a comma or the line end; the line"
						+ " was cut there");
		assertThat(this.used).extracting((row) -> row.source().line()).containsExactly(2L, 4L, 5L, 6L);
	}

	@Test
	void aCarriageReturnAloneOutsideQuotesCutsAQuotedRow() throws IOException {
		assertThat(places(read(RecordKind.ADDRESSES, "subscriber_id,channel,address,valid_from",
				"s,\"MAIL\",a\rb,2025-01-01T00:00:00Z")))
			.containsExactly("addresses.csv:2:: BAD_CSV a carriage return outside quotes cuts the row");
	}

	@Test
	void whatWasRecordedAfterTheCutOffIsLeftOut() throws IOException {
		SliceReader.Tally tally = read(RecordKind.ADDRESSES, "valid_from,address,channel,subscriber_id,comment",
				"2025-10-01T00:00:00Z,a,MAIL,s,x", "2025-10-01T00:00:00.000000001Z,a,MAIL,s,x",
				"2025-10-01T08:00:00,a,MAIL,s,x", "2025-10-01T08:00:01,a,MAIL,s,x");
		assertThat(tally.rejects()).isEmpty();
		assertThat(tally.afterCutOff()).isEqualTo(2);
		assertThat(this.leftOut).hasSize(2);
		assertThat(this.used).extracting((row) -> row.source().citation().substring(0, 15))
			.containsExactly("addresses.csv:2", "addresses.csv:4");
	}

}
