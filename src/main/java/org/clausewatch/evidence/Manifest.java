package org.clausewatch.evidence;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run directory holds. Names are relative paths with '/' between their parts.
 *
 * @param format {@link #FORMAT}
 * @param run the run, {@code null} where it was sealed before manifests told it
 * @param merkleRoots the tree's name to its root, lower-case hex
 * @param files path to size and hash, of every file but the manifest and its signature
 */
public record Manifest(String format, @Nullable Run run, SortedMap<String, String> merkleRoots,
		SortedMap<String, Entry> files) {

	/** The only version there is. */
	public static final String FORMAT = "clausewatch-manifest/1";

	/** The manifest's own name in a run directory. */
	public static final String FILE = "manifest.json";

	/** The name of its signature. */
	public static final String SIGNATURE_FILE = "manifest.p7s";

	/** The member of manifest.json and run.json that holds the roots. */
	public static final String MERKLE_ROOTS = "merkle_roots";

	/** The member of manifest.json's run and of run.json that counts leaves. */
	public static final String MERKLE_LEAVES = "merkle_leaves";

	public Manifest {
		if (!format.equals(FORMAT)) {
			throw new IllegalArgumentException("manifest format is '" + format + "', expected '" + FORMAT + "'");
		}
		merkleRoots.values().forEach((root) -> requireSha256("Merkle root", root));
		files.keySet().forEach(Manifest::requirePlain);
		merkleRoots = Collections.unmodifiableSortedMap(new TreeMap<>(merkleRoots));
		files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
	}

	public Manifest(@Nullable Run run, Map<String, String> merkleRoots, Map<String, Entry> files) {
		this(FORMAT, run, new TreeMap<>(merkleRoots), new TreeMap<>(files));
	}

	private static void requirePlain(String path) {
		for (String part : path.split("/", -1)) {
			if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\\') >= 0) {
				throw new IllegalArgumentException("manifest path '" + path + "' is not a plain relative path");
			}
		}
	}

	private static void requireSha256(String what, String hex) {
		if (!hex.matches("[0-9a-f]{64}")) {
			throw new IllegalArgumentException(what + " '" + hex + "' is not 64 lower-case hexadecimal digits");
		}
	}

	/**
	 * What a proof needs to know of its run, as run.json has it.
	 *
	 * @param runId its id
	 * @param cutOff its cut-off
	 * @param policy the name of its policy
	 * @param merkleLeaves the tree's name to the number of its leaves
	 */
	public record Run(String runId, String cutOff, String policy, SortedMap<String, Long> merkleLeaves) {

		public Run {
			merkleLeaves.forEach((tree, leaves) -> {
				if (leaves < 0) {
					throw new IllegalArgumentException("the tree " + tree + " has " + leaves + " leaves");
				}
			});
			merkleLeaves = Collections.unmodifiableSortedMap(new TreeMap<>(merkleLeaves));
		}

		public Run(String runId, String cutOff, String policy, Map<String, Long> merkleLeaves) {
			this(runId, cutOff, policy, new TreeMap<>(merkleLeaves));
		}

	}

	/**
	 * One file.
	 *
	 * @param size in bytes
	 * @param sha256 lower-case hex
	 */
	public record Entry(long size, String sha256) {

		public Entry {
			requireSha256("SHA-256", sha256);
		}

	}

}
