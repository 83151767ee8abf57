package org.clausewatch.generate.pki;

import java.math.BigInteger;
import java.time.Instant;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * What a subscriber's certificate says.
 *
 * @param subject RFC 4514 string
 * @param notBefore to the second
 * @param notAfter to the second, before 2050
 * @param distributionPoint URI of the CRL that would list it (RFC 5280, 4.2.1.13)
 * @param withSha1 signed with SHA-1, which an RSA issuer once did
 */
public record CertificateContents(String subject, BigInteger serial, Instant notBefore, Instant notAfter,
		SubjectPublicKeyInfo key, String distributionPoint, boolean withSha1) {
}
