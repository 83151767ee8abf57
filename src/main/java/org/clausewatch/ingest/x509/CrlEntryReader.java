package org.clausewatch.ingest.x509;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.clausewatch.record.CrlReason;
import org.clausewatch.record.IssuerName;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list's entries in their order (RFC 5280, 5.3): on an indirect list an entry's
 * issuer holds for those that follow, until another is named (5.3.3).
 */
final class CrlEntryReader {

	/** What a row's serial can be; RFC 5280, 4.1.2.2, allows 20 octets. */
	private static final int MAX_SERIAL_BITS = 640;

	private static final CrlReason[] REASONS = CrlReason.values();

	private IssuerName issuer;

	/**
	 * Reads a list.
	 * @param listIssuer the issuer of entries before one names another
	 */
	CrlEntryReader(IssuerName listIssuer) {
		this.issuer = listIssuer;
	}

	/** An entry: the certificate, since when and why. */
	record Entry(IssuerName issuer, BigInteger serial, Instant revokedAt, @Nullable CrlReason reason) {
	}

	/** The issuer of the entry that was read last. */
	IssuerName issuer() {
		return this.issuer;
	}

	/**
	 * Reads one.
	 * @throws ArtefactException where the issuer can't be told, of this entry and of all
	 * that follow
	 * @throws IOException where only this entry can't be read
	 */
	Entry read(long number, Der.Element element) throws IOException {
		List<Der.Element> parts = element.children();
		Extensions extensions = (parts.size() > 2) ? extensions(number, parts.get(2)) : null;
		if (parts.size() < 2 || parts.size() > 3) {
			throw new IOException(
					"the entry has " + parts.size() + " parts; serial, date and extensions were expected");
		}
		BigInteger serial = CertificateFile.integer(parts.get(0));
		if (serial.signum() < 0 || serial.bitLength() > MAX_SERIAL_BITS) {
			throw new IOException("the serial is negative or has more than 80 octets");
		}
		return new Entry(this.issuer, serial, DerTime.parse(parts.get(1)),
				(extensions != null) ? reason(extensions) : null);
	}

	private Extensions extensions(long number, Der.Element element) throws ArtefactException {
		try {
			Extensions extensions = Der.decode(element.encoded(), "the extensions", Extensions::getInstance);
			Extension named = extensions.getExtension(Extension.certificateIssuer);
			if (named != null) {
				this.issuer = Der.decode(named.getExtnValue().getOctets(), "the certificate's issuer",
						(value) -> name(GeneralNames.getInstance(value)));
			}
			return extensions;
		}
		catch (IOException ex) {
			throw new ArtefactException("BAD_CRL_ENTRY",
					"entry " + number + ", whose issuer would hold for those that follow: " + ex.getMessage(), number);
		}
	}

	private static IssuerName name(GeneralNames names) {
		for (GeneralName name : names.getNames()) {
			if (name.getTagNo() == GeneralName.directoryName) {
				try {
					return IssuerName.ofDer(name.getName().toASN1Primitive().getEncoded());
				}
				catch (IOException ex) {
					throw new IllegalArgumentException(ex.getMessage(), ex);
				}
			}
		}
		throw new IllegalArgumentException("it has no directory name");
	}

	private static @Nullable CrlReason reason(Extensions extensions) throws IOException {
		Extension extension = extensions.getExtension(Extension.reasonCode);
		if (extension == null) {
			return null;
		}
		int code = Der.decode(extension.getExtnValue().getOctets(), "the reason",
				(value) -> ASN1Enumerated.getInstance(value).intValueExact());
		// RFC 5280, 5.3.1: 7 is not used, and the names stand in the order of the others.
		if (code < 0 || code == 7 || code > 10) {
			throw new IOException("reason code " + code + " is none of RFC 5280, 5.3.1");
		}
		return REASONS[(code < 7) ? code : code - 1];
	}

}
