package org.clausewatch.record;

import org.jspecify.annotations.Nullable;

/**
 * An address of a subscriber and when it held, [valid_from, valid_to). Columns as in
 * {@code addresses.csv}.
 *
 * @param row the row it is a view of; cells are decoded when they are asked for
 */
public record Address(Row row) implements SourceRecord {

	private static final int SUBSCRIBER_ID = RecordKind.ADDRESSES.indexOf("subscriber_id");

	private static final int CHANNEL = RecordKind.ADDRESSES.indexOf("channel");

	private static final int ADDRESS = RecordKind.ADDRESSES.indexOf("address");

	private static final int VALID_FROM = RecordKind.ADDRESSES.indexOf("valid_from");

	private static final int VALID_TO = RecordKind.ADDRESSES.indexOf("valid_to");

	@Override
	public SourceRow source() {
		return this.row.source();
	}

	public String subscriberId() {
		return Row.required(this.row.text(SUBSCRIBER_ID));
	}

	public String channel() {
		return Row.required(this.row.text(CHANNEL));
	}

	public String address() {
		return Row.required(this.row.text(ADDRESS));
	}

	public Moment validFrom() {
		return Row.required(this.row.time(VALID_FROM));
	}

	public @Nullable Moment validTo() {
		return this.row.time(VALID_TO);
	}

}
