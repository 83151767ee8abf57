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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Puts right what the library can't be told: the date of creation, which it takes from
 * the clock; the mark by which spreadsheets keep a text a text (quotePrefix, ISO/IEC
 * 29500-1, 18.8.45); and its zip, whose entries' sizes a reader of streams refuses.
 */
final class FinishedWorkbook {

	private static final String CONTENT_TYPES = "[Content_Types].xml";

	private static final Pattern CREATED = Pattern.compile("(<dcterms:created [^>]*>)[^<]*(</dcterms:created>)");

	private static final Pattern TEXT_FORMAT = Pattern
		.compile("<numFmt numFmtId=\"(\\d+)\" formatCode=\"" + Look.INERT + "\"/>");

	private final Instant created;

	FinishedWorkbook(Instant created) {
		this.created = created;
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
			default -> in.transferTo(out);
		}
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
