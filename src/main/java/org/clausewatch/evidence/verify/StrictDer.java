package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.util.Arrays;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;

/**
 * Reads ASN.1 that must be DER to the last byte (X.690, 10 and 11): what is accepted has
 * exactly one encoding, so that any other byte is either refused or another value.
 */
final class StrictDer {

	private StrictDer() {
	}

	static ASN1Primitive read(byte[] der, String what) throws FlawException {
		try {
			ASN1Primitive value = ASN1Primitive.fromByteArray(der);
			FlawException.unless(value != null && Arrays.equals(value.getEncoded(ASN1Encoding.DER), der),
					what + " is not in DER");
			return value;
		}
		catch (IOException | RuntimeException ex) {
			throw new FlawException(what + " is not ASN.1: " + ex.getMessage(), ex);
		}
	}

	/** A value in DER. */
	static byte[] write(ASN1Encodable value, String what) throws FlawException {
		try {
			return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
		}
		catch (IOException ex) {
			throw new FlawException(what + " can't be encoded", ex);
		}
	}

}
