package org.clausewatch.ingest.x509;

import java.io.IOException;
import java.io.InputStream;

/** The base64 characters between a PEM block's two lines, and nothing behind them. */
final class PemBody extends InputStream {

	private static final String WHITE_SPACE = " \t\r\n";

	private final InputStream in;

	private final String label;

	private boolean ended;

	private PemBody(InputStream in, String label) {
		this.in = in;
		this.label = label;
	}

	/** Passes over what stands before the block. */
	static PemBody begin(InputStream in, String label) throws IOException {
		String begin = "-----BEGIN " + label + "-----";
		StringBuilder line = new StringBuilder();
		int b;
		while ((b = in.read()) >= 0) {
			if (b != '\n') {
				// Longer than any line that could be the one looked for.
				if (line.length() <= begin.length() + 2) {
					line.append((char) b);
				}
				continue;
			}
			if (line.toString().stripTrailing().equals(begin)) {
				return new PemBody(in, label);
			}
			line.setLength(0);
		}
		throw new IOException("it is neither DER nor PEM: it doesn't start with a SEQUENCE and has no line " + begin);
	}

	@Override
	public int read() throws IOException {
		while (!this.ended) {
			int b = this.in.read();
			if (b == '-') {
				end();
			}
			else if (b < 0) {
				throw new IOException("it is cut short: there is no line -----END " + this.label + "-----");
			}
			else if (WHITE_SPACE.indexOf(b) < 0) {
				return b;
			}
		}
		return -1;
	}

	private void end() throws IOException {
		for (char expected : ("----END " + this.label + "-----").toCharArray()) {
			if (this.in.read() != expected) {
				throw new IOException("the line -----END " + this.label + "----- was expected");
			}
		}
		int b;
		while ((b = this.in.read()) >= 0) {
			if (WHITE_SPACE.indexOf(b) < 0) {
				throw new IOException("more bytes follow its end");
			}
		}
		this.ended = true;
	}

}
