package org.clausewatch.evidence.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The words of a stretch of a PDF (ISO 32000-2, 7.2 and 7.3), in their plain spelling
 * only: no comments, no names with codes for characters, no key twice in a dictionary.
 */
final class PdfWords {

	/** How deep values may lie in each other. */
	private static final int DEEPEST = 32;

	/** What is left of a byte range's place is filled with some. */
	private static final int MOST_BLANKS = 100;

	private static final String BLANKS = " \t\r\n\f\0";

	private static final String DELIMITERS = "()<>[]{}/%";

	private final byte[] bytes;

	private final long start;

	private int at;

	private int depth;

	PdfWords(byte[] bytes, long start) {
		this.bytes = bytes;
		this.start = start;
	}

	/** Where in the file the next byte is. */
	long place() {
		return this.start + this.at;
	}

	boolean atEnd() {
		return this.at >= this.bytes.length;
	}

	void skipBlanks() throws FlawException {
		int from = this.at;
		while (!atEnd() && BLANKS.indexOf(peek()) >= 0) {
			this.at++;
		}
		require(this.at - from <= MOST_BLANKS, "there is a stretch of blanks, behind which readers don't look");
	}

	boolean startsWithDigit() {
		return !atEnd() && isDigit(peek());
	}

	boolean startsWith(String word) {
		byte[] expected = word.getBytes(StandardCharsets.US_ASCII);
		for (int i = 0; i < expected.length; i++) {
			if (this.at + i >= this.bytes.length || this.bytes[this.at + i] != expected[i]) {
				return false;
			}
		}
		return true;
	}

	/** Takes a word that must be there, and the blanks behind it. */
	void take(String word) throws FlawException {
		require(startsWith(word), "there are other bytes than " + word);
		this.at += word.length();
		require(atEnd() || isBoundary(peek()) || DELIMITERS.indexOf(word.charAt(word.length() - 1)) >= 0,
				"there are other bytes behind " + word);
		skipBlanks();
	}

	/** A count, and the blanks behind it. */
	long number() throws FlawException {
		long number = count(atom());
		skipBlanks();
		return number;
	}

	/** Makes sure that nothing stands between the last word and here but a line's end. */
	void lineEnd() throws FlawException {
		int one = this.at - 1;
		require(one >= 0 && this.bytes[one] == '\n'
				&& (this.bytes[one - 1] == '\r' || BLANKS.indexOf(this.bytes[one - 1]) < 0),
				"a table has a line of another form");
	}

	/** So many bytes, as they are. */
	String next(int length) throws FlawException {
		require(length <= this.bytes.length - this.at, "it is cut off");
		this.at += length;
		return new String(this.bytes, this.at - length, length, StandardCharsets.ISO_8859_1);
	}

	/** A value's entries if it is a dictionary, else none. */
	Map<String, String> value() throws FlawException {
		if (startsWith("<<")) {
			return dictionary();
		}
		one();
		return Map.of();
	}

	/** Keys to what is written in one word or list. */
	Map<String, String> dictionary() throws FlawException {
		take("<<");
		deeper(1);
		Map<String, String> entries = new HashMap<>();
		while (!startsWith(">>")) {
			require(startsWith("/"), "a dictionary has a key that is no name");
			String key = one();
			require(entries.put(key, one()) == null, "a dictionary has " + key + " twice");
		}
		deeper(-1);
		take(">>");
		return entries;
	}

	/** A stream's data, which must not hold what could be taken for an object. */
	byte[] stream(long length) throws FlawException {
		require(startsWith("stream\r\n") || startsWith("stream\n"), "a stream begins in another way");
		this.at += startsWith("stream\r") ? "stream\r\n".length() : "stream\n".length();
		require(length <= this.bytes.length - this.at, "a stream is cut off");
		int end = this.at + (int) length;
		for (int i = this.at; i + 2 < end; i++) {
			boolean object = this.bytes[i] == 'o' && this.bytes[i + 1] == 'b' && this.bytes[i + 2] == 'j';
			require(!object || !isNumbered(this.at, i), "a stream holds what could be taken for an object");
		}
		int from = this.at;
		this.at = end;
		skipBlanks();
		take("endstream");
		return Arrays.copyOfRange(this.bytes, from, end);
	}

