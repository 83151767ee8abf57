package org.clausewatch.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of an extract, its cells in the order of {@link RecordKind#columns()}; an empty
 * cell, and a column the file doesn't have, is {@code null}.
 */
public final class Row {

	private final RecordKind kind;

	private final SourceRow source;

	private final @Nullable String[] cells;

	private final RowContext context;

	public Row(RecordKind kind, SourceRow source, @Nullable String[] cells, RowContext context) {
		this.kind = kind;
		this.source = source;
		this.cells = cells;
		this.context = context;
	}

	public RecordKind kind() {
		return this.kind;
	}

	public SourceRow source() {
		return this.source;
	}

	public @Nullable String text(String column) {
		return this.cells[this.kind.indexOf(column)];
	}

	/**
	 * The instant in a cell. An event that lies after the cut-off isn't known yet and is
	 * {@code null}, unless the column is required: such a row as a whole is left out by
	 * its recording time.
	 */
	public @Nullable Moment time(String column) {
		int index = this.kind.indexOf(column);
		String cell = this.cells[index];
		if (cell == null) {
			return null;
		}
		Moment moment = Cells.time(cell, this.context.zone());
		Column definition = this.kind.columns().get(index);
		boolean unknownYet = definition.type() == Column.Type.TIME && !definition.required()
				&& moment.at().isAfter(this.context.cutOff());
		return unknownYet ? null : moment;
	}

	/** Whether a cell tells something that is known at the cut-off. */
	public boolean tells(String column) {
		int index = this.kind.indexOf(column);
		return this.cells[index] != null
				&& (this.kind.columns().get(index).type() != Column.Type.TIME || time(column) != null);
	}

	public @Nullable LocalDate date(String column) {
		String cell = text(column);
		return (cell != null) ? Cells.date(cell) : null;
	}

	public @Nullable BigInteger serial(String column) {
		String cell = text(column);
		return (cell != null) ? Cells.serial(cell) : null;
	}

	public @Nullable IssuerName issuer(String column) {
		String cell = text(column);
		return (cell != null) ? this.context.issuer(cell) : null;
	}

	public @Nullable BigDecimal decimal(String column) {
		String cell = text(column);
		return (cell != null) ? Cells.decimal(cell) : null;
	}

	public @Nullable Integer integer(String column) {
		String cell = text(column);
		return (cell != null) ? Integer.valueOf(Cells.integer(cell)) : null;
	}

	public @Nullable BigInteger number(String column) {
		String cell = text(column);
		return (cell != null) ? Cells.number(cell) : null;
	}

	public @Nullable Boolean bool(String column) {
		String cell = text(column);
		return (cell != null) ? Boolean.valueOf(Cells.bool(cell)) : null;
	}

	public @Nullable CrlReason crlReason(String column) {
		String cell = text(column);
		return (cell != null) ? Cells.crlReason(cell) : null;
	}

	public <E extends Enum<E>> @Nullable E code(String column, Class<E> type) {
		String cell = text(column);
		return (cell != null) ? Cells.code(cell, type) : null;
	}

	/**
	 * Reads one cell as its column requires.
	 * @throws CellException where it doesn't hold what the column requires
	 */
	public void check(int index) {
		Column column = this.kind.columns().get(index);
		String cell = this.cells[index];
		if (cell == null) {
			if (column.required()) {
				throw new CellException("MISSING_VALUE", "the column must not be empty");
			}
			return;
		}
		switch (column.type()) {
			case TEXT -> {
			}
			case TIME, PLANNED_TIME -> Cells.time(cell, this.context.zone());
			case DATE -> Cells.date(cell);
			case SERIAL -> Cells.serial(cell);
			case ISSUER -> this.context.issuer(cell);
			case CODE -> Cells.knownCode(cell, column.codes());
			case CRL_REASON -> Cells.crlReason(cell);
			case DECIMAL -> Cells.decimal(cell);
			case CURRENCY -> Cells.currency(cell);
			case INTEGER -> Cells.integer(cell);
			case NUMBER -> Cells.number(cell);
			case BOOLEAN -> Cells.bool(cell);
		}
	}

	/**
	 * When the CA recorded the row: the first of the kind's recording columns that is
	 * filled; {@code null} for kinds without one.
	 */
	public @Nullable Instant recordedAt() {
		for (String column : this.kind.recordingColumns()) {
			String cell = text(column);
			if (cell != null) {
				return Cells.time(cell, this.context.zone()).at();
			}
		}
		return null;
	}

	/** The certificate the row names in its issuer and serial columns, if it does. */
	public @Nullable CertificateId certificate() {
		return this.kind.namesCertificate() ? certificate("issuer", "serial") : null;
	}

	/** The certificate that two columns name, {@code null} unless both are filled. */
	public @Nullable CertificateId certificate(String issuerColumn, String serialColumn) {
		IssuerName issuer = issuer(issuerColumn);
		BigInteger serial = serial(serialColumn);
		return (issuer != null && serial != null) ? new CertificateId(issuer, serial) : null;
	}

	/** A required column's value: the row was checked when it was read. */
	static <T> T required(@Nullable T value) {
		return Objects.requireNonNull(value);
	}

}
