package org.clausewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.clausewatch.evidence.Prover;
import org.clausewatch.evidence.ProofFile;
import org.clausewatch.evidence.verify.Report;
import org.clausewatch.evidence.verify.TrustAnchors;
import org.clausewatch.evidence.verify.Verifier;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.RunFiles;
import org.clausewatch.seal.DemoAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Proofs of the sample quarter's run, drawn and checked from the command line. */
class ProveCommandTests {

	private static final Path SAMPLE = Path.of("sample-data/2025-q3");

	private static final String ISSUER = "CN=NETCA Individual CA G3,O=NETCA Certificate Authority,C=CN";

	/** A certificate that was revoked late. */
	private static final String LATE = "1655fee445ae3df69c3968f29160e553";

	@TempDir
	static Path folder;

	private static Console console;

	private static Path run;

	private static TrustAnchors anchors;

	private static List<Finding> findings = new ArrayList<>();

	@BeforeAll
	static void runOnce() throws IOException {
		console = new Console(folder.resolve("home"));
		run = console.type("run", "jobs/daily-reconciliation.yaml", "--no-reports", "--out", folder.resolve("runs"))
			.directory();
		anchors = TrustAnchors.read(List.of(DemoAuthority.rootCertificate(folder.resolve("home"))));
		try (Csv.Rows<Finding> rows = RunFiles.FINDINGS.open(run.resolve("findings.csv"))) {
			rows.forEach(findings::add);
		}
	}

	private static Path prove(String name, Object... words) {
		Path proof = folder.resolve(name + ".json");
		List<Object> all = new ArrayList<>(List.of("prove", run, "--out", proof));
		all.addAll(List.of(words));
		Console.Result result = console.type(all.toArray());
		assertThat(result.err()).isEmpty();
		assertThat(result.exit()).isZero();
		return proof;
	}

	private static Finding late() {
		return findings.stream()
			.filter((finding) -> finding.serial().equals(LATE) && finding.rule().equals("AGR-1.3-LATE-REVOCATION"))
			.findFirst()
			.orElseThrow();
	}

	private static Report changed(Path proof, Consumer<ObjectNode> change) throws IOException {
		ObjectNode tree = (ObjectNode) JsonMapper.shared().readTree(proof.toFile());
		change.accept(tree);
		Path other = Files.writeString(folder.resolve("changed.json"), tree.toString());
		return Verifier.verify(other, anchors);
	}

	private static void refused(Path proof, Consumer<ObjectNode> change, String why) throws IOException {
		Report report = changed(proof, change);
		assertThat(report.passed()).as(report.toText()).isFalse();
		assertThat(report.toText()).contains(why);
	}

	@Test
	void everyFindingOfTheRunIsProvedWithEveryRowItRestsOn() throws Exception {
		assertThat(findings).hasSizeGreaterThan(150);
		try (Prover prover = Prover.open(run)) {
			for (Finding finding : findings) {
				Path proof = Files.writeString(folder.resolve("each.json"),
						ProofFile.write(prover.finding(finding.id(), Map.of())));
				Report report = Verifier.verify(proof, anchors);
				assertThat(report.passed()).as(report.toText()).isTrue();
				assertThat(report.toText()).contains(finding.id());
				if (!finding.evidence().isEmpty()) {
					assertThat(report.toText()).contains(
							"all " + finding.evidence().size() + " rows that the finding rests on are in the run");
				}
			}
		}
	}

	@Test
	void standsOnStandardOutputWhereNoFileIsNamed() {
		Console.Result result = console.type("prove", run, late().id());
		assertThat(result.exit()).isZero();
		assertThat(JsonMapper.shared().readTree(result.out()).required("format").asString())
			.isEqualTo("clausewatch-proof/1");
	}

	@Test
	void isCheckedFromTheCommandLineWithNothingElseAtHand() throws IOException {
		Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
		Path proof = Files.move(prove("alone", late().id()), elsewhere.resolve("alone.json"));
		Console.Result good = console.type("verify", proof);
		assertThat(good.exit()).as(good.out()).isZero();
		assertThat(good.out()).contains("VALID", late().id(), "0 of 48 rows are shown in full");
		Files.writeString(proof, Files.readString(proof).replace("overrun v", "0verrun v"));
		Console.Result bad = console.type("verify", proof);
		assertThat(bad.exit()).isEqualTo(1);
		assertThat(bad.out()).contains("INVALID", "does not lead to the root of the tree findings");
	}

	@Test
	void withTheExtractItShowsTheCitedRowsAndNoOther() throws IOException {
		Path proof = prove("shown", late().id(), "--extract", SAMPLE);
		Report report = Verifier.verify(proof, anchors);
		assertThat(report.toText()).contains("2 of 48 rows are shown in full");
		for (String citation : late().evidence()) {
			String[] parts = citation.split(":");
			String line = Files.readAllLines(SAMPLE.resolve(parts[0])).get(Integer.parseInt(parts[1]) - 1);
			assertThat(Files.readString(proof)).contains(JsonMapper.shared().writeValueAsString(line));
		}
		refused(proof, (tree) -> {
			for (var row : tree.required("dossiers").get(0).required("rows")) {
				if (row.has("text")) {
					((ObjectNode) row).put("text", row.required("text").asString().replace("2025", "2024"));
				}
			}
		}, "a row's text is not that of its SHA-256");
	}

