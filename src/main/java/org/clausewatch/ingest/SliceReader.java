package org.clausewatch.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.clausewatch.record.Row;
import org.clausewatch.record.Sha256;

/** Reads one slice: frames, hashes, splits and checks its rows. */
public final class SliceReader {

	private final RowReader rows;

	private final CutOff cutOff;

	/** Takes what is read. */
	public interface Handler {

		/** A row to be judged; its bytes are at [start, end). */
		void used(Row row, byte[] bytes, int start, int end) throws IOException;

		/** A row that isn't: rejected, or known only after the cut-off. */
		void leftOut(byte[] sha256) throws IOException;

	}

	/** Takes what is read again. */
	public interface Again {

		/** A row that was used; its bytes are at [start, end). */
		void used(Row row, byte[] bytes, int start, int end);

	}

	/**
	 * What became of a slice's rows: rows = used + rejected + afterCutOff.
	 */
	public record Tally(long rows, long used, long afterCutOff, List<Reject> rejects) {
	}

	public SliceReader(RowReader rows, CutOff cutOff) {
		this.rows = rows;
		this.cutOff = cutOff;
	}

	/** Reads all rows of a slice into memory and hands them on in order. */
	public Tally read(Path data, FilePlan.SliceRange slice, Handler handler) throws IOException {
		byte[] bytes = load(data, slice);
		RowScanner scanner = new RowScanner(bytes, 0, bytes.length, slice.line(), true);
		MessageDigest digest = Sha256.newDigest();
		List<Reject> rejects = new ArrayList<>();
		long count = 0;
		long used = 0;
		long late = 0;
		while (scanner.advance()) {
			count++;
			int start = scanner.start();
			int end = scanner.end();
			digest.update(bytes, start, end - start);
			byte[] sha256 = digest.digest();
			try {
				if (scanner.broken()) {
					throw new RowException("", "UNTERMINATED_QUOTE",
							"a quoted cell never closes before a comma or the line end; the line was cut there");
				}
				Row row = this.rows.check(bytes, scanner, sha256);
				if (this.cutOff.isAfter(row)) {
					late++;
					handler.leftOut(sha256);
				}
				else {
					used++;
					handler.used(row, bytes, start, end);
				}
			}
			catch (RowException ex) {
				rejects.add(ex.at(this.rows.file(), scanner.line(), HexFormat.of().formatHex(sha256)));
				handler.leftOut(sha256);
			}
		}
		return new Tally(count, used, late, rejects);
	}

	/**
	 * Hands on rows again that were used when they were first read; nothing is checked
	 * but that there are rows.
	 * @param leftOut numbers of rows that weren't used, counted from 0, ascending
	 * @throws IOException where they are gone
	 */
	public void readAgain(Path data, FilePlan.SliceRange stretch, int[] leftOut, Again handler) throws IOException {
		byte[] bytes = load(data, stretch);
		RowScanner scanner = new RowScanner(bytes, 0, bytes.length, stretch.line(), true);
		MessageDigest digest = Sha256.newDigest();
		int passed = 0;
		for (int number = 0; scanner.advance(); number++) {
			if (passed < leftOut.length && leftOut[passed] == number) {
				passed++;
			}
			else {
				digest.update(bytes, scanner.start(), scanner.end() - scanner.start());
				handler.used(again(bytes, scanner, digest.digest()), bytes, scanner.start(), scanner.end());
			}
		}
	}

	private Row again(byte[] bytes, RowScanner scanner, byte[] sha256) throws IOException {
		try {
			return this.rows.again(bytes, scanner, sha256);
		}
		catch (RowException ex) {
			throw new IOException(this.rows.file() + ":" + scanner.line() + ": was a row when it was first read", ex);
		}
	}

	private static byte[] load(Path data, FilePlan.SliceRange slice) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(slice.end() - slice.start()));
		try (FileChannel channel = FileChannel.open(data)) {
			while (bytes.hasRemaining()) {
				if (channel.read(bytes, slice.start() + bytes.position()) < 0) {
					throw new IOException(data + " became shorter while it was read");
				}
			}
		}
		return bytes.array();
	}

}
