package org.clausewatch.evidence.verify;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a text that is shown. Java writes half a surrogate pair as a question
 * mark, so that another text than the one hashed could be shown for it.
 */
final class Utf8 {

	private Utf8() {
	}

	static byte[] bytes(String text) throws FlawException {
		try {
			ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
			byte[] bytes = new byte[encoded.remaining()];
			encoded.get(bytes);
			return bytes;
		}
		catch (CharacterCodingException ex) {
			throw new FlawException("a text holds half a character", ex);
		}
	}

}
