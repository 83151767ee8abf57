package org.clausewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.clausewatch.record.Column;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random files, well-formed and not: however a file is cut into slices, its rows are the
 * same; and for well-formed ones they are what FastCSV reads.
 */
class SlicingPropertyTests {

	private static final RecordKind KIND = RecordKind.ADDRESSES;

	private static final List<String> HEADER = KIND.columns().stream().map(Column::name).toList();

	private static final RowContext CONTEXT = new RowContext(ZoneId.of("Asia/Shanghai"),
			Instant.parse("2025-10-01T00:00:00Z"));

	@TempDir
	Path folder;

	@RepeatedTest(60)
	void wellFormedRowsAreWhatFastCsvReads(RepetitionInfo repetition) throws IOException {
		Random random = new Random(repetition.getCurrentRepetition());
		Path file = write(wellFormed(random));
		assertThat(read(file, 1 + random.nextInt(200)).rows()).isEqualTo(oracle(file));
	}

	@RepeatedTest(60)
	void slicesOfAnySizeGiveTheSameRows(RepetitionInfo repetition) throws IOException {
		Random random = new Random(1000 + repetition.getCurrentRepetition());
		Path file = write(random.nextBoolean() ? wellFormed(random) : debris(random));
		Reading whole = read(file, Long.MAX_VALUE);
		assertThat(whole.rows()).isNotEmpty();
		for (long size : new long[] { 1, 2, 7, 50, 1 + random.nextInt(500) }) {
			assertThat(read(file, size)).as("slices of %d bytes", size).isEqualTo(whole);
		}
	}

	private Path write(String rows) throws IOException {
		return Files.writeString(this.folder.resolve("addresses.csv"), String.join(",", HEADER) + "\n" + rows);
	}

	private static String wellFormed(Random random) {
		StringBuilder rows = new StringBuilder();
		int count = 1 + random.nextInt(40);
		for (int i = 0; i < count; i++) {
			String end = random.nextBoolean() ? "\n" : "\r\n";
			rows.append(cell(random)).append(',').append(cell(random)).append(',').append(cell(random));
			rows.append(random.nextBoolean() ? ",2025-03-10T09:30:00Z," : ",\"2025-03-10T09:30:00Z\",\"\"");
			rows.append((i == count - 1 && random.nextBoolean()) ? "" : end);
			rows.append((random.nextInt(8) == 0) ? end : "");
		}
		return rows.toString();
	}

	private static String cell(Random random) {
		String text = pick(random, "a", "地址 12", "x y z", "𠮷", "long".repeat(random.nextInt(20) + 1));
		if (random.nextBoolean()) {
			return text;
		}
		return "\"" + text + pick(random, "", ",", "\n", "\r\n", "\"\"", "\"\",\n\n,") + text + "\"";
	}

	/** Quotes where they please. */
	private static String debris(Random random) {
		StringBuilder text = new StringBuilder();
		int pieces = 20 + random.nextInt(300);
		for (int i = 0; i < pieces; i++) {
			text.append(
					pick(random, "\"", "\"\"", ",", "\n", "\n", "\r\n", "\r", "a", "b c", ",\"", "\",", "\"\n", "字"));
		}
		return text.append("x\n").toString();
	}

	private static String pick(Random random, String... of) {
		return of[random.nextInt(of.length)];
	}

	private static List<String> oracle(Path file) throws IOException {
		List<String> rows = new ArrayList<>();
		try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
			for (CsvRecord row : reader) {
				if (row.getStartingLineNumber() > 1) {
					rows.add("used " + row.getStartingLineNumber() + " " + row.getFields());
				}
			}
		}
		return rows;
	}

	/** What all slices in order came to. */
	private record Reading(List<String> rows, List<String> hashes, List<String> rejects) {
	}

	private Reading read(Path file, long sliceSize) throws IOException {
		FilePlan plan = new FileVerifier(this.folder, sliceSize).verify(new ExtractFile(KIND, file, Compression.NONE),
				new ExtractManifest.StatedFile(null, null), (bytes) -> {
				});
		List<String> rows = new ArrayList<>();
		List<String> hashes = new ArrayList<>();
		List<String> rejects = new ArrayList<>();
		RowReader reader = new RowReader("addresses.csv", KIND, plan.header(), CONTEXT);
		long end = plan.slices().get(0).start();
		long count = 0;
		for (FilePlan.SliceRange slice : plan.slices()) {
			assertThat(slice.start()).isEqualTo(end);
			end = slice.end();
			SliceReader.Tally tally = new SliceReader(reader, CutOff.of(List.of(plan), CONTEXT)).read(file, slice,
					new SliceReader.Handler() {
						@Override
						public void used(Row row, byte[] bytes, int start, int stop) {
							rows.add("used " + row.source().line() + " " + cells(row));
							hashes.add(HexFormat.of().formatHex(row.source().sha256()));
							assertThat(reader
								.read(Arrays.copyOfRange(bytes, start, stop), 0, stop - start, row.source().line(),
										row.source().sha256())
								.text("address")).isEqualTo(row.text("address"));
						}

						@Override
						public void leftOut(byte[] sha256) {
							rows.add("left out " + HexFormat.of().formatHex(sha256));
						}
					});
			tally.rejects().forEach((reject) -> rejects.add(reject.toString()));
			count += tally.rows();
			assertThat(tally.rows()).isEqualTo(tally.used() + tally.afterCutOff() + tally.rejects().size());
		}
		assertThat(end).isEqualTo(Files.size(file));
		assertThat(count).isEqualTo(plan.rows());
		return new Reading(rows, hashes, rejects);
	}

	private static List<String> cells(Row row) {
		return HEADER.stream().map((column) -> (row.text(column) != null) ? row.text(column) : "").toList();
	}

}
