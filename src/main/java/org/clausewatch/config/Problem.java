package org.clausewatch.config;

import java.nio.file.Path;

/**
 * One thing a file has wrong.
 *
 * @param file the file, as the caller named it
 * @param line its line from 1, 0 where the file as a whole is meant
 * @param column its column from 1, 0 where the line as a whole is meant
 * @param key the key's path such as {@code schedule.cron}, empty outside any
 * @param message what is wrong and what was expected
 */
public record Problem(Path file, int line, int column, String key, String message) {

	/** Longer values are cut where a message quotes them. */
	private static final int QUOTED_LENGTH = 60;

	/** Such as {@code jobs/daily.yaml:3:9: schedule.cron: missing}. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(this.file.toString());
		if (this.line > 0) {
			text.append(':').append(this.line);
		}
		if (this.column > 0) {
			text.append(':').append(this.column);
		}
		text.append(": ");
		if (!this.key.isEmpty()) {
			text.append(this.key).append(": ");
		}
		return text.append(this.message).toString();
	}

	/** A value as a message shows it: short, and on one line. */
	static String quoted(String value) {
		String shown = (value.length() > QUOTED_LENGTH) ? value.substring(0, QUOTED_LENGTH) + "…" : value;
		return "\"" + shown.replaceAll("\\p{Cntrl}", "␣") + "\"";
	}

}
