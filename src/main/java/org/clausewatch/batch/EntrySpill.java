package org.clausewatch.batch;

import java.io.IOException;
import java.util.function.Supplier;
import org.clausewatch.dossier.Place;
import org.clausewatch.dossier.RowGrouper;
import org.clausewatch.dossier.Spills;
import org.clausewatch.ingest.SliceReader;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;

/**
 * Sends the entries of one revocation list towards their certificates, a part of the list
 * at a time. The parts are the same whenever the list is read again.
 */
final class EntrySpill implements SliceReader.Handler {

	/** About 10 MiB as they are spilled. */
	private static final int PART = 50_000;

	private final Spills spills;

	private final String name;

	private final Place place;

	private final Supplier<RowGrouper> groupers;

	private RowGrouper grouper;

	private int parts;

	private int entries;

	private long bytes;

	/**
	 * Spills a list.
	 * @param name name of the list among the spills
	 * @param file the number that its entries' rows carry as that of their file
	 */
	EntrySpill(Spills spills, String name, int file, Supplier<RowGrouper> groupers) {
		this.spills = spills;
		this.name = name;
		this.place = Place.inside(file);
		this.groupers = groupers;
		this.grouper = groupers.get();
	}

	@Override
	public void used(Row row, byte[] bytes, int start, int end) throws IOException {
		this.grouper.add(row, this.place, bytes, start, end);
		count();
	}

	@Override
	public void leftOut(byte[] sha256) throws IOException {
		this.grouper.residue(RecordKind.CRL_ENTRIES, sha256);
		count();
	}

	private void count() throws IOException {
		this.entries++;
		if (this.entries == PART) {
			flush();
		}
	}

	/** How many bytes were written so far. */
	long bytes() {
		return this.bytes;
	}

	void flush() throws IOException {
		this.bytes += this.grouper.writeTo(this.spills, this.name + "-%05d".formatted(this.parts));
		this.grouper = this.groupers.get();
		this.parts++;
		this.entries = 0;
	}

}
