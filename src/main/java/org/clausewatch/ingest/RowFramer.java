package org.clausewatch.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Finds where rows begin and end (RFC 4180): a row ends at a line feed outside quotes,
 * and only a quote at the start of a cell opens one. A quoted cell that never closes, or
 * closes before something other than a comma or a line end, would swallow the rows after
 * it; such a row is cut at its first line end instead, marked broken, and the rest goes
 * on.
 *
 * <p>
 * The answer depends only on the bytes from the row's start, so a file framed from its
 * beginning and one framed from any row's start agree.
 */
final class RowFramer {

	/**
	 * No row is longer: one that is stops the run, since it would have to be held whole.
	 */
	static final int MAX_ROW = 64 << 20;

	/**
	 * How far a quoted cell may reach over line ends before its quote counts as never
	 * closed.
	 */
	static final int MAX_QUOTED = 1 << 20;

	private final ByteWindow bytes;

	private long next;

	private long nextLine;

	private long start;

	private long end;

	private long line;

	private boolean broken;

	RowFramer(ByteWindow bytes, long start, long line) {
		this.bytes = bytes;
		this.next = start;
		this.nextLine = line;
	}

	/** Offset of the row's first byte. */
	long start() {
		return this.start;
	}

	/** Offset behind the row's last byte, its line end left out. */
	long end() {
		return this.end;
	}

	/** Number of the line the row starts on. */
	long line() {
		return this.line;
	}

	/** Whether the row's quotes don't close. */
	boolean broken() {
		return this.broken;
	}

	/** Where the next row starts: a place a slice may begin at. */
	long next() {
		return this.next;
	}

	long nextLine() {
		return this.nextLine;
	}

	/**
	 * Moves to the next row; empty lines are no rows.
	 * @return whether there is one
	 */
	boolean advance() throws IOException {
		do {
			if (this.bytes.at(this.next) < 0) {
				return false;
			}
			frame();
		}
		while (this.end == this.start);
		return true;
	}

	/** Moves to the next row of bytes in memory, which need no reading. */
	boolean advanceInMemory() {
		try {
			return advance();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void frame() throws IOException {
		this.start = this.next;
		this.line = this.nextLine;
		this.broken = false;
		long at = this.start;
		long lines = 0;
		long firstLineEnd = -1;
		boolean cellStart = true;
		boolean quoted = false;
		while (true) {
			int b = this.bytes.at(at);
			if (quoted) {
				if (b == '"') {
					int after = this.bytes.at(at + 1);
					if (after == '"') {
						at++;
					}
					else if (after == ',' || after == '\n' || after < 0 || after == '\r' && endsLine(at + 2)) {
						quoted = false;
					}
					else {
						break;
					}
				}
				else if (b == '\n') {
					firstLineEnd = (firstLineEnd < 0) ? at : firstLineEnd;
					lines++;
				}
				if (b < 0 || firstLineEnd >= 0 && at - this.start > MAX_QUOTED) {
					break;
				}
			}
			else if (b == '\n' || b < 0) {
				finish(at, (b < 0) ? 0 : lines + 1);
				return;
			}
			else if (b == '"' && cellStart) {
				quoted = true;
			}
			cellStart = !quoted && b == ',';
			at++;
			checkLength(at);
		}
		this.broken = true;
		finish((firstLineEnd >= 0) ? firstLineEnd : lineEnd(at), 1);
	}

	/** The last line may end without a line feed. */
	private boolean endsLine(long at) throws IOException {
		int b = this.bytes.at(at);
		return b == '\n' || b < 0;
	}

	private long lineEnd(long from) throws IOException {
		long at = from;
		while (!endsLine(at)) {
			at++;
			checkLength(at);
		}
		return at;
	}

	private void checkLength(long at) {
		if (at - this.start > MAX_ROW) {
			throw tooLong(this.line);
		}
	}

	static InputRefusedException tooLong(long line) {
		return new InputRefusedException("line " + line + " is longer than " + (MAX_ROW >> 20) + " MiB: no CSV row is");
	}

	private void finish(long lineFeed, long lines) throws IOException {
		// Without a last line feed the next row starts where the file ends, not behind
		// it.
		this.next = (this.bytes.at(lineFeed) < 0) ? lineFeed : lineFeed + 1;
		this.nextLine = this.line + lines;
		boolean carriageReturn = lineFeed > this.start && this.bytes.at(lineFeed - 1) == '\r';
		this.end = carriageReturn ? lineFeed - 1 : lineFeed;
	}

}
