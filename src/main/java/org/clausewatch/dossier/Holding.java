package org.clausewatch.dossier;

import java.math.BigInteger;
import java.util.Comparator;
import org.clausewatch.record.CellBytes;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;

/**
 * A certificate and whom it was issued to, as a row states it.
 *
 * @param issuer the issuer as written
 * @param serialHex lower-case hexadecimal without leading zeros
 * @param subscriberId the subscriber
 */
record Holding(String issuer, String serialHex, String subscriberId) {

	private static final int ISSUER = RecordKind.CERTIFICATES.indexOf("issuer");

	private static final int SERIAL = RecordKind.CERTIFICATES.indexOf("serial");

	private static final int SUBSCRIBER = RecordKind.CERTIFICATES.indexOf("subscriber_id");

	/** The order of {@link KeyHolder#IN_ORDER}, without reading names and numbers. */
	static final Comparator<Holding> IN_ORDER = Comparator.comparing(Holding::issuer)
		.thenComparing((holding) -> holding.serialHex.length())
		.thenComparing(Holding::serialHex)
		.thenComparing(Holding::subscriberId);

	/** Writes what a row states, as it stands there: few are ever read. */
	static void write(SpillOutput out, Row row) {
		write(out, row.cells(), ISSUER);
		write(out, row.cells(), SERIAL);
		write(out, row.cells(), SUBSCRIBER);
	}

	private static void write(SpillOutput out, CellBytes cells, int column) {
		int length = cells.to(column) - cells.from(column);
		out.writeNumber(length);
		out.write(cells.bytes(), cells.from(column), length);
	}

	CertificateId certificate() {
		return new CertificateId(IssuerName.parse(this.issuer), new BigInteger(this.serialHex, 16));
	}

	void write(SpillOutput out) {
		out.writeText(this.issuer);
		out.writeText(this.serialHex);
		out.writeText(this.subscriberId);
	}

	static Holding read(SpillInput in) {
		return new Holding(in.readText(), Reference.normalSerial(in.readText()), in.readText());
	}

}
