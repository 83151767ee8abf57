package org.clausewatch.report.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts right what the library can't be told: the date of creation, which it takes from
 * the clock, and the mark by which spreadsheets keep a text a text (quotePrefix, ISO/IEC
 * 29500-1, 18.8.45). Only these two small parts are written anew; sheets are copied as
 * they are.
 */
final class FinishedWorkbook {

	private static final Pattern CREATED = Pattern.compile("(<dcterms:created [^>]*>)[^<]*(</dcterms:created>)");

	private static final Pattern TEXT_FORMAT = Pattern
		.compile("<numFmt numFmtId=\"(\\d+)\" formatCode=\"" + Look.INERT + "\"/>");

	private final Path file;

	FinishedWorkbook(Path file) {
		this.file = file;
	}

	void finish(Instant created) throws IOException {
		try (FileSystem zip = FileSystems.newFileSystem(this.file)) {
			rewrite(zip.getPath("docProps/core.xml"), created,
					(xml) -> CREATED.matcher(xml).replaceAll("$1" + created + "$2"));
			rewrite(zip.getPath("xl/styles.xml"), created, FinishedWorkbook::quoteTexts);
		}
	}

	private static void rewrite(Path part, Instant at, UnaryOperator<String> change) throws IOException {
		Files.writeString(part, change.apply(Files.readString(part, StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
		Files.setLastModifiedTime(part, FileTime.from(at));
	}

	private static String quoteTexts(String styles) {
		Matcher format = TEXT_FORMAT.matcher(styles);
		if (!format.find()) {
			return styles;
		}
		String start = "<xf numFmtId=\"" + format.group(1) + "\"";
		return styles.replace(start, start + " quotePrefix=\"1\"");
	}

}
