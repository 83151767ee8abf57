package org.clausewatch.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ManifestTests {

	private static final String ROOT = "ab".repeat(32);

	private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

	@TempDir
	Path run;

	@Test
	void listsEveryFileButItselfInOneForm() throws IOException {
		Files.createDirectories(this.run.resolve("reports"));
		Files.writeString(this.run.resolve("reports/r.zh-CN.pdf"), "abc");
		Files.writeString(this.run.resolve("findings.csv"), "");
		Files.writeString(this.run.resolve("manifest.json"), "old");
		Files.writeString(this.run.resolve("manifest.p7s"), "old");
		Manifest manifest = ManifestWriter.write(this.run, new Manifest.Run("daily-1", "2025-10-01T00:00:00+08:00",
				"netca", Map.of("findings", 2L, "dossiers", 0L)), Map.of("findings", ROOT, "dossiers", ROOT));
		String json = Files.readString(this.run.resolve("manifest.json"));
		assertThat(json).isEqualTo("""
				{
				  "format" : "clausewatch-manifest/1",
				  "run" : {
				    "run_id" : "daily-1",
				    "cut_off" : "2025-10-01T00:00:00+08:00",
				    "policy" : "netca",
				    "merkle_leaves" : {
				      "dossiers" : 0,
				      "findings" : 2
				    }
				  },
				  "merkle_roots" : {
				    "dossiers" : "%s",
				    "findings" : "%s"
				  },
				  "files" : {
				    "findings.csv" : {
				      "size" : 0,
				      "sha256" : "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
				    },
				    "reports/r.zh-CN.pdf" : {
				      "size" : 3,
				      "sha256" : "%s"
				    }
				  }
				}
				""".formatted(ROOT, ROOT, ABC));
		assertThat(ManifestReader.read(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(manifest);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{                                                                                 | line 1
					{} {}                                                                             | not JSON
					[]                                                                                | exactly the members
					{"format":"x","merkle_roots":{},"files":{}}                                       | format is 'x'
					{"format":"clausewatch-manifest/1","merkle_roots":{},"files":{},"more":1}         | exactly the members
					{"format":"clausewatch-manifest/1","merkle_roots":[],"files":{}}                  | merkle_roots
					{"format":"clausewatch-manifest/1","merkle_roots":{"a":"AB"},"files":{}}          | Merkle root 'AB'
					{"format":"clausewatch-manifest/1","merkle_roots":{"a":1},"files":{}}             | expected a text
					{"format":"clausewatch-manifest/1","merkle_roots":{},"files":[]}                  | 'files'
					{"format":"clausewatch-manifest/1","format":"clausewatch-manifest/1","files":{}}  | not JSON
					{"format":"clausewatch-manifest/1","merkle_roots":{},"files":{"a":{"size":-1,"sha256":""}}} | count of bytes
					{"format":"clausewatch-manifest/1","run":null,"merkle_roots":{},"files":{}}       | exactly the members
					{"format":"clausewatch-manifest/1","run":{"run_id":"r","cut_off":"t","policy":"p"},"merkle_roots":{},"files":{}} | exactly the members
					{"format":"clausewatch-manifest/1","run":{"run_id":"r","cut_off":"t","policy":"p","merkle_leaves":[]},"merkle_roots":{},"files":{}} | merkle_leaves
					{"format":"clausewatch-manifest/1","run":{"run_id":1,"cut_off":"t","policy":"p","merkle_leaves":{}},"merkle_roots":{},"files":{}} | expected a text
					{"format":"clausewatch-manifest/1","run":{"run_id":"r","cut_off":"t","policy":"p","merkle_leaves":{"a":-1}},"merkle_roots":{},"files":{}} | count of leaves of 'a'
					{"format":"clausewatch-manifest/1","run":{"run_id":"r","cut_off":"t","policy":"p","merkle_leaves":{"a":"1"}},"merkle_roots":{},"files":{}} | count of leaves of 'a'
					{"format":"clausewatch-manifest/1","merkle_roots":{},"files":{"a":{"size":1.5,"sha256":""}}} | count of bytes
					{"format":"clausewatch-manifest/1","merkle_roots":{},"files":{"a":{"size":1,"sha256":"0"}}} | SHA-256 '0'
					""")
	void refusesWhatOurWriterNeverWrites(String json, String message) {
		assertThatThrownBy(() -> ManifestReader.read(json.getBytes(StandardCharsets.UTF_8)))
			.isInstanceOf(IOException.class)
			.hasMessageContaining(message)
			.hasMessageNotContaining("\n");
	}

	@ParameterizedTest
	@CsvSource({ "../x", "/x", "a//b", "a/./b", "'a\\b'", "''" })
	void refusesPathsThatLeadElsewhere(String path) {
		assertThatThrownBy(() -> new Manifest(null, Map.of(), Map.of(path, new Manifest.Entry(3, ABC))))
			.hasMessageContaining("not a plain relative path");
	}

	@Test
	void readsTheRootsOfARun() throws IOException {
		byte[] json = "{\"run_id\":\"r\",\"merkle_roots\":{\"dossiers\":\"ab\"}}".getBytes(StandardCharsets.UTF_8);
		assertThat(ManifestReader.merkleRootsOfRun(json)).isEqualTo(Map.of("dossiers", "ab"));
	}

}
