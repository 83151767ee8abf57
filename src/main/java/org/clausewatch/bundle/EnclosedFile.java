package org.clausewatch.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.clausewatch.evidence.BundleIndex.State;
import org.clausewatch.ingest.x509.ArtefactException;
import org.clausewatch.ingest.x509.ArtefactPath;
import org.clausewatch.record.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A file that a record names, taken from the extract, or why it couldn't be.
 *
 * @param named the path as the record has it, empty where it has none
 * @param state what became of it
 * @param reason why it isn't enclosed, empty where it is
 * @param content the copy that is enclosed, {@code null} where there is none
 * @param sha256 of the copy, lower-case hex, or empty
 * @param stated what the record states, lower-case hex, or empty
 */
record EnclosedFile(String named, State state, String reason, @Nullable Path content, String sha256, String stated) {

	/**
	 * Takes a file.
	 * @param named the path in the extract, {@code null} where only a hash is recorded
	 * @param statedSha256 what the record states of it, if anything
	 * @param staging where the copy is put
	 */
	static EnclosedFile take(Path extract, @Nullable String named, @Nullable String statedSha256, Path staging)
			throws IOException {
		String normal = Sha256.normal(statedSha256);
		String stated = (normal != null) ? normal.toLowerCase(Locale.ROOT) : (statedSha256 != null) ? statedSha256 : "";
		if (named == null || named.isBlank()) {
			return new EnclosedFile("", State.HASH_ONLY, "the record names a hash and no file", null, "", stated);
		}
		try {
			Path source = ArtefactPath.resolve(extract, named);
			Path copy = Files.createTempFile(staging, "file", "");
			Files.copy(source, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
			String sha256 = sha256(copy);
			boolean same = stated.isEmpty() || stated.equals(sha256);
			return new EnclosedFile(named, same ? State.ENCLOSED : State.CHANGED,
					same ? "" : "its SHA-256 isn't the one recorded", copy, sha256, stated);
		}
		catch (ArtefactException ex) {
			State state = ex.code().equals(ArtefactPath.OUTSIDE) ? State.REFUSED : State.MISSING;
			return new EnclosedFile(named, state, String.valueOf(ex.getMessage()), null, "", stated);
		}
	}

	static String sha256(Path file) throws IOException {
		MessageDigest digest = Sha256.newDigest();
		try (var in = Files.newInputStream(file)) {
			byte[] buffer = new byte[1 << 16];
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				digest.update(buffer, 0, count);
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** A name that is safe in any file system, with the exhibit's number before it. */
	static String member(String exhibit, String named) {
		String base = named.substring(Math.max(named.lastIndexOf('/'), named.lastIndexOf('\\')) + 1);
		String safe = base.replaceAll("[^A-Za-z0-9._-]", "_");
		return "files/" + exhibit + "-" + (safe.length() > 60 ? safe.substring(safe.length() - 60) : safe);
	}

}
