package org.clausewatch.seal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;

/**
 * A signature in an OOXML package (ECMA-376 part 2, 12; XAdES as Office writes it).
 * <p>
 * An OOXML signature covers parts, not bytes: it leaves out document properties, content
 * types and the container. So the whole container up to the signature is written first,
 * in one fixed form, and its length and SHA-256 are part of what is signed (the
 * signature's comment); the signature's own entries follow uncompressed. A later signer
 * signs, in the same way, all that precedes the later signature.
 */
final class WorkbookSeal {

	private final Seal seal;

	WorkbookSeal(Seal seal) {
		this.seal = seal;
	}

	void sign(Path unsigned, Path signed, SealText text) throws IOException {
		int signers = this.seal.signers().size();
		try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(signed), 1 << 16)) {
			ContainerWriter container = new ContainerWriter(file);
			copy(unsigned, container, signers);
			for (int number = 1; number <= signers; number++) {
				Signer signer = this.seal.signers().get(number - 1);
				signer.key().requireValidAt(this.seal.clock().instant());
				byte[] signature = signature(unsigned, signer, text, comment(signer, text, container));
				if (number == 1) {
					container.store(PackageStructure.ORIGIN, new byte[0]);
					container.store(PackageStructure.ORIGIN_RELATIONSHIPS,
							PackageStructure.originRelationships(signers));
				}
				container.store(PackageStructure.signature(number), signature);
			}
			container.finish();
		}
	}

	private static String comment(Signer signer, SealText text, ContainerWriter container) {
		return signer.reason(text) + " · " + text.location() + " · SHA-256 of the first " + container.offset()
				+ " bytes of this file: " + HexFormat.of().formatHex(container.digestSoFar());
	}

	private static void copy(Path unsigned, ContainerWriter container, int signers) throws IOException {
		try (ZipFile zip = ZipFile.builder().setPath(unsigned).get()) {
			for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
				String name = entry.getName();
				if (name.startsWith(PackageStructure.SIGNATURES)) {
					throw new SealException("workbook " + unsigned + " is signed already");
				}
				if (name.equals(PackageStructure.CONTENT_TYPES)) {
					container.store(name, PackageStructure.withSignatureTypes(content(zip, entry), signers));
				}
				else if (name.equals(PackageStructure.RELATIONSHIPS)) {
					container.store(name, PackageStructure.withOrigin(content(zip, entry)));
				}
				else if (!entry.isDirectory()) {
					try (InputStream packed = zip.getRawInputStream(entry)) {
						container.copy(name, method(unsigned, entry), entry.getCrc(), entry.getCompressedSize(),
								entry.getSize(), packed);
					}
				}
			}
		}
	}

	private static int method(Path unsigned, ZipArchiveEntry entry) {
		if (entry.getMethod() != ZipArchiveEntry.STORED && entry.getMethod() != ZipArchiveEntry.DEFLATED) {
			throw new SealException("workbook " + unsigned + ": " + entry.getName() + " is packed by method "
					+ entry.getMethod() + ", expected stored or deflated");
		}
		return entry.getMethod();
	}

	private static byte[] content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
		try (InputStream in = zip.getInputStream(entry)) {
			return in.readAllBytes();
		}
	}

	private byte[] signature(Path unsigned, Signer signer, SealText text, String comment) throws IOException {
		try (OPCPackage workbook = OPCPackage.open(unsigned.toFile(), PackageAccess.READ)) {
			return new OfficeSignature(this.seal, signer, text, workbook, comment).create();
		}
		catch (InvalidFormatException ex) {
			throw new SealException("workbook " + unsigned + " is no OOXML package: " + ex.getMessage(), ex);
		}
	}

}
