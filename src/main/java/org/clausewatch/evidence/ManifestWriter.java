package org.clausewatch.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the manifest of a finished run directory, the same bytes for the same files. */
public final class ManifestWriter {

	private static final JsonMapper MAPPER = new JsonMapper();

	private ManifestWriter() {
	}

	/**
	 * Hashes every file of the directory and writes manifest.json.
	 * @param run what it tells of the run
	 * @param merkleRoots tree name to root, lower-case hex
	 */
	public static Manifest write(Path runDirectory, Manifest.@Nullable Run run, Map<String, String> merkleRoots)
			throws IOException {
		SortedMap<String, Manifest.Entry> files = new TreeMap<>();
		for (Path file : files(runDirectory)) {
			String name = name(runDirectory, file);
			if (!name.equals(Manifest.FILE) && !name.equals(Manifest.SIGNATURE_FILE)) {
				files.put(name, entry(file));
			}
		}
		Manifest manifest = new Manifest(run, merkleRoots, files);
		Files.write(runDirectory.resolve(Manifest.FILE), json(manifest));
		return manifest;
	}

	static byte[] json(Manifest manifest) {
		var root = MAPPER.createObjectNode();
		root.put("format", manifest.format());
		Manifest.Run run = manifest.run();
		if (run != null) {
			var told = root.putObject("run");
			told.put("run_id", run.runId());
			told.put("cut_off", run.cutOff());
			told.put("policy", run.policy());
			var leaves = told.putObject(Manifest.MERKLE_LEAVES);
			run.merkleLeaves().forEach(leaves::put);
		}
		var roots = root.putObject(Manifest.MERKLE_ROOTS);
		manifest.merkleRoots().forEach(roots::put);
		var files = root.putObject("files");
		manifest.files().forEach((name, entry) -> {
			var file = files.putObject(name);
			file.put("size", entry.size());
			file.put("sha256", entry.sha256());
		});
		String text = root.toPrettyString().replace("\r\n", "\n") + "\n";
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static List<Path> files(Path directory) throws IOException {
		try (Stream<Path> tree = Files.walk(directory)) {
			return tree.filter(Files::isRegularFile).toList();
		}
	}

	private static String name(Path directory, Path file) {
		return directory.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
	}

	private static Manifest.Entry entry(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] buffer = new byte[1 << 16];
			long size = 0;
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				digest.update(buffer, 0, count);
				size += count;
			}
			return new Manifest.Entry(size, HexFormat.of().formatHex(digest.digest()));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every JDK has SHA-256", ex);
		}
	}

}
