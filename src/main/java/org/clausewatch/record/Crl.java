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

	private static final RecordKind KIND = RecordKind.CRLS;

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
		return new Crl(row.source(), Row.required(row.issuer(KIND.indexOf("issuer"))),
				Row.required(row.number(KIND.indexOf("crl_number"))),
				Row.required(row.time(KIND.indexOf("this_update"))),
				Row.required(row.time(KIND.indexOf("next_update"))), row.time(KIND.indexOf("published_at")),
				row.code(KIND.indexOf("kind"), Scope.class), row.text(KIND.indexOf("shard")),
				row.text(KIND.indexOf("file")));
	}

}
