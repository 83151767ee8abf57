package org.clausewatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The rules that DuckDB judges too, and on which both must find the same: the views of the
 * scripts that the rules are tested against.
 */
final class RulesInSql {

	/** The rule that every contestant judges. */
	static final String FLAGSHIP = "AGR-1.3-LATE-REVOCATION";

	private static final Path ORACLE = Path.of("src/test/resources/oracle");

	/** On requests and on publication, in the order in which they are run. */
	static final List<Path> SCRIPTS = List.of(ORACLE.resolve("revocation-on-request.sql"),
			ORACLE.resolve("publication.sql"));

	private static final Pattern VIEW = Pattern.compile("CREATE VIEW \"([^\"]+)\"");

	private RulesInSql() {
	}

	/** Their ids, in the order of the scripts. */
	static List<String> ids() throws IOException {
		StringBuilder text = new StringBuilder();
		for (Path script : SCRIPTS) {
			text.append(Files.readString(script));
		}
		return VIEW.matcher(text).results().map((MatchResult view) -> view.group(1)).toList();
	}

}
