package org.clausewatch.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A case's rows with nothing hidden, as one ZIP file to be encrypted. */
final class UnredactedSet {

	private UnredactedSet() {
	}

	static byte[] zip(RowSheets sheets) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> file : sheets.files().entrySet()) {
				ZipEntry entry = new ZipEntry(file.getKey());
				// ZIP's first day: no clock.
				entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
				zip.putNextEntry(entry);
				zip.write(file.getValue());
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

}
