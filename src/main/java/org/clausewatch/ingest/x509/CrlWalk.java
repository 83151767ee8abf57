package org.clausewatch.ingest.x509;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a revocation list (RFC 5280, 5.1) from its first byte to its last, holding
 * one entry at a time.
 */
final class CrlWalk {

	private static final int SMALL = 1 << 16;

	private static final int MAX_EXTENSIONS = 1 << 20;

	private final DerStream der;

	private final long bound;

	/** Sees what comes by. */
	interface Visitor {

		/**
		 * The list's head was read.
		 * @return where the signed bytes go, from their first
		 */
		OutputStream head(CrlHead head) throws IOException;

		/** An entry, counted from 1. */
		void entry(long number, Der.Element entry) throws IOException;

	}

	/**
	 * What stands behind the entries.
	 *
	 * @param extensions extensions, {@code null} where there are none
	 * @param signature the signature's value
	 * @param entries how many entries there were
	 */
	record Tail(byte @Nullable [] extensions, byte[] signature, long entries) {
	}

	CrlWalk(EncodedFile file) {
		this.der = new DerStream(file.content());
		this.bound = file.bound();
	}

	Tail walk(Visitor visitor) throws IOException {
		long end = this.der.enter(Der.SEQUENCE, this.bound, "CertificateList");
		ByteArrayOutputStream begin = new ByteArrayOutputStream();
		this.der.tap(begin);
		long tbsEnd = this.der.enter(Der.SEQUENCE, end, "TBSCertList");
		if (this.der.peek(tbsEnd) == Der.INTEGER) {
			version(this.der.element(Der.INTEGER, tbsEnd, SMALL, "the version"));
		}
		Der.Element algorithm = this.der.element(Der.SEQUENCE, tbsEnd, SMALL, "the signature algorithm");
		CrlHead head = head(algorithm, tbsEnd);
		OutputStream signed = visitor.head(head);
		begin.writeTo(signed);
		this.der.tap(signed);
		long entries = entries(tbsEnd, visitor);
		byte[] extensions = null;
		if (this.der.peek(tbsEnd) == Der.TAGGED_0) {
			extensions = this.der.element(Der.TAGGED_0, tbsEnd, MAX_EXTENSIONS, "the extensions").contents();
		}
		this.der.leave(tbsEnd, "TBSCertList");
		this.der.tap(OutputStream.nullOutputStream());
		Der.Element outer = this.der.element(Der.SEQUENCE, end, SMALL, "the signature algorithm");
		if (!Arrays.equals(outer.encoded(), algorithm.encoded())) {
			throw new IOException("it names two signature algorithms, one inside and another outside what is signed");
		}
		byte[] signature = CertificateFile.bits(this.der.element(Der.BIT_STRING, end, SMALL, "the signature"));
		this.der.leave(end, "CertificateList");
		return new Tail(extensions, signature, entries);
	}

	private static void version(Der.Element version) throws IOException {
		byte[] contents = version.contents();
		if (contents.length != 1 || contents[0] != 1) {
			throw new IOException("its version is neither 1 nor 2");
		}
	}

	private CrlHead head(Der.Element algorithm, long tbsEnd) throws IOException {
		Der.Element issuer = this.der.element(Der.SEQUENCE, tbsEnd, SMALL, "the issuer");
		Instant thisUpdate = time(tbsEnd, "thisUpdate");
		int next = this.der.peek(tbsEnd);
		boolean told = next == Der.UTC_TIME || next == Der.GENERALIZED_TIME;
		return new CrlHead(CertificateFile.algorithm(algorithm), CertificateFile.name(issuer), thisUpdate,
				told ? time(tbsEnd, "nextUpdate") : null);
	}

	private Instant time(long tbsEnd, String what) throws IOException {
		int tag = (this.der.peek(tbsEnd) == Der.GENERALIZED_TIME) ? Der.GENERALIZED_TIME : Der.UTC_TIME;
		return DerTime.parse(this.der.element(tag, tbsEnd, SMALL, what));
	}

	private long entries(long tbsEnd, Visitor visitor) throws IOException {
		long number = 0;
		if (this.der.peek(tbsEnd) == Der.SEQUENCE) {
			long listEnd = this.der.enter(Der.SEQUENCE, tbsEnd, "revokedCertificates");
			while (this.der.position() < listEnd) {
				number++;
				visitor.entry(number, this.der.element(Der.SEQUENCE, listEnd, SMALL, "entry " + number));
			}
		}
		return number;
	}

}
