package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A ZIP container in the one form our writer uses: fixed version, flags and date, no
 * extra fields, no comments, no gaps, no bytes before or after. Every byte of every
 * header is compared with what it must be. (The packed data itself could be packed in
 * other ways; that it was not changed is for the digest over the container to say.)
 */
final class SealedContainer {

	private static final int END = 22;

	private static final int CENTRAL = 46;

	private static final int LOCAL = 30;

	/** 65,535 entries with names of 200 bytes. */
	private static final int LARGEST = 16 << 20;

	private final FileChannel channel;

	private final Map<String, Entry> entries = new LinkedHashMap<>();

	SealedContainer(FileChannel channel) throws IOException, FlawException {
		this.channel = channel;
		long size = channel.size();
		require(size >= END, "is no ZIP file");
		ByteBuffer end = buffer(size - END, END);
		int count = end.getShort(10) & 0xFFFF;
		long directorySize = end.getInt(12) & 0xFFFFFFFFL;
		long start = end.getInt(16) & 0xFFFFFFFFL;
		ByteBuffer expected = littleEndian(END).putInt(0x06054b50).putInt(0);
		expected.putShort((short) count).putShort((short) count).putInt((int) directorySize).putInt((int) start);
		require(same(expected, end), "does not end as our writer ends it");
		require(start + directorySize + END == size, "has bytes that belong to no entry");
		require(directorySize <= LARGEST, "has a directory that is too large");
		long dataEnd = readDirectory(buffer(start, (int) directorySize), count);
		require(dataEnd == start, "has bytes between its last entry and its directory");
	}

	private long readDirectory(ByteBuffer directory, int count) throws IOException, FlawException {
		Set<String> names = new HashSet<>();
		long next = 0;
		for (int i = 0; i < count; i++) {
			require(directory.remaining() >= CENTRAL, "has a directory that is cut off");
			int at = directory.position();
			int nameLength = directory.getShort(at + 28) & 0xFFFF;
			require(directory.remaining() >= CENTRAL + nameLength, "has a directory that is cut off");
			byte[] name = new byte[nameLength];
			directory.get(at + CENTRAL, name);
			Entry entry = new Entry(new String(name, StandardCharsets.UTF_8), directory.getShort(at + 10),
					directory.getInt(at + 16) & 0xFFFFFFFFL, directory.getInt(at + 20) & 0xFFFFFFFFL,
					directory.getInt(at + 24) & 0xFFFFFFFFL, next);
			require(same(central(entry, name), directory.slice(at, CENTRAL + nameLength)),
					"has an entry that is not as our writer writes it: " + entry.name());
			require(entry.method() == 0 && entry.packedSize() == entry.size() || entry.method() == 8,
					"has an entry packed in an unknown way: " + entry.name());
			require(same(local(entry, name), buffer(next, LOCAL + nameLength)),
					"has an entry whose two headers differ: " + entry.name());
			require(isPlain(entry.name()), "has an entry that would be unpacked elsewhere: " + entry.name());
			require(names.add(entry.name().toLowerCase(Locale.ROOT)), "has two entries named " + entry.name());
			this.entries.put(entry.name(), entry);
			directory.position(at + CENTRAL + nameLength);
			next = entry.dataOffset() + entry.packedSize();
		}
		require(!directory.hasRemaining(), "has a directory with more than its entries");
		return next;
	}

	/** A relative path without detours, the same on every system. */
	private static boolean isPlain(String name) {
		return name.chars().noneMatch((one) -> one < ' ' || one == '\\') && !name.startsWith("/")
				&& !name.matches("[A-Za-z]:.*")
				&& List.of(name.split("/", -1)).stream().noneMatch((part) -> part.equals(".") || part.equals(".."));
	}

	/** The entries' names in their order. */
	List<String> names() {
		return List.copyOf(this.entries.keySet());
	}

	Entry entry(String name) throws FlawException {
		Entry entry = this.entries.get(name);
		if (entry == null) {
			throw new FlawException("the container has no entry " + name);
		}
		return entry;
	}

