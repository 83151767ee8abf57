package org.clausewatch.dossier;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes one partition's part of a {@link DossierIndex}, as its dossiers come in key-hash
 * order.
 */
public final class DossierIndexWriter implements Closeable {

	private final DataOutputStream records;

	private final BufferedOutputStream entries;

	/**
	 * Begins a part.
	 * @param records one record a dossier, as in the index, but with the length of what
	 * is known of it in place of its offset
	 * @param entries what is known of each dossier
	 */
	public DossierIndexWriter(Path records, Path entries) throws IOException {
		this.records = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(records), 1 << 16));
		this.entries = new BufferedOutputStream(Files.newOutputStream(entries), 1 << 16);
	}

	void add(byte[] keyHash, byte[] hash, SpillOutput content) throws IOException {
		this.records.write(keyHash, 0, Long.BYTES);
		this.records.write(hash);
		this.records.writeLong(content.length());
		content.writeTo(this.entries);
	}

	@Override
	public void close() throws IOException {
		this.records.close();
		this.entries.close();
	}

}
