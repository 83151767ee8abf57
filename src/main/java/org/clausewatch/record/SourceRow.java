package org.clausewatch.record;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a row stands, so that every figure can be led back to it.
 *
 * @param file name of the file inside the extract
 * @param line number of the row's first line, the header being line 1
 * @param sha256 SHA-256 of the row's bytes as read, without line end
 */
public record SourceRow(String file, long line, byte[] sha256) {

	/** {@code file:line:sha256}, the form in which findings cite their evidence. */
	public String citation() {
		return this.file + ":" + this.line + ":" + HexFormat.of().formatHex(this.sha256);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof SourceRow that && this.line == that.line && this.file.equals(that.file)
				&& Arrays.equals(this.sha256, that.sha256);
	}

	@Override
	public int hashCode() {
		return this.file.hashCode() * 31 + Long.hashCode(this.line);
	}

	@Override
	public String toString() {
		return citation();
	}

}
