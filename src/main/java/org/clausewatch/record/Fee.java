package org.clausewatch.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service fee that is owed for a certificate (agreement 2.3(3)). Columns as in
 * {@code fees.csv}.
 *
 * @param row the row it is a view of; cells are decoded when they are asked for
 */
public record Fee(Row row) implements SourceRecord {

	private static final int FEE_ID = RecordKind.FEES.indexOf("fee_id");

	private static final int ISSUER = RecordKind.FEES.indexOf("issuer");

	private static final int SERIAL = RecordKind.FEES.indexOf("serial");

	private static final int AMOUNT = RecordKind.FEES.indexOf("amount");

	private static final int CURRENCY = RecordKind.FEES.indexOf("currency");

	private static final int DUE_ON = RecordKind.FEES.indexOf("due_on");

	private static final int DUE_AT = RecordKind.FEES.indexOf("due_at");

	private static final int GRACE_DAYS = RecordKind.FEES.indexOf("grace_days");

	private static final int SOURCE_DOCUMENT = RecordKind.FEES.indexOf("source_document");

	private static final int WAIVED_AT = RecordKind.FEES.indexOf("waived_at");

	private static final int DISPUTED_AT = RecordKind.FEES.indexOf("disputed_at");

	@Override
	public SourceRow source() {
		return this.row.source();
	}

	public String feeId() {
		return Row.required(this.row.text(FEE_ID));
	}

	public IssuerName issuer() {
		return Row.required(this.row.issuer(ISSUER));
	}

	public BigInteger serial() {
		return Row.required(this.row.serial(SERIAL));
	}

	public BigDecimal amount() {
		return Row.required(this.row.decimal(AMOUNT));
	}

	public String currency() {
		return Row.required(this.row.text(CURRENCY));
	}

	public @Nullable LocalDate dueOn() {
		return this.row.date(DUE_ON);
	}

	public @Nullable Moment dueAt() {
		return this.row.time(DUE_AT);
	}

	public @Nullable Integer graceDays() {
		return this.row.integer(GRACE_DAYS);
	}

	public @Nullable String sourceDocument() {
		return this.row.text(SOURCE_DOCUMENT);
	}

	public @Nullable Moment waivedAt() {
		return this.row.time(WAIVED_AT);
	}

	public @Nullable Moment disputedAt() {
		return this.row.time(DISPUTED_AT);
	}

}
