package org.clausewatch.report.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Puts right what the library can't be told: the date of creation, which it takes from
 * the clock; the mark by which spreadsheets keep a text a text (quotePrefix, ISO/IEC
 * 29500-1, 18.8.45); what formulas come to, which readers show that don't calculate; and
 * its zip, whose entries' sizes a reader of streams refuses.
 */
final class FinishedWorkbook {

	private static final String CONTENT_TYPES = "[Content_Types].xml";

	private static final Pattern CREATED = Pattern.compile("(<dcterms:created [^>]*>)[^<]*(</dcterms:created>)");

	private static final Pattern TEXT_FORMAT = Pattern
		.compile("<numFmt numFmtId=\"(\\d+)\" formatCode=\"" + Look.INERT + "\"/>");

	private static final Pattern FORMULA = Pattern.compile("<c r=\"([A-Z]+\\d+)\"([^>]*)><f>([^<]*)</f></c>");

	private final Instant created;

	private final Map<String, Object> results;

	/**
	 * What to put right.
	 * @param created date of creation
	 * @param results what the formulas of the first tab come to, by cell
	 */
	FinishedWorkbook(Instant created, Map<String, Object> results) {
		this.created = created;
		this.results = results;
	}

	void write(Path draft, Path file) throws IOException {
		try (ZipFile source = new ZipFile(draft.toFile());
				OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
				ZipOutputStream target = new ZipOutputStream(out)) {
			List<? extends ZipEntry> parts = source.stream()
				.sorted(Comparator.comparing((ZipEntry part) -> !part.getName().equals(CONTENT_TYPES)))
				.toList();
			for (ZipEntry part : parts) {
				ZipEntry finished = new ZipEntry(part.getName());
				finished.setTimeLocal(LocalDateTime.ofInstant(this.created, ZoneOffset.UTC));
				target.putNextEntry(finished);
				try (InputStream in = source.getInputStream(part)) {
					copy(part.getName(), in, target);
				}
				target.closeEntry();
			}
		}
	}

	private void copy(String part, InputStream in, OutputStream out) throws IOException {
		switch (part) {
			case "docProps/core.xml" ->
				out.write(utf8(CREATED.matcher(utf8(in)).replaceAll("$1" + this.created + "$2")));
			case "xl/styles.xml" -> out.write(utf8(quoteTexts(utf8(in))));
			case "xl/worksheets/sheet1.xml" -> out.write(utf8(FORMULA.matcher(utf8(in)).replaceAll(this::withResult)));
			default -> in.transferTo(out);
		}
	}

	private String withResult(MatchResult formula) {
		Object result = this.results.get(formula.group(1));
		if (result == null) {
			throw new IllegalStateException("no result for the formula in " + formula.group(1));
		}
		String type = (result instanceof String) ? " t=\"str\"" : "";
		return Matcher.quoteReplacement("<c r=\"" + formula.group(1) + "\"" + formula.group(2) + type + "><f>"
				+ formula.group(3) + "</f><v>" + result + "</v></c>");
	}

	private static String quoteTexts(String styles) {
		Matcher format = TEXT_FORMAT.matcher(styles);
		if (!format.find()) {
			return styles;
		}
		String start = "<xf numFmtId=\"" + format.group(1) + "\"";
		return styles.replace(start, start + " quotePrefix=\"1\"");
	}

	private static String utf8(InputStream in) throws IOException {
		return new String(in.readAllBytes(), StandardCharsets.UTF_8);
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
