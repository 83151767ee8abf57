package org.clausewatch.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, each decoded when it is first asked for and kept: of most rows
 * few cells matter, and those to many rules. An empty cell is {@code null}.
 */
final class DecodedCells {

	/** Stands for a cell that was decoded and says nothing. */
	private static final Object NOTHING = new Object();

	private final RecordKind kind;

	private final RowContext context;

	private final CellBytes bytes;

	private @Nullable Object @Nullable [] known;

	DecodedCells(RecordKind kind, RowContext context, CellBytes bytes) {
		this.kind = kind;
		this.context = context;
		this.bytes = bytes;
	}

	/** The cells as they stand in the row. */
	CellBytes bytes() {
		return this.bytes;
	}

	@Nullable String text(int column) {
		if (this.bytes.isEmpty(column)) {
			return null;
		}
		Object value = known(column);
		if (value instanceof String text) {
			return text;
		}
		String text = ByteCells.text(this.bytes, column);
		if (value == null && this.kind.column(column).type() == Column.Type.TEXT) {
			keep(column, text);
		}
		return text;
	}

	/** See {@link Row#time(int)}. */
	@Nullable Moment time(int column) {
		if (this.bytes.isEmpty(column)) {
			return null;
		}
		Object value = known(column);
		if (value != null) {
			return (value != NOTHING) ? (Moment) value : null;
		}
		Moment moment = recorded(column);
		Column definition = this.kind.column(column);
		boolean unknownYet = definition.type() == Column.Type.TIME && !definition.required()
				&& moment.at().isAfter(this.context.cutOff());
		keep(column, unknownYet ? NOTHING : moment);
		return unknownYet ? null : moment;
	}

	/** The instant in a filled cell, be it after the cut-off. */
	Moment recorded(int column) {
		return ByteCells.time(this.bytes, column, this.context.zone());
	}

	@Nullable LocalDate date(int column) {
		return value(column, LocalDate.class, Cells::date);
	}

	@Nullable BigInteger serial(int column) {
		return value(column, BigInteger.class, Cells::serial);
	}

	@Nullable BigDecimal decimal(int column) {
		return value(column, BigDecimal.class, Cells::decimal);
	}

	@Nullable Integer integer(int column) {
		return value(column, Integer.class, Cells::integer);
	}

	@Nullable BigInteger number(int column) {
		return value(column, BigInteger.class, Cells::number);
	}

	@Nullable Boolean bool(int column) {
		return value(column, Boolean.class, Cells::bool);
	}

	@Nullable CrlReason crlReason(int column) {
		return value(column, CrlReason.class, Cells::crlReason);
	}

	private <T> @Nullable T value(int column, Class<T> type, Function<String, T> reader) {
		if (this.bytes.isEmpty(column)) {
			return null;
		}
		Object value = known(column);
		if (value == null) {
			value = reader.apply(ByteCells.text(this.bytes, column));
			keep(column, value);
		}
		return type.cast(value);
	}

	/** Names are kept by the context: a CA has few issuers and many rows. */
	@Nullable IssuerName issuer(int column) {
		return this.bytes.isEmpty(column) ? null
				: this.context.issuer(this.bytes.bytes(), this.bytes.from(column), this.bytes.to(column));
	}

	<E extends Enum<E>> @Nullable E code(int column, Class<E> type) {
		if (this.bytes.isEmpty(column)) {
			return null;
		}
		Enum<?> code = this.kind.column(column)
			.code(this.bytes.bytes(), this.bytes.from(column), this.bytes.to(column));
		return (code != null) ? type.cast(code) : Cells.code(ByteCells.text(this.bytes, column), type);
	}

	/**
	 * Reads one cell as its column requires.
	 * @throws CellException where it doesn't hold what the column requires
	 */
	void check(int column) {
		ByteCells.check(this.kind.column(column), this.bytes, column, this.context);
	}

	private @Nullable Object known(int column) {
		@Nullable Object[] values = this.known;
		return (values != null) ? values[column] : null;
	}

	private void keep(int column, Object value) {
		@Nullable Object[] values = this.known;
		if (values == null) {
			values = new @Nullable Object[this.kind.columns().size()];
			this.known = values;
		}
		values[column] = value;
	}

}
