package org.clausewatch.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What reading a row depends on besides its text. It keeps the names it has parsed: a CA
 * has few issuers and many rows.
 */
public final class RowContext {

	private static final int MAX_CACHED = 10_000;

	/** So many spellings are found by comparing bytes, without making a text of them. */
	private static final int MAX_FAMILIAR = 16;

	private final ZoneId zone;

	private final Instant cutOff;

	private final Map<String, IssuerName> issuers = new ConcurrentHashMap<>();

	/** Replaced, never changed: lanes share it. */
	private volatile Familiar[] familiar = {};

	private record Familiar(byte[] spelling, IssuerName name) {

		boolean standsAt(byte[] bytes, int from, int to) {
			return this.spelling.length == to - from
					&& Arrays.equals(this.spelling, 0, this.spelling.length, bytes, from, to);
		}

	}

	/**
	 * A context.
	 * @param zone the policy's zone, for times without an offset
	 * @param cutOff the run's cut-off: what happened later isn't known
	 */
	public RowContext(ZoneId zone, Instant cutOff) {
		this.zone = zone;
		this.cutOff = cutOff;
	}

	public ZoneId zone() {
		return this.zone;
	}

	public Instant cutOff() {
		return this.cutOff;
	}

	/**
	 * The name that stands at [from, to).
	 * @throws CellException where it is none
	 */
	IssuerName issuer(byte[] bytes, int from, int to) {
		for (Familiar one : this.familiar) {
			if (one.standsAt(bytes, from, to)) {
				return one.name;
			}
		}
		return parsed(new String(bytes, from, to - from, StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, from, to));
	}

	private IssuerName parsed(String text, byte[] spelling) {
		@Nullable IssuerName known = this.issuers.get(text);
		if (known != null) {
			return known;
		}
		IssuerName name = Cells.issuer(text);
		if (this.issuers.size() < MAX_CACHED) {
			this.issuers.put(text, name);
		}
		familiarise(new Familiar(spelling, name));
		return name;
	}

	private synchronized void familiarise(Familiar one) {
		Familiar[] before = this.familiar;
		if (before.length < MAX_FAMILIAR) {
			Familiar[] after = Arrays.copyOf(before, before.length + 1);
			after[before.length] = one;
			this.familiar = after;
		}
	}

}
