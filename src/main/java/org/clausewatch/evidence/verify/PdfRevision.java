package org.clausewatch.evidence.verify;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
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
			this.document = Loader.loadPDF(this.copy.toFile(), IOUtils.createTempFileOnlyStreamCache());
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(this.copy);
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
