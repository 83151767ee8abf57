package org.clausewatch.dossier;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Objects;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.Row;

/**
 * A certificate and whom it was issued to, as a row states it.
 *
 * @param issuer the issuer as written
 * @param serialHex lower-case hexadecimal without leading zeros
 * @param subscriberId the subscriber
 */
record Holding(String issuer, String serialHex, String subscriberId) {

	/** The order of {@link KeyHolder#IN_ORDER}, without reading names and numbers. */
	static final Comparator<Holding> IN_ORDER = Comparator.comparing(Holding::issuer)
		.thenComparing((holding) -> holding.serialHex.length())
		.thenComparing(Holding::serialHex)
		.thenComparing(Holding::subscriberId);

	static Holding of(Row row) {
		CertificateId certificate = Objects.requireNonNull(row.certificate());
		return new Holding(certificate.issuer().text(), certificate.serialHex(),
				Objects.requireNonNull(row.text("subscriber_id")));
	}

	CertificateId certificate() {
		return new CertificateId(IssuerName.parse(this.issuer), new BigInteger(this.serialHex, 16));
	}

	void write(SpillOutput out) throws IOException {
		out.writeText(this.issuer);
		out.writeText(this.serialHex);
		out.writeText(this.subscriberId);
	}

	static Holding read(SpillInput in) throws IOException {
		return new Holding(in.readText(), in.readText(), in.readText());
	}

}
