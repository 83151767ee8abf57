package org.clausewatch.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Every report there is. */
public final class Renditions {

	private Renditions() {
	}

	/** Every kind in every language; the regulator's with and without identifiers. */
	public static Stream<Rendition> all() {
		return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
			.flatMap((language) -> Stream.concat(
					Arrays.stream(ReportKind.values()).map((kind) -> Rendition.of(kind, language)),
					Stream.of(new Rendition(ReportKind.REGULATOR, language, true, 12))));
	}

	/** A file name of its own for each, without an ending. */
	public static String name(Rendition rendition) {
		return rendition.kind().id() + (rendition.identifiers() ? "-identifiers." : ".")
				+ rendition.language().toLanguageTag();
	}

}
