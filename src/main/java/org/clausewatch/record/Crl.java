package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A certificate revocation list (RFC 5280, 5). Columns as in {@code crls.csv}.
 *
 * @param row the row it is a view of; cells are decoded when they are asked for
 */
public record Crl(Row row) implements SourceRecord {

	private static final int ISSUER = RecordKind.CRLS.indexOf("issuer");

	private static final int CRL_NUMBER = RecordKind.CRLS.indexOf("crl_number");

	private static final int THIS_UPDATE = RecordKind.CRLS.indexOf("this_update");

	private static final int NEXT_UPDATE = RecordKind.CRLS.indexOf("next_update");

	private static final int PUBLISHED_AT = RecordKind.CRLS.indexOf("published_at");

	private static final int KIND = RecordKind.CRLS.indexOf("kind");

	private static final int SHARD = RecordKind.CRLS.indexOf("shard");

	private static final int FILE = RecordKind.CRLS.indexOf("file");

	/** Codes of the column. */
	public enum Scope {

		FULL, DELTA

	}

	@Override
	public SourceRow source() {
		return this.row.source();
	}

	public IssuerName issuer() {
		return Row.required(this.row.issuer(ISSUER));
	}

	public BigInteger crlNumber() {
		return Row.required(this.row.number(CRL_NUMBER));
	}

	public Moment thisUpdate() {
		return Row.required(this.row.time(THIS_UPDATE));
	}

	public Moment nextUpdate() {
		return Row.required(this.row.time(NEXT_UPDATE));
	}

	public @Nullable Moment publishedAt() {
		return this.row.time(PUBLISHED_AT);
	}

	public @Nullable Scope kind() {
		return this.row.code(KIND, Scope.class);
	}

	public @Nullable String shard() {
		return this.row.text(SHARD);
	}

	public @Nullable String file() {
		return this.row.text(FILE);
	}

}
