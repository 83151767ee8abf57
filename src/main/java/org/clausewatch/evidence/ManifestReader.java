package org.clausewatch.evidence;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads manifest.json, and the roots of run.json, refusing what a writer of ours never
 * writes.
 */
public final class ManifestReader {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private ManifestReader() {
	}

	/**
	 * Reads a manifest.
	 * @throws IOException with what is wrong, on one line
	 */
	public static Manifest read(byte[] json) throws IOException {
		JsonNode root = tree(json);
		requireMembers(root, root.has("run") ? Set.of("format", "run", Manifest.MERKLE_ROOTS, "files")
				: Set.of("format", Manifest.MERKLE_ROOTS, "files"));
		try {
			return new Manifest(text(root.path("format")), root.has("run") ? run(root.path("run")) : null, roots(root),
					files(root.path("files")));
		}
		catch (IllegalArgumentException ex) {
			throw new IOException(ex.getMessage(), ex);
		}
	}

	private static Manifest.Run run(JsonNode member) throws IOException {
		requireMembers(member, Set.of("run_id", "cut_off", "policy", Manifest.MERKLE_LEAVES));
		JsonNode counts = member.path(Manifest.MERKLE_LEAVES);
		requireObject(counts, Manifest.MERKLE_LEAVES);
		SortedMap<String, Long> leaves = new TreeMap<>();
		for (Map.Entry<String, JsonNode> tree : counts.properties()) {
			leaves.put(tree.getKey(), count(tree.getValue(), "leaves of '" + tree.getKey() + "'"));
		}
		return new Manifest.Run(text(member.path("run_id")), text(member.path("cut_off")), text(member.path("policy")),
				leaves);
	}

	private static SortedMap<String, Manifest.Entry> files(JsonNode member) throws IOException {
		requireObject(member, "files");
		SortedMap<String, Manifest.Entry> files = new TreeMap<>();
		for (Map.Entry<String, JsonNode> file : member.properties()) {
			requireMembers(file.getValue(), Set.of("size", "sha256"));
			long size = count(file.getValue().path("size"), "bytes of '" + file.getKey() + "'");
			files.put(file.getKey(), new Manifest.Entry(size, text(file.getValue().path("sha256"))));
		}
		return files;
	}

	private static long count(JsonNode number, String counted) throws IOException {
		if (!number.isIntegralNumber() || !number.canConvertToLong() || number.asLong() < 0) {
			throw new IOException("expected a count of " + counted + ", found " + number);
		}
		return number.asLong();
	}

	/**
	 * The Merkle roots a run's run.json states.
	 * @throws IOException with what is wrong, on one line
	 */
	public static SortedMap<String, String> merkleRootsOfRun(byte[] json) throws IOException {
		return roots(tree(json));
	}

	private static SortedMap<String, String> roots(JsonNode root) throws IOException {
		JsonNode member = root.path(Manifest.MERKLE_ROOTS);
		requireObject(member, Manifest.MERKLE_ROOTS);
		SortedMap<String, String> roots = new TreeMap<>();
		for (Map.Entry<String, JsonNode> entry : member.properties()) {
			roots.put(entry.getKey(), text(entry.getValue()));
		}
		return roots;
	}

	private static String text(JsonNode node) throws IOException {
		if (!node.isString()) {
			throw new IOException("expected a text, found " + node);
		}
		return node.asString();
	}

	private static void requireObject(JsonNode node, String name) throws IOException {
		if (!node.isObject()) {
			throw new IOException("expected an object '" + name + "'");
		}
	}

	private static void requireMembers(JsonNode node, Set<String> expected) throws IOException {
		if (!node.isObject() || !Set.copyOf(node.propertyNames()).equals(expected)) {
			throw new IOException("expected an object with exactly the members " + new TreeSet<>(expected));
		}
	}

	private static JsonNode tree(byte[] json) throws IOException {
		try {
			return MAPPER.readTree(json);
		}
		catch (JacksonException ex) {
			throw new IOException("not JSON: line " + ex.getLocation().getLineNr() + ", column "
					+ ex.getLocation().getColumnNr() + ": " + ex.getOriginalMessage().lines().findFirst().orElse(""),
					ex);
		}
	}

}