	/**
	 * Unpacks an entry, checking that its data ends where it says, its size and its CRC.
	 */
	void unpack(Entry entry, OutputStream out) throws IOException, FlawException {
		CRC32 crc = new CRC32();
		long[] size = new long[1];
		OutputStream counting = new OutputStream() {
			@Override
			public void write(int b) throws IOException {
				write(new byte[] { (byte) b }, 0, 1);
			}

			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				crc.update(bytes, offset, length);
				size[0] += length;
				if (size[0] > entry.size()) {
					throw new IOException("the container has an entry larger than it says: " + entry.name());
				}
				out.write(bytes, offset, length);
			}
		};
		FileRange packed = new FileRange(this.channel, entry.dataOffset(), entry.packedSize());
		if (entry.method() == 0) {
			packed.writeTo(counting);
		}
		else {
			inflate(entry, packed, counting);
		}
		require(size[0] == entry.size() && crc.getValue() == entry.crc(),
				"has an entry with another size or CRC than it says: " + entry.name());
	}

	private void inflate(Entry entry, FileRange packed, OutputStream out) throws IOException, FlawException {
		Inflater inflater = new Inflater(true);
		try {
			byte[] buffer = new byte[1 << 16];
			packed.writeTo(new OutputStream() {
				@Override
				public void write(int b) throws IOException {
					write(new byte[] { (byte) b }, 0, 1);
				}

				@Override
				public void write(byte[] bytes, int offset, int length) throws IOException {
					inflater.setInput(bytes, offset, length);
					try {
						for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
							out.write(buffer, 0, n);
						}
					}
					catch (DataFormatException ex) {
						throw new IOException(entry.name() + " can't be unpacked: " + ex.getMessage(), ex);
					}
				}
			});
			require(inflater.finished() && inflater.getBytesRead() == entry.packedSize(),
					"has an entry whose data does not end where it says: " + entry.name());
		}
		finally {
			inflater.end();
		}
	}

	private static ByteBuffer common(ByteBuffer header, Entry entry, byte[] name) {
		header.putShort((short) 20).putShort((short) 0x0800).putShort((short) entry.method());
		header.putShort((short) 0).putShort((short) 0x0021);
		header.putInt((int) entry.crc()).putInt((int) entry.packedSize()).putInt((int) entry.size());
		return header.putShort((short) name.length).putShort((short) 0);
	}

	private static ByteBuffer local(Entry entry, byte[] name) {
		return common(littleEndian(LOCAL + name.length).putInt(0x04034b50), entry, name).put(name);
	}

	private static ByteBuffer central(Entry entry, byte[] name) {
		ByteBuffer header = littleEndian(CENTRAL + name.length).putInt(0x02014b50).putShort((short) 20);
		common(header, entry, name).putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
		return header.putInt((int) entry.offset()).put(name);
	}

	private ByteBuffer buffer(long offset, int length) throws IOException, FlawException {
		require(offset >= 0 && length >= 0 && offset + length <= this.channel.size(), "is cut off");
		return ByteBuffer.wrap(new FileRange(this.channel, offset, length).bytes()).order(ByteOrder.LITTLE_ENDIAN);
	}

	private static ByteBuffer littleEndian(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}

	private static boolean same(ByteBuffer expected, ByteBuffer actual) {
		byte[] bytes = new byte[actual.remaining()];
		actual.duplicate().get(bytes);
		return Arrays.equals(expected.array(), bytes);
	}

	private static void require(boolean holds, String otherwise) throws FlawException {
		FlawException.unless(holds, "the container " + otherwise);
	}

	/**
	 * One entry.
	 *
	 * @param method 0 stored, 8 deflated
	 * @param crc of the unpacked data
	 * @param offset where its local header begins
	 */
	record Entry(String name, int method, long crc, long packedSize, long size, long offset) {

		long dataOffset() {
			return this.offset + LOCAL + this.name.getBytes(StandardCharsets.UTF_8).length;
		}

	}

}
