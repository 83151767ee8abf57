package org.clausewatch.ingest.x509;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The extensions that say which key is whose and what for (RFC 5280, 4.2.1.1 to 4.2.1.3
 * and 4.2.1.9); {@code null} where there is none.
 *
 * @param subjectKey the holder's key identifier
 * @param authorityKey the issuer's key identifier
 * @param authority whether the holder is a certification authority
 * @param usage what the key may be used for
 */
record KeyExtensions(byte @Nullable [] subjectKey, byte @Nullable [] authorityKey, @Nullable Boolean authority,
		@Nullable KeyUsage usage) {

	static final KeyExtensions NONE = new KeyExtensions(null, null, null, null);

	static KeyExtensions parse(byte[] der) throws IOException {
		return Der.decode(der, "the extensions", (value) -> {
			Extensions all = Extensions.getInstance(value);
			byte[] subject = octets(all, Extension.subjectKeyIdentifier);
			byte[] authority = octets(all, Extension.authorityKeyIdentifier);
			byte[] constraints = octets(all, Extension.basicConstraints);
			byte[] usage = octets(all, Extension.keyUsage);
			return new KeyExtensions(
					(subject != null) ? SubjectKeyIdentifier.getInstance(subject).getKeyIdentifier() : null,
					(authority != null) ? AuthorityKeyIdentifier.getInstance(authority).getKeyIdentifierOctets() : null,
					(constraints != null) ? BasicConstraints.getInstance(constraints).isCA() : null,
					(usage != null) ? KeyUsage.getInstance(usage) : null);
		});
	}

	/**
	 * An extension's value, whose shape is checked too: it is a value of its own inside
	 * an OCTET STRING.
	 */
	static byte @Nullable [] octets(Extensions all, ASN1ObjectIdentifier id) {
		Extension extension = all.getExtension(id);
		if (extension == null) {
			return null;
		}
		byte[] octets = extension.getExtnValue().getOctets();
		try {
			Der.whole(octets);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException(id + ": " + ex.getMessage(), ex);
		}
		return octets;
	}

	/** Nothing said is no objection: roots of version 1 say nothing. */
	boolean maySignCertificates() {
		return !Boolean.FALSE.equals(this.authority)
				&& (this.usage == null || this.usage.hasUsages(KeyUsage.keyCertSign));
	}

	/** An indirect CRL's issuer need not be an authority. */
	boolean maySignLists() {
		return this.usage == null || this.usage.hasUsages(KeyUsage.cRLSign);
	}

}
