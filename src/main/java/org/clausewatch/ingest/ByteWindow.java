package org.clausewatch.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * A file's bytes by offset, through a buffer that follows the reader; going back costs a
 * read.
 */
final class ByteWindow {

	private final @Nullable FileChannel channel;

	private final ByteBuffer buffer;

	private final byte[] array;

	private long base;

	private int length;

	private boolean endSeen;

	ByteWindow(FileChannel channel, int size) {
		this.channel = channel;
		this.buffer = ByteBuffer.allocate(size);
		this.array = this.buffer.array();
	}

	/** Bytes already in memory, offset 0 being the first. */
	ByteWindow(byte[] bytes, int length) {
		this.channel = null;
		this.buffer = ByteBuffer.wrap(bytes);
		this.array = bytes;
		this.length = length;
	}

	/** The byte at an offset, or -1 behind the end. */
	int at(long offset) throws IOException {
		long index = offset - this.base;
		if (index >= 0 && index < this.length) {
			return this.array[(int) index] & 0xff;
		}
		if (this.channel != null) {
			return refill(this.channel, offset);
		}
		this.endSeen = true;
		return -1;
	}

	/** Whether somebody asked for a byte behind the end of bytes in memory. */
	boolean endSeen() {
		return this.endSeen;
	}

	private int refill(FileChannel file, long offset) throws IOException {
		// A little is kept before the offset: framing looks back one byte.
		this.base = Math.max(0, offset - 8);
		this.buffer.clear();
		int read = 0;
		while (read >= 0 && this.buffer.hasRemaining()) {
			read = file.read(this.buffer, this.base + this.buffer.position());
		}
		this.length = this.buffer.position();
		long index = offset - this.base;
		return (index < this.length) ? this.array[(int) index] & 0xff : -1;
	}

}
