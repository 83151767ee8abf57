package org.clausewatch.ingest.x509;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Walks DER that is too large to hold, element by element; what it reads also flows into
 * a tap, such as a signature's digest.
 */
final class DerStream {

	private final InputStream in;

	private OutputStream tap = OutputStream.nullOutputStream();

	private long position;

	/** A byte that was looked at but not yet read, or -1. */
	private int ahead = -1;

	DerStream(InputStream in) {
		this.in = in;
	}

	void tap(OutputStream to) {
		this.tap = to;
	}

	/** The number of bytes read. */
	long position() {
		return this.position;
	}

	/** The next element's identifier, or -1 at the limit. */
	int peek(long limit) throws IOException {
		if (this.position >= limit) {
			return -1;
		}
		if (this.ahead < 0) {
			this.ahead = this.in.read();
			if (this.ahead < 0) {
				throw new EOFException("it is cut short");
			}
		}
		return this.ahead;
	}

	/**
	 * Enters an element.
	 * @param limit where the element around it ends
	 * @return where it ends
	 */
	long enter(int tag, long limit, String what) throws IOException {
		if (peek(limit) != tag) {
			throw new IOException(what + " was expected");
		}
		next(limit, this.tap);
		return header(limit, this.tap);
	}

	/** Reads a small element whole, checked to its depths. */
	Der.Element element(int tag, long limit, int max, String what) throws IOException {
		if (peek(limit) != tag) {
			throw new IOException(what + " was expected");
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
		next(limit, bytes);
		long end = header(limit, bytes);
		if (end - this.position > max) {
			throw new IOException(what + " has " + (end - this.position) + " bytes; none has more than " + max);
		}
		int length = (int) (end - this.position);
		byte[] contents = this.in.readNBytes(length);
		if (contents.length < length) {
			throw new EOFException("it is cut short");
		}
		this.position = end;
		bytes.writeBytes(contents);
		byte[] encoded = bytes.toByteArray();
		this.tap.write(encoded);
		return Der.whole(encoded);
	}

	/** Makes sure that an element holds no more. */
	void leave(long end, String what) throws IOException {
		if (this.position != end) {
			throw new IOException(what + " holds more than it should");
		}
	}

	private long header(long limit, OutputStream to) throws IOException {
		int first = next(limit, to);
		long length = first;
		if (first >= 0x80) {
			int octets = first & 0x7f;
			Der.checkLengthOctets(octets);
			length = 0;
			for (int i = 0; i < octets; i++) {
				length = length << 8 | next(limit, to);
			}
			Der.checkMinimal(octets, length);
		}
		Der.checkRoom(length, limit - this.position);
		return this.position + length;
	}

	private int next(long limit, OutputStream to) throws IOException {
		int b = peek(limit);
		if (b < 0) {
			throw new EOFException("it is cut short");
		}
		this.ahead = -1;
		this.position++;
		to.write(b);
		return b;
	}

}
