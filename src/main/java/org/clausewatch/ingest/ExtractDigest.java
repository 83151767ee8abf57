package org.clausewatch.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One digest that identifies an extract's content: SHA-256 over a line
 * {@code name sha256} for each record file, sorted by name, and where there are other
 * files, such as certificates, one for all of them.
 */
public final class ExtractDigest {

	private ExtractDigest() {
	}

	/**
	 * The digest of record files by name and hex SHA-256, and of the other files.
	 */
	public static String of(List<Map.Entry<String, String>> files, OtherFiles.Summary others) {
		StringBuilder lines = new StringBuilder();
		files.stream()
			.sorted(Map.Entry.comparingByKey())
			.forEach((file) -> lines.append(file.getKey()).append(' ').append(file.getValue()).append('\n'));
		if (others.digest() != null) {
			// No file has this name.
			lines.append("/ ").append(others.digest()).append('\n');
		}
		byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
		return HexFormat.of().formatHex(Sha256.of(bytes, 0, bytes.length));
	}

	/**
	 * What extract.json states of a file: by its name, by its name without compression,
	 * or by the name it has under another compression. The last keeps a file that was
	 * packed or unpacked after it was stated from going unchecked.
	 */
	public static ExtractManifest.StatedFile stated(Extract extract, ExtractFile file) {
		ExtractManifest manifest = extract.manifest();
		Map<String, ExtractManifest.StatedFile> stated = (manifest != null && manifest.files() != null)
				? manifest.files() : Map.of();
		ExtractManifest.StatedFile found = stated.get(file.name());
		if (found == null) {
			found = stated.get(file.kind().fileName());
		}
		if (found == null) {
			found = stated.entrySet()
				.stream()
				.filter((entry) -> entry.getValue() != null && kindOf(entry.getKey()) == file.kind())
				.min(Map.Entry.comparingByKey())
				.map(Map.Entry::getValue)
				.orElse(null);
		}
		return (found != null) ? found : new ExtractManifest.StatedFile(null, null);
	}

	/** The record kind a name in extract.json speaks of. */
	public static @Nullable RecordKind kindOf(String name) {
		return RecordKind.ofFileName(Compression.of(name).strip(name));
	}

	/**
	 * The digest of an extract before it is checked: by the hashes that extract.json
	 * states, which the check holds it to; files without a stated hash, and all that are
	 * no record files, are read.
	 * @param except see {@link OtherFiles#read}
	 */
	public static String of(Extract extract, Path except) {
		return of(extract.files().stream().map((file) -> {
			ExtractManifest.StatedFile stated = stated(extract, file);
			String read = (stated.sha256() != null) ? "" : FileVerifier.sha256(file);
			return Map.entry(file.name(), identity(stated, read));
		}).toList(), OtherFiles.read(extract, except));
	}

	/**
	 * The hash that stands for a file in the digest: the stated one, else the one read.
	 */
	public static String identity(ExtractManifest.StatedFile stated, String read) {
		String hash = stated.sha256();
		return (hash != null) ? hash.toLowerCase(Locale.ROOT) : read;
	}

}
