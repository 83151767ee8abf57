package org.clausewatch.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The demo authority's CRL (RFC 5280, 5), in which nothing is revoked: issued anew when
 * it is a day old, and good for longer than a demonstration is likely to be looked at.
 */
final class DemoCrl {

	private static final Duration RENEWAL = Duration.ofDays(1);

	private static final Duration VALIDITY = Duration.ofDays(90);

	private DemoCrl() {
	}

	/** Makes sure that the file holds a CRL of less than a day ago. */
	static void refresh(Path file, SealKey authority, Instant now) throws IOException, GeneralSecurityException {
		X509CRL last = Files.exists(file) ? read(file) : null;
		if (last != null && !now.isBefore(last.getThisUpdate().toInstant())
				&& now.isBefore(last.getThisUpdate().toInstant().plus(RENEWAL))) {
			return;
		}
		BigInteger number = (last != null) ? number(last).add(BigInteger.ONE) : BigInteger.ONE;
		Path draft = file.resolveSibling(file.getFileName() + "-" + UUID.randomUUID());
		OwnerOnly.write(draft, issue(authority, number, now));
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/** A CRL with that number. */
	static byte[] issue(SealKey authority, BigInteger number, Instant now, BigInteger... revoked)
			throws GeneralSecurityException, IOException {
		Instant issued = now.truncatedTo(ChronoUnit.SECONDS);
		JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(authority.certificate(), Date.from(issued));
		builder.setNextUpdate(Date.from(issued.plus(VALIDITY)));
		builder.addExtension(Extension.authorityKeyIdentifier, false,
				new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()));
		builder.addExtension(Extension.cRLNumber, false, new CRLNumber(number));
		for (BigInteger serial : revoked) {
			builder.addCRLEntry(serial, Date.from(issued), 0);
		}
		return builder.build(authority.contentSigner()).getEncoded();
	}

	static BigInteger number(X509CRL crl) {
		byte @Nullable [] value = crl.getExtensionValue(Extension.cRLNumber.getId());
		return (value != null) ? ASN1Integer.getInstance(ASN1OctetString.getInstance(value).getOctets()).getValue()
				: BigInteger.ZERO;
	}

	private static X509CRL read(Path file) throws IOException, GeneralSecurityException {
		return (X509CRL) CertificateFactory.getInstance("X.509")
			.generateCRL(new ByteArrayInputStream(Files.readAllBytes(file)));
	}

}
