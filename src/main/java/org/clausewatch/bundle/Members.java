package org.clausewatch.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.evidence.BundleIndex;

/** The files of a bundle by their names in the container, in its order. */
final class Members {

	private final Path staging;

	private final Map<String, Path> files = new LinkedHashMap<>();

	/**
	 * None yet.
	 * @param staging an empty directory
	 */
	Members(Path staging) {
		this.staging = staging;
	}

	Path staging() {
		return this.staging;
	}

	void add(String name, byte[] content) throws IOException {
		Path file = Files.createTempFile(this.staging, "member", "");
		Files.write(file, content);
		add(name, file);
	}

	void add(String name, String content) throws IOException {
		add(name, content.getBytes(StandardCharsets.UTF_8));
	}

	void add(String name, Path content) {
		if (this.files.put(name, content) != null) {
			throw new IllegalStateException("two members are named " + name);
		}
	}

	String sha256(String name) throws IOException {
		return EnclosedFile.sha256(java.util.Objects.requireNonNull(this.files.get(name)));
	}

	/** Names and hashes, as the index lists them. */
	List<BundleIndex.Member> list() throws IOException {
		List<BundleIndex.Member> list = new ArrayList<>();
		for (Map.Entry<String, Path> file : this.files.entrySet()) {
			list.add(new BundleIndex.Member(file.getKey(), Files.size(file.getValue()),
					EnclosedFile.sha256(file.getValue())));
		}
		return list;
	}

	/** All of them, another first. */
	Map<String, Path> after(String first, Path content) {
		Map<String, Path> all = new LinkedHashMap<>();
		all.put(first, content);
		all.putAll(this.files);
		return all;
	}

}
