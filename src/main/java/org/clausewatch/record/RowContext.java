package org.clausewatch.record;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What reading a row depends on besides its text.
 *
 * @param zone the policy's zone, for times without an offset
 * @param cutOff the run's cut-off: what happened later isn't known
 * @param issuers names already parsed; a CA has few issuers and many rows
 */
public record RowContext(ZoneId zone, Instant cutOff, Map<String, IssuerName> issuers) {

	private static final int MAX_CACHED = 10_000;

	public RowContext(ZoneId zone, Instant cutOff) {
		this(zone, cutOff, new ConcurrentHashMap<>());
	}

	IssuerName issuer(String text) {
		IssuerName known = this.issuers.get(text);
		if (known != null) {
			return known;
		}
		IssuerName parsed = Cells.issuer(text);
		if (this.issuers.size() < MAX_CACHED) {
			this.issuers.put(text, parsed);
		}
		return parsed;
	}

}
