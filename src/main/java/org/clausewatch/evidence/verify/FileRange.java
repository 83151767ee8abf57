package org.clausewatch.evidence.verify;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A stretch of a file, read piece by piece.
 *
 * @param channel the open file
 * @param offset its first byte
 * @param length its length
 */
record FileRange(FileChannel channel, long offset, long length) {

	void writeTo(OutputStream out) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
		long position = this.offset;
		long end = this.offset + this.length;
		while (position < end) {
			buffer.clear().limit((int) Math.min(buffer.capacity(), end - position));
			int count = this.channel.read(buffer, position);
			if (count < 0) {
				throw new EOFException("file ends at " + position + ", expected " + end);
			}
			out.write(buffer.array(), 0, count);
			position += count;
		}
	}

	/** All of it, where it is known to be small. */
	byte[] bytes() throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(this.length));
		while (buffer.hasRemaining()) {
			if (this.channel.read(buffer, this.offset + buffer.position()) < 0) {
				throw new EOFException("file ends early");
			}
		}
		return buffer.array();
	}

}
