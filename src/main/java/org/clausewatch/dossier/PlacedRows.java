package org.clausewatch.dossier;

import java.io.IOException;
import org.clausewatch.record.Row;

/** Rows that are not spilled: each partition reads its own again, where they stand. */
public interface PlacedRows {

	/**
	 * Hands on the rows of a partition, each naming its certificate.
	 * @throws IOException where they can't be read, or aren't what they were
	 */
	void forEach(int partition, Taker taker) throws IOException;

	/** Takes rows, one after the other. */
	interface Taker {

		/** Takes one; its bytes are at [start, end). */
		void take(Row row, Place place, byte[] bytes, int start, int end);

	}

}
