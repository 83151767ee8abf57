package org.clausewatch.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of an extract. It holds the row's bytes; cells are found when one of them is
 * first asked for. An empty cell, and a column the file doesn't have, is {@code null}.
 */
public final class Row {

	private final RowSource file;

	private final long line;

	private final byte[] bytes;

	private final int start;

	private final int end;

	private final byte[] hashes;

	private final int hash;

	private @Nullable DecodedCells cells;

	private @Nullable SourceRow source;

	/**
	 * A row at [start, end) of some bytes.
	 * @param line number of its first line
	 * @param hashes holds its SHA-256, 32 bytes from {@code hash} on
	 */
	public Row(RowSource file, long line, byte[] bytes, int start, int end, byte[] hashes, int hash) {
		this.file = file;
		this.line = line;
		this.bytes = bytes;
		this.start = start;
		this.end = end;
		this.hashes = hashes;
		this.hash = hash;
	}

	/**
	 * A row whose cells are known.
	 * @param hash its SHA-256
	 */
	public Row(RowSource file, long line, byte[] hash, CellBytes cells) {
		this(file, line, cells.bytes(), 0, 0, hash, 0);
		this.cells = new DecodedCells(file.kind(), file.context(), cells);
	}

	public RecordKind kind() {
		return this.file.kind();
	}

	/** Where it stands; with a copy of its hash, so that it outlives the bytes. */
	public SourceRow source() {
		SourceRow known = this.source;
		if (known == null) {
			known = new SourceRow(this.file.file(), this.line,
					Arrays.copyOfRange(this.hashes, this.hash, this.hash + Sha256.LENGTH));
			this.source = known;
		}
		return known;
	}

	/** Orders rows by their hash, then by their line. */
	public int compareByHash(Row other) {
		int order = Arrays.compareUnsigned(this.hashes, this.hash, this.hash + Sha256.LENGTH, other.hashes, other.hash,
				other.hash + Sha256.LENGTH);
		return (order != 0) ? order : Long.compare(this.line, other.line);
	}

	/** Number of its first line. */
	public long line() {
		return this.line;
	}

	/** Holds its SHA-256, from {@link #hash()} on; not to be changed. */
	public byte[] hashes() {
		return this.hashes;
	}

	/** Where its SHA-256 begins. */
	public int hash() {
		return this.hash;
	}

	/** The cells as they stand in the row, for who copies one without reading it. */
	public CellBytes cells() {
		return decoded().bytes();
	}

	private DecodedCells decoded() {
		DecodedCells known = this.cells;
		if (known == null) {
			known = new DecodedCells(kind(), this.file.context(), this.file.cells(this.bytes, this.start, this.end));
			this.cells = known;
		}
		return known;
	}

	public @Nullable String text(String column) {
		return text(kind().indexOf(column));
	}

	public @Nullable String text(int column) {
		return decoded().text(column);
	}

	/** The instant in a cell, see {@link #time(int)}. */
	public @Nullable Moment time(String column) {
		return time(kind().indexOf(column));
	}

	/**
	 * The instant in a cell. An event that lies after the cut-off isn't known yet and is
	 * {@code null}, unless the column is required: such a row as a whole is left out by
	 * its recording time.
	 */
	public @Nullable Moment time(int column) {
		return decoded().time(column);
	}

	/** Whether a cell tells something that is known at the cut-off. */
	public boolean tells(int column) {
		return !cells().isEmpty(column) && (kind().column(column).type() != Column.Type.TIME || time(column) != null);
	}

	/** A code by the name of its column. */
	public <E extends Enum<E>> @Nullable E code(String column, Class<E> type) {
		return code(kind().indexOf(column), type);
	}

	public @Nullable LocalDate date(int column) {
		return decoded().date(column);
	}

	public @Nullable BigInteger serial(int column) {
		return decoded().serial(column);
	}

