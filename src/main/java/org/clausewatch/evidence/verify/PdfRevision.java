package org.clausewatch.evidence.verify;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A PDF as it was when a revision ended: the first bytes of the file. They are copied,
 * since the library reads a part of a file only as a file.
 */
final class PdfRevision implements Closeable {

	private final Path copy;

	private final PDDocument document;

	PdfRevision(FileChannel file, long end) throws IOException {
		this.copy = Files.createTempFile("clausewatch", ".pdf");
		try {
			try (OutputStream out = Files.newOutputStream(this.copy)) {
				new FileRange(file, 0, end).writeTo(out);
			}
			this.document = strictly(this.copy);
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(this.copy);
			throw ex;
		}
	}

	/** A reader that mends a broken table could find other objects than the next. */
	private static PDDocument strictly(Path file) throws IOException {
		RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file.toFile());
		try {
			return new PDFParser(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache()).parse(false);
		}
		catch (IOException | RuntimeException ex) {
			bytes.close();
			throw ex;
		}
	}

	PDDocument document() {
		return this.document;
	}

	@Override
	public void close() throws IOException {
		this.document.close();
		Files.deleteIfExists(this.copy);
	}

}
