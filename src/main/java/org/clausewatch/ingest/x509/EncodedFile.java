package org.clausewatch.ingest.x509;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A file's DER as a stream, whether it is there as such or as PEM (RFC 7468). Text before
 * the PEM block is passed over, as tools write it.
 */
final class EncodedFile implements Closeable {

	private final InputStream in;

	private final InputStream content;

	private final @Nullable PemBody body;

	private final long bound;

	/**
	 * Opens a file.
	 * @param label the PEM block's label, such as {@code X509 CRL}
	 */
	EncodedFile(Path path, String label) throws IOException {
		this(Files.newInputStream(path), Files.size(path), label);
	}

	/**
	 * Takes a stream.
	 * @param size how many bytes it has
	 */
	EncodedFile(InputStream bytes, long size, String label) throws IOException {
		this.in = new BufferedInputStream(bytes, 1 << 16);
		this.bound = size;
		this.in.mark(1);
		boolean der = this.in.read() == Der.SEQUENCE;
		this.in.reset();
		this.body = der ? null : begin(label);
		this.content = (this.body != null) ? Base64.getDecoder().wrap(this.body) : this.in;
	}

	private PemBody begin(String label) throws IOException {
		try {
			return PemBody.begin(this.in, label);
		}
		catch (IOException ex) {
			this.in.close();
			throw ex;
		}
	}

	/** The DER. */
	InputStream content() {
		return this.content;
	}

	/** No more bytes of DER than this. */
	long bound() {
		return this.bound;
	}

	/**
	 * Makes sure that nothing follows.
	 * @throws IOException where something does
	 */
	void end() throws IOException {
		if (this.content.read() >= 0 || this.body != null && this.body.read() >= 0) {
			throw new IOException("more bytes follow its end");
		}
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
