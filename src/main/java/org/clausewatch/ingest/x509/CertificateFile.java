package org.clausewatch.ingest.x509;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.clausewatch.record.IssuerName;

/**
 * A certificate (RFC 5280, 4.1), its fields as the bytes have them.
 *
 * @param der the certificate
 * @param toBeSigned the part that is signed
 * @param signature the signature's value, empty where there is none
 * @param publicKey SubjectPublicKeyInfo
 * @param keyAlgorithm the public key's algorithm
 */
record CertificateFile(byte[] der, byte[] toBeSigned, AlgorithmIdentifier signatureAlgorithm, byte[] signature,
		BigInteger serial, IssuerName issuer, IssuerName subject, Instant notBefore, Instant notAfter, byte[] publicKey,
		AlgorithmIdentifier keyAlgorithm, KeyExtensions extensions) {

	/** Far more than any certificate needs. */
	private static final int MAX = 1 << 20;

	static CertificateFile read(Path path) throws ArtefactException {
		try (EncodedFile file = new EncodedFile(path, "CERTIFICATE")) {
			byte[] der = file.content().readNBytes(MAX + 1);
			if (der.length > MAX) {
				throw new IOException("it has more than " + MAX + " bytes; no certificate has");
			}
			file.end();
			return parse(der);
		}
		catch (IOException ex) {
			throw new ArtefactException("BAD_CERTIFICATE", "is no certificate: " + ArtefactPath.reason(ex));
		}
	}

	static CertificateFile parse(byte[] der) throws IOException {
		List<Der.Element> parts = children(Der.whole(der), "Certificate", 3, 3);
		Der.Element tbs = parts.get(0);
		List<Der.Element> fields = children(tbs, "TBSCertificate", 6, 10);
		int at = (fields.get(0).tag() == Der.TAGGED_0) ? 1 : 0;
		if (fields.size() < at + 6) {
			throw new IOException("TBSCertificate lacks a field");
		}
		if (!Arrays.equals(fields.get(at + 1).encoded(), parts.get(1).encoded())) {
			throw new IOException("it names two signature algorithms, one inside and another outside what is signed");
		}
		List<Der.Element> validity = children(fields.get(at + 3), "validity", 2, 2);
		byte[] publicKey = fields.get(at + 5).encoded();
		Der.Element last = fields.get(fields.size() - 1);
		return new CertificateFile(der, tbs.encoded(), algorithm(parts.get(1)), bits(parts.get(2)),
				integer(fields.get(at)), name(fields.get(at + 2)), name(fields.get(at + 4)),
				DerTime.parse(validity.get(0)), DerTime.parse(validity.get(1)), publicKey,
				Der.decode(publicKey, "the public key", (key) -> SubjectPublicKeyInfo.getInstance(key).getAlgorithm()),
				(last.tag() == Der.TAGGED_3) ? KeyExtensions.parse(last.contents()) : KeyExtensions.NONE);
	}

	boolean selfIssued() {
		return this.issuer.equals(this.subject);
	}

	private static List<Der.Element> children(Der.Element element, String what, int least, int most)
			throws IOException {
		if (element.tag() != Der.SEQUENCE) {
			throw new IOException(what + " isn't a SEQUENCE");
		}
		List<Der.Element> children = element.children();
		if (children.size() < least || children.size() > most) {
			throw new IOException(what + " has " + children.size() + " parts");
		}
		return children;
	}

	static BigInteger integer(Der.Element element) throws IOException {
		if (element.tag() != Der.INTEGER || element.content() == element.end()) {
			throw new IOException("an INTEGER was expected");
		}
		return new BigInteger(element.contents());
	}

	static AlgorithmIdentifier algorithm(Der.Element element) throws IOException {
		return Der.decode(element.encoded(), "the signature algorithm", AlgorithmIdentifier::getInstance);
	}

	/** A signature is whole octets: the first octet, unused bits, is 0. */
	static byte[] bits(Der.Element element) throws IOException {
		byte[] contents = element.contents();
		if (element.tag() != Der.BIT_STRING || contents.length == 0 || contents[0] != 0) {
			throw new IOException("the signature isn't a BIT STRING of whole octets");
		}
		return Arrays.copyOfRange(contents, 1, contents.length);
	}

	static IssuerName name(Der.Element element) throws IOException {
		try {
			return IssuerName.ofDer(element.encoded());
		}
		catch (IllegalArgumentException ex) {
			throw new IOException("a name in it can't be read: " + ex.getMessage(), ex);
		}
	}

}
