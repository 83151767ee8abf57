package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A certificate revocation list (RFC 5280, 5). Columns as in {@code crls.csv}.
 *
 * @param source the row it was read from
 */
public record Crl(SourceRow source, IssuerName issuer, BigInteger crlNumber, Moment thisUpdate, Moment nextUpdate,
		@Nullable Moment publishedAt, @Nullable Scope kind, @Nullable String shard,
		@Nullable String file) implements SourceRecord {

	/** Codes of the column. */
	public enum Scope {

		FULL, DELTA

	}

	/** The same CRL, told by another row. */
	public Crl from(SourceRow other) {
		return new Crl(other, this.issuer, this.crlNumber, this.thisUpdate, this.nextUpdate, this.publishedAt,
				this.kind, this.shard, this.file);
	}

	public static Crl of(Row row) {
		return new Crl(row.source(), Row.required(row.issuer("issuer")), Row.required(row.number("crl_number")),
				Row.required(row.time("this_update")), Row.required(row.time("next_update")), row.time("published_at"),
				row.code("kind", Scope.class), row.text("shard"), row.text("file"));
	}

}
