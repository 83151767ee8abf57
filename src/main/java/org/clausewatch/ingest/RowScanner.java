package org.clausewatch.ingest;

import java.util.Arrays;

/**
 * Finds rows and their cells in one pass over bytes in memory. It knows the common forms:
 * cells without quotes, and quoted cells that stay on one line and hold no quote. A row
 * of any other form is framed by {@link RowFramer} and said to be odd: its cells are left
 * to the library.
 */
final class RowScanner {

	private byte[] bytes;

	private int limit;

	private boolean whole;

	private int next;

	private long nextLine;

	private int start;

	private int end;

	private long line;

	private boolean broken;

	private boolean odd;

	private boolean ascii;

	private int cells;

	private int[] bounds = new int[64];

	/**
	 * Scans bytes.
	 * @param limit behind the last byte
	 * @param whole nothing follows the last byte: what is there is all there is
	 */
	RowScanner(byte[] bytes, int start, int limit, long line, boolean whole) {
		this.bytes = bytes;
		this.next = start;
		this.limit = limit;
		this.nextLine = line;
		this.whole = whole;
	}

	/** Goes on in other bytes, where the next row is at {@code start}. */
	void moveTo(byte[] other, int otherStart, int otherLimit, boolean otherWhole) {
		this.bytes = other;
		this.next = otherStart;
		this.limit = otherLimit;
		this.whole = otherWhole;
	}

	/** Offset of the row's first byte. */
	int start() {
		return this.start;
	}

	/** Offset behind the row's last byte, its line end left out. */
	int end() {
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

	/** Whether the row's cells are to be found by the library. */
	boolean odd() {
		return this.odd;
	}

	/** Whether the row is ASCII, and so certainly UTF-8; unknown of an odd row. */
	boolean ascii() {
		return this.ascii;
	}

	/** How many cells a row has that isn't odd. */
	int cells() {
		return this.cells;
	}

	/** Cell i is at [bounds[2i], bounds[2i+1]). */
	int[] bounds() {
		return this.bounds;
	}

	/** Where the next row starts. */
	int next() {
		return this.next;
	}

	long nextLine() {
		return this.nextLine;
	}

	/**
	 * Moves to the next row; empty lines are no rows.
	 * @return whether there is one, and the bytes reach to its end
	 */
	boolean advance() {
		while (this.next < this.limit) {
			if (!scan()) {
				return false;
			}
			if (this.end > this.start) {
				return true;
			}
		}
		return false;
	}

	/** Whether the bytes reach to the row's end; where they don't nothing has moved. */
	private boolean scan() {
		byte[] b = this.bytes;
		int stop = this.limit;
		int at = this.next;
		int count = 0;
		int signs = 0;
		boolean quotes = false;
		boolean returns = false;
		while (true) {
			if (2 * count + 2 > this.bounds.length) {
				this.bounds = Arrays.copyOf(this.bounds, this.bounds.length * 2);
			}
			int from = at;
			int to;
			if (at < stop && b[at] == '"') {
				if (returns) {
					return frame();
				}
				quotes = true;
				from = at + 1;
				at = from;
				while (at < stop && b[at] != '"' && b[at] != '\n') {
					signs |= b[at++];
				}
				to = at++;
				if (to >= stop || b[to] == '\n') {
					return frame();
				}
				if (at < stop && b[at] == '\r') {
					at++;
				}
				if (at < stop ? b[at] != ',' && b[at] != '\n' || b[at] == ',' && b[at - 1] == '\r' : !this.whole) {
					return frame();
				}
			}
			else {
				while (at < stop && b[at] != ',' && b[at] != '\n') {
					if (b[at] == '"') {
						return frame();
					}
					if (b[at] == '\r' && (at + 1 < stop ? b[at + 1] != '\n' : !this.whole)) {
						returns = true;
						if (quotes) {
							return frame();
						}
					}
					signs |= b[at++];
				}
				to = at;
			}
			this.bounds[2 * count] = from;
			this.bounds[2 * count + 1] = to;
			count++;
			if (at >= stop || b[at] == '\n') {
				if (at >= stop && !this.whole) {
					return false;
				}
				finish(at, count, signs);
				return true;
			}
			at++;
		}
	}

	private void finish(int lineFeed, int count, int signs) {
		this.start = this.next;
		this.line = this.nextLine;
		boolean ended = lineFeed < this.limit;
		this.next = ended ? lineFeed + 1 : lineFeed;
		this.nextLine = this.line + (ended ? 1 : 0);
		this.end = (lineFeed > this.start && this.bytes[lineFeed - 1] == '\r') ? lineFeed - 1 : lineFeed;
		this.bounds[2 * count - 1] = Math.min(this.bounds[2 * count - 1], this.end);
		this.cells = count;
		this.ascii = signs >= 0;
		this.odd = false;
		this.broken = false;
	}

	/** The uncommon row, by the long way. */
	private boolean frame() {
		ByteWindow window = new ByteWindow(this.bytes, this.limit);
		RowFramer framer = new RowFramer(window, this.next, this.nextLine);
		framer.advanceInMemory();
		if (window.endSeen() && !this.whole) {
			return false;
		}
		this.start = (int) framer.start();
		this.end = (int) framer.end();
		this.line = framer.line();
		this.next = (int) framer.next();
		this.nextLine = framer.nextLine();
		this.broken = framer.broken();
		this.odd = true;
		this.ascii = false;
		return true;
	}

}
