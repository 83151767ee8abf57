package org.clausewatch.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;

/**
 * Writes a signed container anew in the one form that {@link ContainerWriter} has, so
 * that a reader can check every byte of it: the files in their order, then what seals
 * them. A container's signature is over its files, not over how they are packed.
 */
public final class PlainContainer {

	private static final String MIMETYPE = "mimetype";

	private static final String META = "META-INF/";

	private PlainContainer() {
	}

	/** Writes {@code from} anew as {@code to}. */
	public static void rewrite(Path from, Path to) throws IOException {
		try (ZipFile zip = new ZipFile(from.toFile()); OutputStream out = Files.newOutputStream(to)) {
			ContainerWriter container = new ContainerWriter(out);
			List<? extends ZipEntry> entries = Collections.list(zip.entries());
			boolean archived = entries.stream().anyMatch((entry) -> entry.getName().contains("ASiCArchiveManifest"));
			container.store(MIMETYPE, content(zip, entry(entries)));
			for (ZipEntry entry : ordered(entries)) {
				if (entry.getName().endsWith(".p7s") && !archived) {
					container.store(entry.getName(), der(content(zip, entry)));
				}
				else {
					write(container, zip, entry);
				}
			}
			container.finish();
		}
	}

	private static ZipEntry entry(List<? extends ZipEntry> entries) {
		return entries.stream()
			.filter((entry) -> entry.getName().equals(MIMETYPE))
			.findFirst()
			.orElseThrow(() -> new SealException("the container has no mimetype"));
	}

	private static List<ZipEntry> ordered(List<? extends ZipEntry> entries) {
		List<ZipEntry> files = new ArrayList<>();
		List<ZipEntry> seals = new ArrayList<>();
		for (ZipEntry entry : entries) {
			if (!entry.getName().equals(MIMETYPE)) {
				(entry.getName().startsWith(META) ? seals : files).add(entry);
			}
		}
		files.addAll(seals);
		return files;
	}

	private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
		try (InputStream in = zip.getInputStream(entry)) {
			return in.readAllBytes();
		}
	}

	/** Packs an entry, by way of a file: it may be larger than memory. */
	private static void write(ContainerWriter container, ZipFile zip, ZipEntry entry) throws IOException {
		Path packed = Files.createTempFile("clausewatch-member", "");
		Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
		CheckedInputStream content = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
		try (content) {
			try (OutputStream out = new DeflaterOutputStream(Files.newOutputStream(packed), deflater)) {
				content.transferTo(out);
			}
			long size = deflater.getBytesRead();
			boolean smaller = Files.size(packed) < size;
			try (InputStream in = smaller ? Files.newInputStream(packed) : zip.getInputStream(entry)) {
				container.copy(entry.getName(), smaller ? ZipEntry.DEFLATED : ZipEntry.STORED,
						content.getChecksum().getValue(), smaller ? Files.size(packed) : size, size, in);
			}
		}
		finally {
			deflater.end();
			Files.delete(packed);
		}
	}

	/**
	 * The library writes BER where it streams; a signature's own attributes are DER in
	 * any case. What an archive time-stamp is over stays as it is.
	 */
	private static byte[] der(byte[] cms) throws IOException {
		return ASN1Primitive.fromByteArray(cms).getEncoded(ASN1Encoding.DER);
	}

}
