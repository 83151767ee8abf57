package org.clausewatch.ingest.x509;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Primitive;

/**
 * The shape of DER held in memory (X.690, 8.1 and 10.1). It is checked before the library
 * reads it: lengths that lie and nesting without end must cost neither memory nor the
 * stack.
 */
final class Der {

	static final int INTEGER = 0x02;

	static final int BIT_STRING = 0x03;

	static final int UTC_TIME = 0x17;

	static final int GENERALIZED_TIME = 0x18;

	static final int SEQUENCE = 0x30;

	/** {@code [0]}, constructed. */
	static final int TAGGED_0 = 0xA0;

	/** {@code [3]}, constructed. */
	static final int TAGGED_3 = 0xA3;

	/** X.509 needs about ten levels. */
	private static final int MAX_DEPTH = 32;

	private Der() {
	}

	/**
	 * An element: identifier, length and contents.
	 *
	 * @param tag its identifier octet
	 * @param bytes the bytes it lies in
	 * @param start where its identifier is
	 * @param content where its contents begin
	 * @param end behind its last byte
	 */
	record Element(int tag, byte[] bytes, int start, int content, int end) {

		byte[] encoded() {
			return Arrays.copyOfRange(this.bytes, this.start, this.end);
		}

		byte[] contents() {
			return Arrays.copyOfRange(this.bytes, this.content, this.end);
		}

		/** The elements inside. */
		List<Element> children() throws IOException {
			List<Element> children = new ArrayList<>();
			for (int at = this.content; at < this.end;) {
				Element child = element(this.bytes, at, this.end);
				children.add(child);
				at = child.end;
			}
			return children;
		}

	}

	/** The one element that the bytes are, checked to its depths. */
	static Element whole(byte[] bytes) throws IOException {
		Element element = element(bytes, 0, bytes.length);
		if (element.end != bytes.length) {
			throw new IOException((bytes.length - element.end) + " bytes follow its end");
		}
		check(element, 1);
		return element;
	}

	/** Reads a value of a type that the library knows. */
	static <T> T decode(byte[] der, String what, Function<ASN1Primitive, T> type) throws IOException {
		whole(der);
		try {
			return type.apply(ASN1Primitive.fromByteArray(der));
		}
		catch (IOException | RuntimeException ex) {
			// The library throws whatever its reading runs into, down to class casts.
			throw new IOException(what + " can't be read: " + ex.getMessage(), ex);
		}
	}

	private static void check(Element element, int depth) throws IOException {
		if (depth > MAX_DEPTH) {
			throw new IOException("it nests deeper than " + MAX_DEPTH + " levels");
		}
		if ((element.tag & 0x20) != 0) {
			for (int at = element.content; at < element.end;) {
				Element child = element(element.bytes, at, element.end);
				check(child, depth + 1);
				at = child.end;
			}
		}
	}

	private static Element element(byte[] bytes, int start, int limit) throws IOException {
		if (start + 2 > limit) {
			throw new IOException("it is cut short");
		}
		int tag = bytes[start] & 0xff;
		int first = bytes[start + 1] & 0xff;
		int content = start + 2;
		long length = first;
		if (first >= 0x80) {
			int octets = first & 0x7f;
			checkLengthOctets(octets);
			if (content + octets > limit) {
				throw new IOException("it is cut short");
			}
			length = 0;
			for (int i = 0; i < octets; i++) {
				length = length << 8 | bytes[content++] & 0xff;
			}
			checkMinimal(octets, length);
		}
		checkTag(tag);
		checkRoom(length, limit - content);
		return new Element(tag, bytes, start, content, content + (int) length);
	}

	static void checkTag(int tag) throws IOException {
		if ((tag & 0x1f) == 0x1f) {
			throw new IOException("it has a tag number above 30, which X.509 doesn't use");
		}
	}

	static void checkLengthOctets(int octets) throws IOException {
		if (octets == 0 || octets > 6) {
			throw new IOException((octets == 0) ? "it has an indefinite length, which DER forbids"
					: "a length has " + octets + " octets");
		}
	}

	/** DER allows one form of each length: the shortest. */
	static void checkMinimal(int octets, long length) throws IOException {
		if (length < 0x80 || length >>> 8 * (octets - 1) == 0) {
			throw new IOException("a length isn't in its shortest form, as DER requires");
		}
	}

	static void checkRoom(long length, long room) throws IOException {
		if (length > room) {
			throw new IOException("an element claims " + length + " bytes where " + room + " are left");
		}
	}

}
