package org.clausewatch.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.clausewatch.evidence.BundleIndex;
import org.clausewatch.evidence.BundleIndex.Shown;
import org.clausewatch.finding.Finding;
import org.clausewatch.record.Column;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;

/**
 * The rows of a case as CSV files, one a kind, byte for byte as they stand in the
 * extract, but for what is hidden; and a list that says where each is from.
 */
final class RowSheets {

	private static final String READ = "rows/crl-entries-of-lists.csv";

	private static final List<String> CERTIFICATE = List.of("issuer", "serial");

	private final Map<String, byte[]> files;

	private final List<Line> lines;

	private RowSheets(Map<String, byte[]> files, List<Line> lines) {
		this.files = files;
		this.lines = lines;
	}

	/** Hides what must not be shown of a row. */
	@FunctionalInterface
	interface Redactor {

		String redact(Row row, String header, String text) throws IOException;

	}

	/**
	 * A row and where it is shown.
	 *
	 * @param cells its filled cells as they are shown, {@code column=value}, without
	 * those that name the certificate
	 */
	record Line(Row row, String member, long at, int length, Shown shown, List<String> cells, List<String> adverse) {

		BundleIndex.RowEntry entry(String exhibit) {
			return new BundleIndex.RowEntry(exhibit, this.row.kind().fileName().replace(".csv", ""),
					this.row.source().file() + ":" + this.row.source().line(),
					HexFormat.of().formatHex(this.row.source().sha256()), this.member, this.at, this.length, this.shown,
					this.adverse);
		}

	}

	/**
	 * Writes the sheets.
	 * @param texts the rows' own texts by their SHA-256; one that has none is an entry of
	 * a CRL file
	 */
	static RowSheets of(CaseFile file, Map<String, String> texts, Redactor redactor) throws IOException {
		Map<String, ByteArrayOutputStream> sheets = new java.util.LinkedHashMap<>();
		List<Line> lines = new ArrayList<>();
		Map<RecordKind, String> headers = new EnumMap<>(file.headers());
		for (Row row : file.rows()) {
			String text = texts.get(HexFormat.of().formatHex(row.source().sha256()));
			boolean read = text == null;
			String header = read ? columns(row.kind()) : headers.getOrDefault(row.kind(), "");
			String member = read ? READ : "rows/" + row.kind().fileName();
			String original = (text == null) ? cells(row) : text;
			String shown = read ? original : redactor.redact(row, header, original);
			ByteArrayOutputStream sheet = sheets.computeIfAbsent(member, (name) -> headed(header));
			byte[] bytes = shown.getBytes(StandardCharsets.UTF_8);
			lines.add(new Line(row, member, sheet.size(), bytes.length,
					read ? Shown.READ_FROM_LIST : shown.equals(original) ? Shown.ORIGINAL : Shown.REDACTED,
					named(header, shown), adverse(row, file.findings())));
			sheet.writeBytes(bytes);
			sheet.write('\n');
		}
		Map<String, byte[]> files = new java.util.LinkedHashMap<>();
		sheets.forEach((name, bytes) -> files.put(name, bytes.toByteArray()));
		return new RowSheets(files, lines);
	}

	private static List<String> named(String header, String row) throws IOException {
		List<String> names = RowRedaction.cells(header);
		List<String> cells = RowRedaction.cells(row);
		List<String> named = new ArrayList<>();
		for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
			if (!cells.get(i).isEmpty() && !CERTIFICATE.contains(names.get(i))) {
				named.add(names.get(i) + "=" + cells.get(i));
			}
		}
		return named;
	}

	private static ByteArrayOutputStream headed(String header) {
		ByteArrayOutputStream sheet = new ByteArrayOutputStream();
		sheet.writeBytes((header + "\n").getBytes(StandardCharsets.UTF_8));
		return sheet;
	}

	private static String columns(RecordKind kind) {
		return String.join(",", kind.columns().stream().map(Column::name).toList());
	}

	private static String cells(Row row) {
		return String.join(",", row.kind().columns().stream().map((column) -> {
			String text = row.text(column.name());
			return (text == null) ? ""
					: text.matches(".*[,\"\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
		}).toList());
	}

	/** The findings that rest on a row: it is adverse to who keeps it. */
	private static List<String> adverse(Row row, List<Finding> findings) {
		String citation = row.source().citation();
		return findings.stream()
			.filter((finding) -> finding.evidence().contains(citation))
			.map((finding) -> finding.rule() + " " + finding.classCode())
			.distinct()
			.toList();
	}

	/** The files, by their names in the container. */
	Map<String, byte[]> files() {
		return this.files;
	}

	List<Line> lines() {
		return this.lines;
	}

	/** The rows that a file of the container shows. */
	List<Line> in(String member) {
		return this.lines.stream().filter((line) -> line.member().equals(member)).toList();
	}

	/** The list of where each row is from. */
	byte[] sources(UnaryOperator<String> exhibitOf) {
		StringBuilder list = new StringBuilder("exhibit,member,at,length,file,line,sha256,shown,adverse\n");
		for (Line line : this.lines) {
			list.append(String.join(",", exhibitOf.apply(line.member()), line.member(), String.valueOf(line.at()),
					String.valueOf(line.length()), line.row().source().file(),
					String.valueOf(line.row().source().line()), HexFormat.of().formatHex(line.row().source().sha256()),
					line.shown().name(), String.join("; ", line.adverse())))
				.append('\n');
		}
		return list.toString().getBytes(StandardCharsets.UTF_8);
	}

}
