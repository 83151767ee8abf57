package org.clausewatch.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausewatch.record.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The files below an extract that are no record files: the certificates and revocation
 * lists that rows may name. They belong to what the extract is, so each is hashed, and
 * held against what extract.json states of it. Hidden files don't belong to it.
 */
public final class OtherFiles {

	private final Path except;

	private final Map<String, ExtractManifest.StatedFile> stated = new HashMap<>();

	private final MessageDigest digest = Sha256.newDigest();

	private long number;

	private long bytes;

	private OtherFiles(Extract extract, Path except) {
		this.except = except.toAbsolutePath().normalize();
		ExtractManifest manifest = extract.manifest();
		if (manifest != null && manifest.files() != null) {
			this.stated.putAll(manifest.files());
			this.stated.keySet().removeIf((name) -> ExtractDigest.kindOf(name) != null);
		}
	}

	/**
	 * What they come to.
	 *
	 * @param digest SHA-256 over a line {@code path sha256} for each in the order of
	 * their paths, {@code null} where there are none
	 * @param bytes their size
	 */
	public record Summary(@Nullable String digest, long bytes) {
	}

	/**
	 * Reads them all.
	 * @param except a directory to pass over: where runs are written to, which may lie
	 * inside the extract
	 * @throws InputRefusedException where one can't be read, is stated and missing, or
	 * isn't what is stated
	 */
	public static Summary read(Extract extract, Path except) {
		OtherFiles files = new OtherFiles(extract, except);
		try {
			files.walk(extract.directory(), "");
		}
		catch (IOException ex) {
			throw new InputRefusedException(extract.directory() + ": can't be read: " + Reason.of(ex), ex);
		}
		files.stated.keySet().stream().sorted().findFirst().ifPresent((name) -> {
			throw new InputRefusedException(
					extract.directory().resolve(name) + ": missing; " + ExtractManifest.NAME + " states it");
		});
		return new Summary((files.number == 0) ? null : HexFormat.of().formatHex(files.digest.digest()), files.bytes);
	}

	private void walk(Path directory, String prefix) throws IOException {
		List<Path> entries;
		try (Stream<Path> listed = Files.list(directory)) {
			entries = listed.sorted().toList();
		}
		for (Path entry : entries) {
			String name = entry.getFileName().toString();
			boolean record = prefix.isEmpty()
					&& (ExtractDigest.kindOf(name) != null || name.equals(ExtractManifest.NAME));
			if (record || entry.toAbsolutePath().normalize().equals(this.except)) {
				continue;
			}
			if (name.startsWith(".")) {
				this.stated.remove(prefix + name);
			}
			else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
				walk(entry, prefix + name + "/");
			}
			else {
				add(entry, prefix + name);
			}
		}
	}

	private void add(Path file, String path) throws IOException {
		boolean link = Files.isSymbolicLink(file);
		boolean readable = Files.isRegularFile(file) && (!link || this.stated.containsKey(path));
		String sha256 = readable ? sha256(file) : "";
		ExtractManifest.StatedFile expected = this.stated.remove(path);
		if (expected != null && expected.sha256() != null && !expected.sha256().equalsIgnoreCase(sha256)) {
			throw new InputRefusedException(
					file + ": its SHA-256 is " + sha256 + "; " + ExtractManifest.NAME + " states " + expected.sha256());
		}
		String content = link ? "-> " + Files.readSymbolicLink(file) : sha256;
		this.digest.update((path + ' ' + content + '\n').getBytes(StandardCharsets.UTF_8));
		this.number++;
	}

	private String sha256(Path file) {
		MessageDigest one = Sha256.newDigest();
		try (InputStream in = new DigestInputStream(Files.newInputStream(file), one)) {
			this.bytes += in.transferTo(java.io.OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			throw new InputRefusedException(file + ": can't be read: " + Reason.of(ex), ex);
		}
		return HexFormat.of().formatHex(one.digest());
	}

}
