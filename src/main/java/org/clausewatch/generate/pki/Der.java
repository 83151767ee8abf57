package org.clausewatch.generate.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Time;

/** ASN.1 as RFC 5280 wants it, whatever the machine's language. */
final class Der {

	private static final DateTimeFormatter UTC_TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private Der() {
	}

	/** A time to the second, before 2050 (RFC 5280, 4.1.2.5). */
	static Time time(Instant instant) {
		return new Time(new DERUTCTime(UTC_TIME.format(instant)));
	}

	/** The name that an RFC 4514 string means, its first part last. */
	static X500Name name(String rfc4514) {
		return X500Name.getInstance(new X500Principal(rfc4514).getEncoded());
	}

	static byte[] encoded(ASN1Encodable value) {
		try {
			return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
