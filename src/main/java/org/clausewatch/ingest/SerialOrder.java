package org.clausewatch.ingest;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.record.CellException;
import org.clausewatch.record.RowContext;
import org.clausewatch.record.SerialKey;
import org.jspecify.annotations.Nullable;

/**
 * Watches, while a file is counted, whether its rows come in the order of issuers and
 * serial numbers, and takes samples that tell how they are spread. Rows that will be
 * rejected are overlooked.
 */
public final class SerialOrder {

	private static final byte[] NO_HASH = {};

	private final RowContext context;

	private final long spacing;

	private final List<Sample> samples = new ArrayList<>();

	private @Nullable RowReader rows;

	private @Nullable SerialKey last;

	private long next;

	private boolean sorted = true;

	/**
	 * A row of the file.
	 *
	 * @param offset where it begins
	 */
	public record Sample(long offset, SerialKey key) {
	}

	/**
	 * Watches one file.
	 * @param spacing bytes from one sample to the next, at least
	 */
	public SerialOrder(RowContext context, long spacing) {
		this.context = context;
		this.spacing = spacing;
	}

	/** Whether no row came before one that it belongs behind. */
	public boolean isSorted() {
		return this.sorted;
	}

	public List<Sample> samples() {
		return this.samples;
	}

	void begin(ExtractFile file, Header header) {
		this.rows = new RowReader(file.name(), file.kind(), header, this.context);
	}

	/** Looks at the row that a scanner stands on; once out of order only at samples. */
	void see(byte[] bytes, RowScanner scanner, long offset) {
		boolean sampled = offset >= this.next;
		SerialKey key = (this.sorted || sampled) ? key(bytes, scanner) : null;
		if (key == null) {
			return;
		}
		this.sorted &= this.last == null || this.last.compareTo(key) <= 0;
		this.last = key;
		if (sampled) {
			this.samples.add(new Sample(offset, key));
			this.next = offset + this.spacing;
		}
	}

	private @Nullable SerialKey key(byte[] bytes, RowScanner scanner) {
		if (this.rows == null || scanner.broken()) {
			return null;
		}
		try {
			return this.rows.again(bytes, scanner, NO_HASH).serialKey();
		}
		catch (RowException | CellException ex) {
			return null;
		}
	}

}
