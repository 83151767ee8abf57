package org.clausewatch.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service fee that is owed for a certificate (agreement 2.3(3)). Columns as in
 * {@code fees.csv}.
 *
 * @param source the row it was read from
 */
public record Fee(SourceRow source, String feeId, IssuerName issuer, BigInteger serial, BigDecimal amount,
		String currency, @Nullable LocalDate dueOn, @Nullable Moment dueAt, @Nullable Integer graceDays,
		@Nullable String sourceDocument, @Nullable Moment waivedAt,
		@Nullable Moment disputedAt) implements SourceRecord {

	public static Fee of(Row row) {
		return new Fee(row.source(), Row.required(row.text("fee_id")), Row.required(row.issuer("issuer")),
				Row.required(row.serial("serial")), Row.required(row.decimal("amount")),
				Row.required(row.text("currency")), row.date("due_on"), row.time("due_at"), row.integer("grace_days"),
				row.text("source_document"), row.time("waived_at"), row.time("disputed_at"));
	}

}
