package org.clausewatch.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes a ZIP container in one form only: no times, no extra fields, no comments, sizes
 * known in advance, entries without gaps. All that is not an entry's name, sizes or data
 * is thus fixed, so that a reader can check every byte. Digests what it writes.
 */
final class ContainerWriter {

	private static final long LIMIT = 0xFFFFFFFFL;

	private static final short VERSION = 20;

	private static final short UTF_8_NAMES = 0x0800;

	/** 1980-01-01, the first day a ZIP knows. */
	private static final short DATE = 0x0021;

	private final OutputStream out;

	private final MessageDigest digest;

	private final List<byte[]> directory = new ArrayList<>();

	private long offset;

	ContainerWriter(OutputStream out) {
		this.out = out;
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every JDK has SHA-256", ex);
		}
	}

	/** Bytes written so far. */
	long offset() {
		return this.offset;
	}

	/** SHA-256 of the bytes written so far. */
	byte[] digestSoFar() {
		try {
			return ((MessageDigest) this.digest.clone()).digest();
		}
		catch (CloneNotSupportedException ex) {
			throw new IllegalStateException("the JDK's SHA-256 can be cloned", ex);
		}
	}

	void store(String name, byte[] content) throws IOException {
		CRC32 crc = new CRC32();
		crc.update(content);
		header(name, 0, crc.getValue(), content.length, content.length);
		write(content, content.length);
	}

	/**
	 * Copies an entry's data as it is packed.
	 * @param method 0 (stored) or 8 (deflated)
	 */
	void copy(String name, int method, long crc, long packedSize, long size, InputStream packed) throws IOException {
		header(name, method, crc, packedSize, size);
		byte[] buffer = new byte[1 << 16];
		long left = packedSize;
		while (left > 0) {
			int count = packed.read(buffer, 0, (int) Math.min(buffer.length, left));
			if (count < 0) {
				throw new IOException(name + " ends " + left + " bytes early");
			}
			write(buffer, count);
			left -= count;
		}
	}

	void finish() throws IOException {
		long start = this.offset;
		for (byte[] entry : this.directory) {
			write(entry, entry.length);
		}
		int count = this.directory.size();
		if (this.offset > LIMIT || count >= 0xFFFF) {
			throw new SealException("a workbook of more than 4 GiB or 65,534 parts can't be sealed");
		}
		ByteBuffer end = littleEndian(22);
		end.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
		end.putInt((int) (this.offset - start)).putInt((int) start).putShort((short) 0);
		write(end.array(), 22);
	}

	private void header(String name, int method, long crc, long packedSize, long size) throws IOException {
		if (packedSize >= LIMIT || size >= LIMIT || this.offset >= LIMIT) {
			throw new SealException("a workbook with a part of more than 4 GiB can't be sealed: " + name);
		}
		byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
		ByteBuffer common = littleEndian(26);
		common.putShort(VERSION).putShort(UTF_8_NAMES).putShort((short) method).putShort((short) 0).putShort(DATE);
		common.putInt((int) crc).putInt((int) packedSize).putInt((int) size);
		common.putShort((short) nameBytes.length).putShort((short) 0);
		ByteBuffer central = littleEndian(46 + nameBytes.length);
		central.putInt(0x02014b50).putShort(VERSION).put(common.array());
		central.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt((int) this.offset);
		this.directory.add(central.put(nameBytes).array());
		ByteBuffer local = littleEndian(30 + nameBytes.length);
		local.putInt(0x04034b50).put(common.array()).put(nameBytes);
		write(local.array(), local.capacity());
	}

	private void write(byte[] bytes, int length) throws IOException {
		this.out.write(bytes, 0, length);
		this.digest.update(bytes, 0, length);
		this.offset += length;
	}

	private static ByteBuffer littleEndian(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}

}
