package org.clausewatch.record;

import org.jspecify.annotations.Nullable;

/**
 * An address of a subscriber and when it held, [valid_from, valid_to). Columns as in
 * {@code addresses.csv}.
 *
 * @param source the row it was read from
 */
public record Address(SourceRow source, String subscriberId, String channel, String address, Moment validFrom,
		@Nullable Moment validTo) implements SourceRecord {

	public static Address of(Row row) {
		return new Address(row.source(), Row.required(row.text("subscriber_id")), Row.required(row.text("channel")),
				Row.required(row.text("address")), Row.required(row.time("valid_from")), row.time("valid_to"));
	}

}
