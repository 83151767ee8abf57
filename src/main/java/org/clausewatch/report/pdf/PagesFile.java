package org.clausewatch.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRVirtualizer;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.fill.JRVirtualizationContext;
import net.sf.jasperreports.engine.util.JRSwapFile;

/**
 * Where pages wait between being laid out and being written: all but the last few in a
 * file beside the document, so that memory doesn't grow with them. They are laid out
 * before the first is written, since contents, index and page x of y say what comes last.
 */
final class PagesFile implements AutoCloseable {

	/** Pages in memory; one of findings takes about 40 KB. */
	static final int IN_MEMORY = 64;

	/** Bytes; a page takes a few. */
	private static final int BLOCK = 4096;

	/** Blocks by which the file grows. */
	private static final int GROWTH = 512;

	private final Path directory;

	private final JRSwapFileVirtualizer pages;

	/**
	 * Opens the file.
	 * @param directory for nothing else; what a killed process left there is deleted
	 */
	PagesFile(JasperReportsContext context, Path directory) throws IOException {
		this.directory = directory;
		delete(directory);
		Files.createDirectory(directory);
		this.pages = new JRSwapFileVirtualizer(IN_MEMORY, new JRSwapFile(context, directory.toString(), BLOCK, GROWTH));
	}

	JRVirtualizer pages() {
		return this.pages;
	}

	/**
	 * From now on pages are only read: none is put back to the file, what is set on one
	 * is forgotten when it leaves memory.
	 */
	static void laidOut(JasperPrint print) {
		JRVirtualizationContext.getRegistered(print).setReadOnly(true);
	}

	@Override
	public void close() throws IOException {
		this.pages.cleanup();
		delete(this.directory);
	}

	private static void delete(Path directory) throws IOException {
		if (Files.exists(directory)) {
			List<Path> files;
			try (Stream<Path> listing = Files.list(directory)) {
				files = listing.toList();
			}
			for (Path file : files) {
				Files.delete(file);
			}
			Files.delete(directory);
		}
	}

}
