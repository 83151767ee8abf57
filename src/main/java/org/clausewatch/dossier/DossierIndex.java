package org.clausewatch.dossier;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowSource;
import org.clausewatch.record.Sha256;

/**
 * Where the rows of each dossier stand, so that one certificate can be shown without
 * reading the extract. One file holds a record a dossier, in the order of key hashes, so
 * that it is found by halving: the first 8 bytes of the key hash, the hash that tells
 * whether the dossier is the same again, and where in the other file its rows' places
 * begin.
 */
public final class DossierIndex implements Closeable {

	/** Of what the files hold: an index of another version isn't read. */
	public static final int VERSION = 3;

	private static final String RECORDS = "records";

	private static final String ENTRIES = "entries";

	private static final int HASH = Long.BYTES;

	private static final int OFFSET = HASH + Sha256.LENGTH;

	private static final int RECORD = OFFSET + Long.BYTES;

	private final FileChannel records;

	private final FileChannel entries;

	private final List<RowSource> files;

	private final RowFetcher rows;

	/** Reads a row again. */
	public interface RowFetcher {

		/** So many bytes of a file of the extract, by its number, from an offset on. */
		byte[] fetch(int file, long offset, int length) throws IOException;

	}

	/**
	 * What an index says of a certificate.
	 *
	 * @param dossier its rows, as they now stand in the extract
	 * @param hash the hash of the dossier when it was indexed
	 */
	public record Found(Dossier dossier, byte[] hash) {
	}

	/**
	 * Opens an index.
	 * @param files a reader for each file, by the number that {@link Place} gives it
	 */
	public DossierIndex(Path directory, List<? extends RowSource> files, RowFetcher rows) throws IOException {
		this.records = FileChannel.open(directory.resolve(RECORDS));
		this.entries = FileChannel.open(directory.resolve(ENTRIES));
		this.files = List.copyOf(files);
		this.rows = rows;
	}

	/** Puts the parts that {@link DossierIndexWriter} wrote together, in order. */
	public static void merge(List<Path> records, List<Path> entries, Path directory) throws IOException {
		List<InputStream> contents = new ArrayList<>();
		try (DataOutputStream out = buffered(directory.resolve(RECORDS));
				OutputStream content = buffered(directory.resolve(ENTRIES))) {
			for (Path part : entries) {
				contents.add(new BufferedInputStream(Files.newInputStream(part), 1 << 13));
			}
			long[] offset = { 0 };
			KeyedParts.merge(records, RECORD, HASH, (part, record, rest) -> {
				out.write(record, 0, OFFSET);
				out.writeLong(offset[0]);
				int length = Math.toIntExact(ByteBuffer.wrap(record).getLong(OFFSET));
				content.write(contents.get(part).readNBytes(length));
				offset[0] += length;
			});
		}
		finally {
			for (InputStream content : contents) {
				content.close();
			}
		}
	}

	private static DataOutputStream buffered(Path file) throws IOException {
		return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
	}

	/** The certificate's dossier; nothing where no row names it. */
	public Optional<Found> find(CertificateId id) throws IOException {
		byte[] key = id.keyHash();
		long wanted = ByteBuffer.wrap(key).getLong();
		long count = this.records.size() / RECORD;
		long from = 0;
		long to = count;
		while (from < to) {
			long middle = (from + to) >>> 1;
			if (Long.compareUnsigned(record(middle).getLong(0), wanted) < 0) {
				from = middle + 1;
			}
			else {
				to = middle;
			}
		}
		// Two certificates may share eight bytes.
		for (long at = from; at < count && record(at).getLong(0) == wanted; at++) {
			long next = (at + 1 < count) ? record(at + 1).getLong(OFFSET) : this.entries.size();
			Dossier dossier = dossier(key, record(at).getLong(OFFSET), next);
			if (dossier.id().equals(id)) {
				return Optional.of(new Found(dossier, Arrays.copyOfRange(record(at).array(), HASH, OFFSET)));
			}
		}
		return Optional.empty();
	}

	private ByteBuffer record(long number) throws IOException {
		return read(this.records, number * RECORD, RECORD);
	}

	private Dossier dossier(byte[] key, long from, long to) throws IOException {
		SpillInput in = new SpillInput(read(this.entries, from, Math.toIntExact(to - from)).array());
		DossierAssembly assembly = new DossierAssembly(this.files, key);
		while (in.hasMore()) {
			int length = in.readLength();
			SpillInput entry = new SpillInput(in.bytes(), in.skip(length));
			if (in.bytes()[entry.at()] == DossierEntry.PLACED_ROW) {
				entry.readByte();
				assembly.add(row(entry));
			}
			else {
				assembly.add(entry);
			}
		}
		Dossier dossier = assembly.dossier();
		if (dossier == null) {
			throw new IOException("the index holds a dossier without a certificate");
		}
		return dossier;
	}

	private Row row(SpillInput in) throws IOException {
		int file = in.readInt();
		long line = in.readNumber();
		byte[] bytes = this.rows.fetch(file, in.readNumber(), in.readInt());
		return this.files.get(file).read(bytes, 0, bytes.length, line, Sha256.of(bytes, 0, bytes.length));
	}

	private static ByteBuffer read(FileChannel channel, long offset, int length) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(length);
		while (bytes.hasRemaining()) {
			if (channel.read(bytes, offset + bytes.position()) < 0) {
				throw new IOException("the index is cut short");
			}
		}
		return bytes;
	}

	@Override
	public void close() throws IOException {
		this.records.close();
		this.entries.close();
	}

}