	/**
	 * Whether two counts stand before a place, as before an object. One is enough for no
	 * reader, and stands in compressed data by chance.
	 */
	private boolean isNumbered(int from, int place) {
		int generation = back(from, back(from, place, false), true);
		int number = back(from, generation, false);
		return generation < back(from, place, false) && number < generation && back(from, number, true) < number;
	}

	/** Where the digits, or else the blanks, before a place begin. */
	private int back(int from, int place, boolean digits) {
		int at = place;
		while (at > from && (digits ? isDigit(this.bytes[at - 1]) : BLANKS.indexOf(this.bytes[at - 1]) >= 0)) {
			at--;
		}
		return at;
	}

	/** Reads one value; what is no word and no list is told as nothing. */
	private String one() throws FlawException {
		require(!atEnd(), "it is cut off");
		String word = "";
		if (startsWith("<<")) {
			dictionary();
		}
		else if (startsWith("[")) {
			word = list();
		}
		else if (startsWith("(")) {
			text();
		}
		else if (startsWith("<")) {
			this.at++;
			while (!atEnd() && Character.digit(peek(), 16) >= 0) {
				this.at++;
			}
			take(">");
		}
		else {
			boolean name = startsWith("/");
			this.at += name ? 1 : 0;
			word = name ? "/" + atom() : reference(atom());
		}
		skipBlanks();
		return word;
	}

	/** A list as it is written. */
	private String list() throws FlawException {
		int from = this.at;
		take("[");
		deeper(1);
		while (!startsWith("]")) {
			one();
		}
		deeper(-1);
		String written = new String(this.bytes, from, this.at + 1 - from, StandardCharsets.ISO_8859_1);
		take("]");
		return written;
	}

	/** A number may be the first word of a reference, "12 0 R". */
	private String reference(String word) throws FlawException {
		int back = this.at;
		skipBlanks();
		if (word.chars().allMatch(PdfWords::isDigit) && startsWithDigit()) {
			String generation = atom();
			skipBlanks();
			if (generation.equals("0") && startsWith("R")
					&& (this.at + 1 >= this.bytes.length || isBoundary(this.bytes[this.at + 1]))) {
				this.at++;
				return "";
			}
		}
		this.at = back;
		require(word.matches("[-+]?[0-9]*\\.?[0-9]*|true|false|null"), "there is a word of no meaning");
		return word;
	}

	private String atom() throws FlawException {
		int from = this.at;
		while (!atEnd() && !isBoundary(peek())) {
			require(peek() > ' ' && peek() < 0x7F && peek() != '#', "there is a word in another spelling");
			this.at++;
		}
		require(this.at > from, "there are bytes of no meaning");
		return new String(this.bytes, from, this.at - from, StandardCharsets.US_ASCII);
	}

	/** A text in parentheses, which may lie in it too. */
	private void text() throws FlawException {
		int open = 0;
		do {
			require(!atEnd(), "it is cut off");
			byte next = peek();
			open += (next == '(') ? 1 : (next == ')') ? -1 : 0;
			this.at += (next == '\\') ? 2 : 1;
		}
		while (open > 0);
	}

	private void deeper(int by) throws FlawException {
		this.depth += by;
		require(this.depth <= DEEPEST, "values lie too deep in each other");
	}

	private byte peek() {
		return this.bytes[this.at];
	}

	private static boolean isBoundary(byte one) {
		return BLANKS.indexOf(one) >= 0 || DELIMITERS.indexOf(one) >= 0;
	}

	private static boolean isDigit(int one) {
		return one >= '0' && one <= '9';
	}

	/** What a word counts. */
	static long count(String word) throws FlawException {
		require(word.matches("[0-9]{1,10}"), "there is a word that counts nothing");
		return Long.parseLong(word);
	}

	private static void require(boolean holds, String otherwise) throws FlawException {
		FlawException.unless(holds, otherwise);
	}

}
