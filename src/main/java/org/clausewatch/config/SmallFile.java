package org.clausewatch.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a file that people write: regular, of modest size, UTF-8.
 *
 * @param bytes the bytes as they are
 * @param text the text, without a byte order mark
 */
record SmallFile(byte[] bytes, String text) {

	/**
	 * No file written by hand is larger, and hostile YAML of this size parses in a
	 * second.
	 */
	private static final int LIMIT = 256 << 10;

	/**
	 * Reads a file.
	 * @throws ConfigException where the file can't be read as text
	 */
	static SmallFile read(Path file) {
		Problems problems = new Problems(file);
		byte[] bytes = bytes(file, problems);
		String text = decode(bytes, problems);
		return new SmallFile(bytes, text.startsWith("\uFEFF") ? text.substring(1) : text);
	}

	private static byte[] bytes(Path file, Problems problems) {
		if (!Files.exists(file)) {
			throw problems.fatal(Position.WHOLE_FILE, "no such file");
		}
		if (!Files.isRegularFile(file)) {
			throw problems.fatal(Position.WHOLE_FILE, "expected a file, found a directory or a device");
		}
		try (InputStream in = Files.newInputStream(file)) {
			byte[] bytes = in.readNBytes(LIMIT + 1);
			if (bytes.length > LIMIT) {
				throw problems.fatal(Position.WHOLE_FILE, "larger than 256 KiB, more than such a file may have");
			}
			return bytes;
		}
		catch (AccessDeniedException ex) {
			throw problems.fatal(Position.WHOLE_FILE, "can't be read: permission denied");
		}
		catch (IOException ex) {
			throw problems.fatal(Position.WHOLE_FILE, "can't be read: " + ex.getMessage());
		}
	}

	private static String decode(byte[] bytes, Problems problems) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length);
		CoderResult result = decoder.decode(in, out, true);
		String text = out.flip().toString();
		if (result.isError()) {
			int line = 1 + (int) text.chars().filter((c) -> c == '\n').count();
			int column = text.length() - text.lastIndexOf('\n');
			throw problems.fatal(new Position(line, column),
					"expected UTF-8, found the byte 0x%02X".formatted(bytes[in.position()]));
		}
		return text;
	}

}
