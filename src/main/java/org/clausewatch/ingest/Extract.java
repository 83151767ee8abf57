package org.clausewatch.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * A directory that a CA's systems handed over for one cut-off.
 *
 * @param directory where it lies
 * @param files its record files, in the order of {@link RecordKind}
 * @param unknown names of CSV files that are no record kind's: perhaps misspelt
 * @param manifest what {@code extract.json} says, {@code null} where there is none
 */
public record Extract(Path directory, List<ExtractFile> files, List<String> unknown,
		@Nullable ExtractManifest manifest) {

	/**
	 * Lists an extract's files.
	 * @throws InputRefusedException where the directory can't be read, has no
	 * certificates.csv, holds one kind twice, or its extract.json is malformed
	 */
	public static Extract open(Path directory) {
		if (Files.exists(directory) && !Files.isDirectory(directory)) {
			throw new InputRefusedException(
					directory + ": is a file; a directory was expected, as an extract is a directory of CSV files");
		}
		if (!Files.isDirectory(directory)) {
			throw new InputRefusedException(directory + ": no such directory; an extract is a directory of CSV files");
		}
		Map<RecordKind, ExtractFile> files = new EnumMap<>(RecordKind.class);
		List<String> unknown = new ArrayList<>();
		try (Stream<Path> entries = Files.list(directory)) {
			for (Path path : entries.sorted().toList()) {
				add(path, files, unknown);
			}
		}
		catch (IOException ex) {
			throw new InputRefusedException(directory + ": can't be listed: " + Reason.of(ex), ex);
		}
		if (!files.containsKey(RecordKind.CERTIFICATES)) {
			throw new InputRefusedException(directory + ": certificates.csv is missing; every extract has it");
		}
		return new Extract(directory, List.copyOf(files.values()), unknown, ExtractManifest.read(directory));
	}

	private static void add(Path path, Map<RecordKind, ExtractFile> files, List<String> unknown) {
		String name = path.getFileName().toString();
		Compression compression = Compression.of(name);
		RecordKind kind = RecordKind.ofFileName(compression.strip(name));
		if (kind == null) {
			// However it is spelt or packed: none is passed over in silence.
			if (name.toLowerCase(Locale.ROOT).contains(".csv")) {
				unknown.add(name);
			}
			return;
		}
		// A pipe would be waited for, a device has no end; what isn't there and what is a
		// directory say so themselves.
		if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
			throw new InputRefusedException(path + ": can't be read: a file was expected, found a pipe or a device");
		}
		ExtractFile file = new ExtractFile(kind, path, compression);
		ExtractFile other = files.put(kind, file);
		if (other != null) {
			throw new InputRefusedException(
					path.getParent() + ": holds both " + other.name() + " and " + name + "; one of them was expected");
		}
	}

}
