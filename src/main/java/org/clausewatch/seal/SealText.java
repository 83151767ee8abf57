package org.clausewatch.seal;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * What the seal says of itself.
 *
 * @param reason why it is set, for example "Compliance report of run …"
 * @param location where, or the system that set it
 * @param language of the report, for the visible seal
 * @param zone in which the visible seal shows the time
 */
public record SealText(String reason, String location, Locale language, ZoneId zone) {

	/** In English, with times in UTC. */
	public SealText(String reason, String location) {
		this(reason, location, Locale.ENGLISH, ZoneOffset.UTC);
	}

}
