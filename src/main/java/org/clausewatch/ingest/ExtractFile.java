package org.clausewatch.ingest;

import java.nio.file.Path;
import org.clausewatch.record.RecordKind;

/**
 * A file of an extract.
 *
 * @param kind the kind of its rows
 * @param path where it lies
 * @param compression how it is packed
 */
public record ExtractFile(RecordKind kind, Path path, Compression compression) {

	/** Its name inside the extract, as evidence cites it. */
	public String name() {
		return this.path.getFileName().toString();
	}

}
