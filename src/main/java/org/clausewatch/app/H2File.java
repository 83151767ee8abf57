package org.clausewatch.app;

import java.util.Locale;

/**
 * A database of H2 in a file.
 *
 * @param url as it is configured, {@code jdbc:h2:file:PATH;SETTINGS}
 * @param user may be empty
 * @param password may be empty
 */
record H2File(String url, String user, String password) {

	private static final String PREFIX = "jdbc:h2:file:";

	/** Whether a URL names one, and doesn't ask H2 to share it in its own way. */
	static boolean is(String url) {
		return url.startsWith(PREFIX) && !url.toUpperCase(Locale.ROOT).contains(";AUTO_SERVER=TRUE");
	}

	/** Its file, without H2's ending. */
	String path() {
		return this.url.substring(PREFIX.length(), this.url.length() - settings().length());
	}

	/** What follows the path, with its first semicolon, or nothing. */
	String settings() {
		int start = this.url.indexOf(';');
		return (start < 0) ? "" : this.url.substring(start);
	}

}
