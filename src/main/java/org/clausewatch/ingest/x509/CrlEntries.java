package org.clausewatch.ingest.x509;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.clausewatch.ingest.Header;
import org.clausewatch.ingest.Reject;
import org.clausewatch.ingest.RowReader;
import org.clausewatch.ingest.SliceReader;
import org.clausewatch.record.CrlContent;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;
import org.clausewatch.record.Sha256;

/**
 * Makes rows of a list's entries, as {@code crl-entries.csv} would have them. A row's
 * line is the entry's number and its hash that of the entry's DER. An entry is known with
 * its list, whatever it is dated.
 */
public final class CrlEntries {

	private final Path extract;

	private final RowContext context;

	/**
	 * Reads entries.
	 * @param extract the extract's directory
	 * @param context what their rows are read in
	 */
	public CrlEntries(Path extract, RowContext context) {
		this.extract = extract;
		this.context = context;
	}

	/** What became of a list's entries: entries = used + rejected. */
	public record Tally(long entries, long used, long rejected) {
	}

	/** Reads the rows that are made of a list's entries. */
	public static RowReader rows(String file, RowContext context) {
		int width = RecordKind.CRL_ENTRIES.columns().size();
		return new RowReader(file, RecordKind.CRL_ENTRIES, new Header(width, IntStream.range(0, width).toArray()),
				context);
	}

	/**
	 * Hands on a list's entries, in their order.
	 * @param list the list, as {@link CrlReader} found it
	 * @throws IOException where it isn't the same any more, or the handler fails
	 */
	public Tally read(CrlContent list, SliceReader.Handler handler, Consumer<Reject> rejects) throws IOException {
		Reading reading = new Reading(list, handler, rejects);
		try (EncodedFile encoded = CrlReader.open(this.extract, list.file())) {
			long entries = new CrlWalk(encoded).walk(reading).entries();
			if (entries != list.entries()) {
				throw new IOException(list.entries() + " entries were found before, now " + entries);
			}
			return new Tally(entries, reading.used, reading.rejected);
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		catch (IOException ex) {
			throw new IOException(list.file() + " changed while it was read: " + ex.getMessage(), ex);
		}
	}

	/** The second way through a list. */
	private final class Reading implements CrlWalk.Visitor {

		private final CrlContent list;

		private final SliceReader.Handler handler;

		private final Consumer<Reject> rejects;

		private final RowReader rows;

		private final CrlEntryReader entries;

		private long used;

		private long rejected;

		private Reading(CrlContent list, SliceReader.Handler handler, Consumer<Reject> rejects) {
			this.list = list;
			this.handler = handler;
			this.rejects = rejects;
			this.rows = rows(list.file(), CrlEntries.this.context);
			this.entries = new CrlEntryReader(list.issuer());
		}

		@Override
		public OutputStream head(CrlHead head) {
			return OutputStream.nullOutputStream();
		}

		@Override
		public void entry(long number, Der.Element element) throws IOException {
			byte[] sha256 = Sha256.of(element.bytes(), element.start(), element.end() - element.start());
			CrlEntryReader.Entry entry;
			try {
				entry = this.entries.read(number, element);
			}
			catch (ArtefactException ex) {
				throw ex;
			}
			catch (IOException ex) {
				this.rejected++;
				this.rejects.accept(new ArtefactException("BAD_CRL_ENTRY", String.valueOf(ex.getMessage()), number)
					.at(this.list.file(), HexFormat.of().formatHex(sha256)));
				leaveOut(sha256);
				return;
			}
			this.used++;
			byte[] cells = cells(entry);
			Row row = this.rows.read(cells, 0, cells.length, number, sha256);
			try {
				this.handler.used(row, cells, 0, cells.length);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private void leaveOut(byte[] sha256) {
			try {
				this.handler.leftOut(sha256);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		/** In the order of the kind's columns. */
		private byte[] cells(CrlEntryReader.Entry entry) {
			ByteArrayOutputStream row = new ByteArrayOutputStream(128);
			row.writeBytes(quoted(entry.issuer()));
			String rest = "," + this.list.crlNumber() + "," + entry.serial().toString(16) + "," + entry.revokedAt()
					+ "," + ((entry.reason() != null) ? entry.reason().rfcName() : "");
			row.writeBytes(rest.getBytes(StandardCharsets.US_ASCII));
			return row.toByteArray();
		}

		private byte[] quoted(IssuerName issuer) {
			return ("\"" + issuer.text().replace("\"", "\"\"") + "\"").getBytes(StandardCharsets.UTF_8);
		}

	}

}
