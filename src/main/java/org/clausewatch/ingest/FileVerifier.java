package org.clausewatch.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import org.clausewatch.record.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Checks a file before any row of it is used: that it can be read, its hash, its header
 * and the number of its rows; and cuts it into slices on the way.
 */
public final class FileVerifier {

	private static final int BUFFER = 1 << 20;

	private final Path unpackDirectory;

	private final long sliceSize;

	/**
	 * Checks files.
	 * @param unpackDirectory where compressed files are unpacked to, since a packed file
	 * can't be entered in the middle
	 * @param sliceSize bytes of a slice, about
	 */
	public FileVerifier(Path unpackDirectory, long sliceSize) {
		this.unpackDirectory = unpackDirectory;
		this.sliceSize = sliceSize;
	}

	/**
	 * Checks one file.
	 * @param progress told how many of its bytes were read, as handed over, as they are
	 * @throws InputRefusedException where it can't be used, naming file, line and column
	 * @throws IOException where it can't be unpacked for want of space or permission,
	 * which is no fault of the file
	 */
	public FilePlan verify(ExtractFile file, ExtractManifest.StatedFile stated, LongConsumer progress)
			throws IOException {
		return verify(file, stated, progress, null);
	}

	/**
	 * Checks one file likewise.
	 * @param order sees all its rows on the way
	 */
	public FilePlan verify(ExtractFile file, ExtractManifest.StatedFile stated, LongConsumer progress,
			@Nullable SerialOrder order) throws IOException {
		if (file.compression() == Compression.NONE) {
			MessageDigest digest = Sha256.newDigest();
			RowCounter counter = new RowCounter(this.sliceSize, progress, order);
			Header header = read(file, file.path(), counter, digest, order);
			String sha256 = hex(digest);
			return compared(file, stated, plan(file, file.path(), sha256, header, counter), sha256);
		}
		MessageDigest packed = Sha256.newDigest();
		MessageDigest plain = Sha256.newDigest();
		Path data = unpack(file, packed);
		progress.accept(Files.size(file.path()));
		RowCounter counter = new RowCounter(this.sliceSize, (bytes) -> {
			// Told of as it was unpacked.
		}, order);
		Header header = read(file, data, counter, plain, order);
		return compared(file, stated, plan(file, data, hex(packed), header, counter), hex(plain));
	}

	private static String hex(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

	private static FilePlan plan(ExtractFile file, Path data, String sha256, Header header, RowCounter counter) {
		return new FilePlan(file.kind(), file.name(), data.toAbsolutePath().toString(), sha256, counter.rows(),
				header.width(), header.positions(), counter.slices());
	}

	/**
	 * Hex SHA-256 of a file as handed over.
	 * @throws InputRefusedException where it can't be read
	 */
	static String sha256(ExtractFile file) {
		MessageDigest digest = Sha256.newDigest();
		try (InputStream in = new DigestInputStream(Files.newInputStream(file.path()), digest)) {
			byte[] buffer = new byte[BUFFER];
			while (in.read(buffer) >= 0) {
				continue;
			}
		}
		catch (IOException ex) {
			throw unreadable(file, ex);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static InputRefusedException unreadable(ExtractFile file, IOException ex) {
		return new InputRefusedException(file.path() + ": can't be read: " + Reason.of(ex), ex);
	}

	private Path unpack(ExtractFile file, MessageDigest packed) throws IOException {
		Path data = this.unpackDirectory.resolve(file.kind().fileName());
		try (OutputStream out = Files.newOutputStream(data)) {
			try (InputStream raw = Files.newInputStream(file.path());
					DigestInputStream in = new DigestInputStream(raw, packed);
					InputStream content = file.compression().unpack(in)) {
				byte[] buffer = new byte[BUFFER];
				int n;
				while ((n = content.read(buffer)) >= 0) {
					write(out, buffer, n);
				}
				// A packed stream may end before its file does.
				in.transferTo(OutputStream.nullOutputStream());
				if (content instanceof GzipMembers members) {
					nothingButZerosFrom(members.end(), file.path());
				}
			}
			catch (IOException ex) {
				throw unreadable(file, ex);
			}
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		return data;
	}

	/**
	 * Files are padded with zeros to the length of a block; anything else was content.
	 */
	private static void nothingButZerosFrom(long end, Path path) throws IOException {
		try (InputStream tail = Files.newInputStream(path)) {
			tail.skipNBytes(end);
			byte[] buffer = new byte[BUFFER];
			int n;
			while ((n = tail.read(buffer)) >= 0) {
				for (int i = 0; i < n; i++) {
					if (buffer[i] != 0) {
						throw new IOException("another gzip member or the file's end was expected behind its first "
								+ end + " bytes, found something else");
					}
				}
			}
		}
	}

	/** Unchecked, so that it isn't taken for a failure to read. */
	private static void write(OutputStream out, byte[] buffer, int length) {
		try {
			out.write(buffer, 0, length);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Checks the header, and counts and hashes what there is in one pass. */
	private static Header read(ExtractFile file, Path data, RowCounter counter, MessageDigest digest,
			@Nullable SerialOrder order) {
		try (FileChannel channel = FileChannel.open(data);
				InputStream in = new DigestInputStream(Files.newInputStream(data), digest)) {
			Header header = header(file, new ByteWindow(channel, BUFFER));
			if (order != null) {
				order.begin(file, header);
			}
			counter.count(in);
			return header;
		}
		catch (InputRefusedException ex) {
			String message = String.valueOf(ex.getMessage());
			throw message.startsWith("line ") ? new InputRefusedException(file.path() + ": " + message, ex) : ex;
		}
		catch (IOException ex) {
			throw unreadable(file, ex);
		}
	}

	private static Header header(ExtractFile file, ByteWindow bytes) throws IOException {
		RowFramer framer = new RowFramer(bytes, RowCounter.bom(bytes.at(0), bytes.at(1), bytes.at(2)), 1);
		if (!framer.advance()) {
			throw new InputRefusedException(file.path() + ":1: the file is empty; a header row was expected");
		}
		String place = file.path() + ":" + framer.line();
		if (framer.broken()) {
			throw new InputRefusedException(place + ": a quoted name in the header never closes");
		}
		byte[] row = new byte[Math.toIntExact(framer.end() - framer.start())];
		for (int i = 0; i < row.length; i++) {
			row[i] = (byte) bytes.at(framer.start() + i);
		}
		try {
			return Header.of(place, file.kind(), CellSplitter.split(row, 0, row.length));
		}
		catch (RowException ex) {
			throw new InputRefusedException(place + ": the header can't be read: " + ex.getMessage(), ex);
		}
	}

	/** The plan, held to what is stated of the file as handed over or unpacked. */
	private static FilePlan compared(ExtractFile file, ExtractManifest.StatedFile stated, FilePlan plan,
			String plainHash) {
		String expected = stated.sha256();
		if (expected != null && !expected.equalsIgnoreCase(plan.sha256()) && !expected.equalsIgnoreCase(plainHash)) {
			throw new InputRefusedException(file.path() + ": its SHA-256 is " + plan.sha256() + "; "
					+ ExtractManifest.NAME + " states " + expected);
		}
		Long rows = stated.rows();
		if (rows != null && rows != plan.rows()) {
			throw new InputRefusedException(file.path() + ": holds " + plan.rows()
					+ ((plan.rows() == 1) ? " row; " : " rows; ") + ExtractManifest.NAME + " states " + rows);
		}
		return plan;
	}

}
