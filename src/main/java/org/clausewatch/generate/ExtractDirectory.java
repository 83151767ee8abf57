package org.clausewatch.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * An extract on disk: one file a record kind, all open at once, and {@code extract.json}
 * at the end.
 */
final class ExtractDirectory implements RowSink, AutoCloseable {

	private final Path directory;

	private final Map<RecordKind, ExtractFile> files = new EnumMap<>(RecordKind.class);

	ExtractDirectory(Path directory) throws IOException {
		this.directory = directory;
		try {
			for (RecordKind kind : RecordKind.values()) {
				this.files.put(kind, new ExtractFile(directory, kind));
			}
		}
		catch (IOException ex) {
			close();
			throw ex;
		}
	}

	/**
	 * Writes a row to the file of its kind.
	 * @throws UncheckedIOException where the disk refuses it
	 */
	@Override
	public void write(RecordKind kind, @Nullable String[] cells) {
		try {
			file(kind).write(cells);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Closes the files and writes what they hold into {@code extract.json}. */
	void finish(String extractId, String cutOff, String producedBy) throws IOException {
		close();
		StringBuilder json = new StringBuilder();
		json.append("{\n  \"extract_id\": \"").append(extractId).append("\",\n");
		json.append("  \"cut_off\": \"").append(cutOff).append("\",\n");
		json.append("  \"zone\": \"Asia/Shanghai\",\n");
		json.append("  \"produced_by\": \"").append(producedBy).append("\",\n  \"files\": {");
		String separator = "\n";
		for (RecordKind kind : RecordKind.values()) {
			ExtractFile file = file(kind);
			json.append(separator).append("    \"").append(kind.fileName()).append("\": {\"rows\": ");
			json.append(file.rows()).append(", \"sha256\": \"").append(file.sha256()).append("\"}");
			separator = ",\n";
		}
		json.append("\n  }\n}\n");
		Files.write(this.directory.resolve("extract.json"), json.toString().getBytes(StandardCharsets.UTF_8));
	}

	private ExtractFile file(RecordKind kind) {
		ExtractFile file = this.files.get(kind);
		if (file == null) {
			throw new IllegalStateException("no file for " + kind);
		}
		return file;
	}

	@Override
	public void close() throws IOException {
		IOException first = null;
		for (ExtractFile file : this.files.values()) {
			try {
				file.close();
			}
			catch (IOException ex) {
				first = (first != null) ? first : ex;
			}
		}
		if (first != null) {
			throw first;
		}
	}

}
