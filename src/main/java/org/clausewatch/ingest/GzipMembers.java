package org.clausewatch.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * A gzip file's content, which may be several members one after the other (RFC 1952,
 * 2.2), and where the last of them ends. The JDK's stream ends in silence where what
 * follows a member doesn't begin like one, and with it would end the rows of a damaged
 * file.
 */
final class GzipMembers extends GZIPInputStream {

	/** CRC and length behind a member's data, in bytes. */
	private static final int TRAILER = 8;

	private long filled;

	GzipMembers(InputStream packed, int buffer) throws IOException {
		super(new Counted(packed), buffer);
	}

	@Override
	protected void fill() throws IOException {
		super.fill();
		this.filled = ((Counted) this.in).count;
	}

	/** Bytes of the file up to the end of its last member, once all is read. */
	long end() {
		return this.filled - this.inf.getRemaining() + TRAILER;
	}

	private static final class Counted extends FilterInputStream {

		private long count;

		private Counted(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int b = super.read();
			this.count += (b < 0) ? 0 : 1;
			return b;
		}

		@Override
		public int read(byte[] target, int from, int length) throws IOException {
			int n = super.read(target, from, length);
			this.count += Math.max(0, n);
			return n;
		}

	}

}
