package org.clausewatch.batch;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clausewatch.record.CellException;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.SerialKey;

/** Copies of an extract whose files lie in the order of serial numbers, or in none. */
final class SortedExtract {

	private SortedExtract() {
	}

	/** Where something was sorted, the file states no hashes: they are others now. */
	static Path copy(Path from, Path to, Predicate<RecordKind> sorted) throws IOException {
		return copy(from, to, (kind, rows) -> {
			if (kind.namesCertificate() && sorted.test(kind)) {
				sort(kind, rows);
			}
		});
	}

	/** With all rows in another order. */
	static Path shuffled(Path from, Path to, long seed) throws IOException {
		Random random = new Random(seed);
		return copy(from, to, (kind, rows) -> Collections.shuffle(rows, random));
	}

	/** Brings rows into another form or order. */
	interface Change {

		void make(RecordKind kind, List<List<String>> rows);

	}

	static Path copy(Path from, Path to, Change change) throws IOException {
		Map<Path, Path> files = new TreeMap<>();
		try (Stream<Path> found = Files.walk(from)) {
			found.filter(Files::isRegularFile).forEach((file) -> files.put(file, to.resolve(from.relativize(file))));
		}
		for (Map.Entry<Path, Path> file : files.entrySet()) {
			Files.createDirectories(file.getValue().getParent());
			RecordKind kind = RecordKind.ofFileName(file.getKey().getFileName().toString());
			if (kind == null) {
				Files.copy(file.getKey(), file.getValue());
			}
			else {
				List<List<String>> rows = rows(file.getKey());
				List<List<String>> changed = new ArrayList<>(rows.subList(1, rows.size()));
				change.make(kind, changed);
				changed.add(0, rows.get(0));
				write(file.getValue(), changed);
			}
		}
		Path manifest = to.resolve("extract.json");
		Files.writeString(manifest,
				Files.readString(manifest).replaceAll("(?s),\\s*\"files\":\\s*\\{.*?\\n\\s*\\}", ""));
		return to;
	}

	/** Sorts rows as a system would that knows what serial numbers are. */
	static void sort(RecordKind kind, List<List<String>> rows) {
		int issuer = kind.indexOf("issuer");
		int serial = kind.indexOf("serial");
		rows.sort(Comparator.comparing((row) -> key(row.get(issuer), row.get(serial))));
	}

	/** What names no certificate comes first. */
	private static SerialKey key(String issuer, String serial) {
		try {
			return CertificateId.parse(issuer, serial).serialKey();
		}
		catch (CellException ex) {
			return new SerialKey("", "");
		}
	}

	private static List<List<String>> rows(Path file) throws IOException {
		try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
			return new ArrayList<>(reader.stream().map(CsvRecord::getFields).toList());
		}
	}

	private static void write(Path file, List<List<String>> rows) throws IOException {
		try (CsvWriter writer = CsvWriter.builder().build(file)) {
			rows.forEach((row) -> writer.writeRecord(row));
		}
	}

}