	@Test
	void allRowsOfACertificateMeansNoneIsLeftOut() throws IOException {
		Path proof = prove("dossier", "--certificate", ISSUER, LATE, "--extract", SAMPLE, "--show",
				"certificates.csv:" + line("certificates.csv", LATE));
		Report report = Verifier.verify(proof, anchors);
		assertThat(report.passed()).as(report.toText()).isTrue();
		assertThat(report.toText()).contains("has these 48 rows in the run, and no other",
				"1 of 48 rows are shown in full");
		refused(proof, (tree) -> ((ArrayNode) tree.required("dossiers").get(0).required("rows")).remove(3),
				"does not lead to the root of the tree dossiers");
		refused(proof, (tree) -> ((ObjectNode) tree.required("dossiers").get(0)).put("serial", "1655"),
				"does not lead to the root of the tree dossiers");
	}

	/** The line on which a serial number stands first. */
	private static int line(String file, String serial) throws IOException {
		List<String> lines = Files.readAllLines(SAMPLE.resolve(file));
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).contains(serial)) {
				return i + 1;
			}
		}
		throw new AssertionError(serial);
	}

	@Test
	void aCertificateWithoutRowsIsShownByItsNeighbours() throws IOException {
		Path proof = prove("absent", "--certificate", ISSUER, "123456789abcdef");
		Report report = Verifier.verify(proof, anchors);
		assertThat(report.passed()).as(report.toText()).isTrue();
		assertThat(report.toText()).contains("has no row in the run");
		assertThat(Files.readString(proof)).doesNotContain(LATE);
		// A certificate that is there can't be shown to be absent by anybody's
		// neighbours.
		refused(proof, (tree) -> ((ObjectNode) tree.required("absent")).put("serial", LATE), "the certificate's place");
		refused(proof, (tree) -> ((ObjectNode) tree.required("absent")).remove("after"), "not neighbours");
		refused(proof, (tree) -> ((ObjectNode) tree.required("absent").required("after")).put("index", 0),
				"does not lead to the root");
	}

	@Test
	void nothingOfAProofIsFree() throws IOException {
		Path proof = prove("free", late().id());
		refused(proof, (tree) -> ((ObjectNode) tree.required("finding")).put("index", 7), "does not lead to the root");
		refused(proof, (tree) -> ((ArrayNode) tree.required("finding").required("path")).remove(0),
				"does not lead to the root");
		refused(proof, (tree) -> ((ArrayNode) tree.required("finding").required("path")).insert(0, "00".repeat(32)),
				"does not lead to the root");
		refused(proof, (tree) -> tree.put("run", "{}"), "run.json is not the manifest's");
		refused(proof, (tree) -> tree.put("manifest", tree.required("manifest").asString() + " "),
				"is not what was signed");
		refused(proof, (tree) -> tree.remove("dossiers"), "are not proved to be in the run");
		refused(proof, (tree) -> tree.put("more", 1), "not a proof");
		refused(proof, (tree) -> tree.remove("signature"), "lacks its manifest or signature");
	}

	@Test
	void saysWhatItCannotProve() {
		console.type("prove", run, "0000000000000000")
			.failed(2, "clausewatch: findings.csv of " + run.getFileName() + " has no finding 0000000000000000");
		console.type("prove", run).failed(2, "clausewatch: give either a FINDING_ID or --certificate ISSUER SERIAL");
		console.type("prove", folder.resolve("home"), late().id())
			.failed(2, "clausewatch: " + folder.resolve("home") + " is no sealed run: there is no manifest.json");
	}

	/** The script in the README shares nothing with the product. */
	@Test
	void theReadmesScriptChecksProofsToo() throws Exception {
		String readme = Files.readString(Path.of("README.md"));
		int begin = readme.indexOf("```python\n") + "```python\n".length();
		Path script = Files.writeString(folder.resolve("check.py"),
				readme.substring(begin, readme.indexOf("```", begin)));
		Path proof = prove("script", late().id(), "--extract", SAMPLE);
		assertThat(python(script, proof)).contains(late().id(), late().explanationEn(), "exit 0");
		Finding orphan = findings.stream().filter((one) -> one.rule().equals("CPS-CRL-GAP")).findFirst().orElseThrow();
		assertThat(python(script, prove("script", orphan.id()))).contains(orphan.id(), "exit 0");
		for (String[] change : new String[][] { { "2025-08-20", "2025-08-10", "not in the tree findings" },
				{ "\"index\" : 3", "\"index\" : 4", "not in the tree findings" },
				{ "netca", "netcb", "not in the tree|CMS Verification failure|Verification failure" } }) {
			Path changed = Files.writeString(folder.resolve("changed.json"),
					Files.readString(prove("script", late().id())).replace(change[0], change[1]));
			assertThat(python(script, changed)).containsPattern(change[2]).contains("exit 1");
		}
	}

	private static String python(Path script, Path proof) throws Exception {
		Path root = DemoAuthority.rootCertificate(folder.resolve("home"));
		Process process;
		try {
			process = new ProcessBuilder("python3", script.toString(), proof.toString(), root.toString())
				.redirectErrorStream(true)
				.start();
		}
		catch (IOException ex) {
			assumeThat(false).as("python3 and openssl are installed").isTrue();
			throw ex;
		}
		String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return printed + "exit " + process.waitFor();
	}

}
