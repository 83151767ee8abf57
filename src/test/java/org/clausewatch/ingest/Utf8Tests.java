package org.clausewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The JDK's strict decoder is the oracle. */
class Utf8Tests {

	@Test
	void agreesWithTheDecoderOnEveryLeadAndSecondByte() {
		for (int lead = 0; lead < 256; lead++) {
			for (int second = 0; second < 256; second++) {
				compare((byte) lead, (byte) second);
				compare((byte) lead, (byte) second, (byte) 0x80);
				compare((byte) lead, (byte) second, (byte) 0xbf, (byte) 0x80);
				compare((byte) lead, (byte) second, (byte) 0x80, (byte) 0xc0);
				compare((byte) 'a', (byte) lead, (byte) second, (byte) 0x80, (byte) 0x80, (byte) 'b');
			}
		}
	}

	@Test
	void agreesWithTheDecoderOnTextsWithAByteChanged() {
		Random random = new Random(1);
		byte[] text = "网证通 CN=曾思敏,O=é𠮷 €".getBytes(StandardCharsets.UTF_8);
		compare(text);
		for (int i = 0; i < 20_000; i++) {
			byte[] changed = text.clone();
			changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
			compare(changed);
		}
	}

	@Test
	void looksOnlyBetweenItsBounds() {
		byte[] bytes = { (byte) 0xff, 'a', (byte) 0xe7, (byte) 0xbd, (byte) 0x91, (byte) 0xff };
		assertThat(Utf8.isWellFormed(bytes, 1, 5)).isTrue();
		assertThat(Utf8.isWellFormed(bytes, 1, 4)).as("cut inside a character").isFalse();
		assertThat(Utf8.isWellFormed(bytes, 1, 1)).isTrue();
	}

	private static void compare(byte... bytes) {
		boolean expected;
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
			expected = true;
		}
		catch (CharacterCodingException ex) {
			expected = false;
		}
		assertThat(Utf8.isWellFormed(bytes, 0, bytes.length)).isEqualTo(expected);
	}

}
