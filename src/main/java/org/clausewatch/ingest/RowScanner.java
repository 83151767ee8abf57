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

	/**
	 * Whether the row is known to be ASCII, and so certainly UTF-8; not known of an odd
	 * row, nor of one at the end of the bytes.
	 */
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

	/**
	 * Whether the bytes reach to the row's end; where they don't nothing has moved. Looks
	 * only at the bytes that mean something: commas, quotes and line ends.
	 */
	private boolean scan() {
		byte[] b = this.bytes;
		int[] found = this.bounds;
		int stop = this.limit;
		int cell = this.next;
		int closed = -1;
		int count = 0;
		long signs = 0;
		boolean quoted = false;
		boolean quotes = false;
		boolean returns = false;
		for (int word = this.next; word < stop; word += Long.BYTES) {
			long eight = Marks.eight(b, word);
			for (long marks = Marks.of(eight); marks != 0; marks &= marks - 1) {
				int at = word + Marks.first(marks);
				if (at >= stop) {
					break;
				}
				byte mark = b[at];
				if (quoted) {
					if (mark == '\n' || mark == '"' && !closes(at + 1)) {
						return frame();
					}
					if (mark == '"') {
						quoted = false;
						closed = at;
					}
				}
				else if (mark == ',' || mark == '\n') {
					if (2 * count + 2 > found.length) {
						found = widened();
					}
					found[2 * count] = (closed < 0) ? cell : cell + 1;
					found[2 * count + 1] = (closed < 0) ? at : closed;
					count++;
					if (mark == '\n') {
						finish(at, count, signs | Marks.before(eight, at - word));
						return true;
					}
					cell = at + 1;
					closed = -1;
				}
				else if (mark == '"') {
					if (at != cell || returns) {
						return frame();
					}
					quoted = true;
					quotes = true;
				}
				else if (isWithinRow(at)) {
					returns = true;
					if (quotes) {
						return frame();
					}
				}
			}
			signs |= eight;
		}
		if (!this.whole) {
			return false;
		}
		if (quoted) {
			return frame();
		}
		found = (2 * count + 2 > found.length) ? widened() : found;
		found[2 * count] = (closed < 0) ? cell : cell + 1;
		found[2 * count + 1] = (closed < 0) ? stop : closed;
		finish(stop, count + 1, signs);
		return true;
	}

	/** Whether a quote closes its cell before this place; else the row is odd. */
	private boolean closes(int at) {
		if (at >= this.limit) {
			return this.whole;
		}
		byte after = this.bytes[at];
		return after == ',' || after == '\n'
				|| after == '\r' && ((at + 1 < this.limit) ? this.bytes[at + 1] == '\n' : this.whole);
	}

	/** Whether a carriage return is a byte of the row, not of its line end. */
	private boolean isWithinRow(int at) {
		return (at + 1 < this.limit) ? this.bytes[at + 1] != '\n' : !this.whole;
	}

	private int[] widened() {
		this.bounds = Arrays.copyOf(this.bounds, this.bounds.length * 2);
		return this.bounds;
	}

	private void finish(int lineFeed, int count, long signs) {
		this.start = this.next;
		this.line = this.nextLine;
		boolean ended = lineFeed < this.limit;
		this.next = ended ? lineFeed + 1 : lineFeed;
		this.nextLine = this.line + (ended ? 1 : 0);
		this.end = (lineFeed > this.start && this.bytes[lineFeed - 1] == '\r') ? lineFeed - 1 : lineFeed;
		this.bounds[2 * count - 1] = Math.min(this.bounds[2 * count - 1], this.end);
		this.cells = count;
		this.ascii = Marks.isAscii(signs);
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
