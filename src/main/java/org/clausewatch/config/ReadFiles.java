package org.clausewatch.config;

import java.nio.ByteBuffer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.clausewatch.record.Sha256;
import org.jspecify.annotations.Nullable;

/** The files that make up a policy; each counts into its digest as it is read. */
final class ReadFiles {

	private final Path policy;

	private final MessageDigest digest = Sha256.newDigest();

	ReadFiles(Path policy, byte[] content) {
		this.policy = policy;
		count(content);
	}

	/** The path that a value names, against the policy file's folder. */
	@Nullable Path named(Value value) {
		String name = value.text("a file's name");
		try {
			return (name != null) ? this.policy.resolveSibling(name).normalize() : null;
		}
		catch (InvalidPathException ex) {
			value.refuse("expected a file's name, found " + value.node().found());
			return null;
		}
	}

	/**
	 * Reads a file's text and counts its bytes.
	 * @throws ConfigException where the file can't be read as text
	 */
	String read(Path file) {
		SmallFile content = SmallFile.read(file);
		count(content.bytes());
		return content.text();
	}

	/** Counts what was said beside the files. */
	void count(Supposition supposition) {
		count(supposition.bytes());
	}

	/** Call once, when all files are read. */
	String sha256() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

	/** With its length, so that no two sequences of files run together. */
	private void count(byte[] content) {
		this.digest.update(ByteBuffer.allocate(Long.BYTES).putLong(content.length).array());
		this.digest.update(content);
	}

}