	public @Nullable IssuerName issuer(int column) {
		return decoded().issuer(column);
	}

	public @Nullable BigDecimal decimal(int column) {
		return decoded().decimal(column);
	}

	public @Nullable Integer integer(int column) {
		return decoded().integer(column);
	}

	public @Nullable BigInteger number(int column) {
		return decoded().number(column);
	}

	public @Nullable Boolean bool(int column) {
		return decoded().bool(column);
	}

	public @Nullable CrlReason crlReason(int column) {
		return decoded().crlReason(column);
	}

	public <E extends Enum<E>> @Nullable E code(int column, Class<E> type) {
		return decoded().code(column, type);
	}

	/**
	 * Reads one cell as its column requires.
	 * @throws CellException where it doesn't hold what the column requires
	 */
	public void check(int column) {
		decoded().check(column);
	}

	/**
	 * When the CA recorded the row: the first of the kind's recording columns that is
	 * filled; {@code null} for kinds without one.
	 */
	public @Nullable Instant recordedAt() {
		return first(kind().recordingIndexes());
	}

	/**
	 * Where the row stands in time: when it was recorded; where no column says so, such
	 * as of an entry of a CRL, the date it must give, be it after the cut-off;
	 * {@code null} for kinds with neither.
	 */
	public @Nullable Instant datedAt() {
		return first(kind().datingIndexes());
	}

	private @Nullable Instant first(int[] columns) {
		for (int column : columns) {
			if (!cells().isEmpty(column)) {
				Moment known = time(column);
				// Later than the cut-off, and so not known otherwise.
				return ((known != null) ? known : decoded().recorded(column)).at();
			}
		}
		return null;
	}

	/** The certificate the row names in its issuer and serial columns, if it does. */
	public @Nullable CertificateId certificate() {
		return kind().namesCertificate() ? certificate(kind().issuerIndex(), kind().serialIndex()) : null;
	}

	/**
	 * {@link CertificateId#keyHash()} of the certificate that the row names, if it does.
	 */
	public byte @Nullable [] certificateKey() {
		if (!kind().namesCertificate()) {
			return null;
		}
		int serial = kind().serialIndex();
		IssuerName issuer = issuer(kind().issuerIndex());
		CellBytes found = cells();
		if (issuer == null || found.isEmpty(serial)) {
			return null;
		}
		byte[] key = KeyHash.of(issuer, found.bytes(), found.from(serial), found.to(serial));
		return (key != null) ? key : new CertificateId(issuer, required(serial(serial))).keyHash();
	}

	/**
	 * {@link CertificateId#serialKey()} of the certificate that the row names, if it
	 * does.
	 */
	public @Nullable SerialKey serialKey() {
		if (!kind().namesCertificate()) {
			return null;
		}
		int serial = kind().serialIndex();
		IssuerName issuer = issuer(kind().issuerIndex());
		CellBytes found = cells();
		if (issuer == null || found.isEmpty(serial)) {
			return null;
		}
		String hex = KeyHash.serialHex(found.bytes(), found.from(serial), found.to(serial));
		return (hex != null) ? new SerialKey(issuer.canonical(), hex)
				: new CertificateId(issuer, required(serial(serial))).serialKey();
	}

	/** The certificate that two columns name, {@code null} unless both are filled. */
	@Nullable CertificateId certificate(int issuerColumn, int serialColumn) {
		IssuerName issuer = issuer(issuerColumn);
		BigInteger serial = serial(serialColumn);
		return (issuer != null && serial != null) ? new CertificateId(issuer, serial) : null;
	}

	/** Equal rows are the same bytes at the same place. */
	@Override
	public boolean equals(Object other) {
		return other instanceof Row that && source().equals(that.source());
	}

	@Override
	public int hashCode() {
		return source().hashCode();
	}

	/** A required column's value: the row was checked when it was read. */
	static <T> T required(@Nullable T value) {
		return Objects.requireNonNull(value);
	}

}
