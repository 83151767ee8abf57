package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausewatch.seal.Seal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which cases are reported, and that a report made again is the same. */
class CaseRenderingTests {

	private static final Path FIXTURE = Path
		.of("src/test/resources/fixtures/AGR-1.3-LATE-REVOCATION/disputed-signature-fail-z");

	private static final Path POLICY = Path.of("src/test/resources/fixtures/policy.yaml");

	@TempDir
	private Path temporary;

	private Path extract;

	@BeforeEach
	void copyTheExtract() throws IOException {
		this.extract = Files.createDirectory(this.temporary.resolve("extract"));
		for (String name : List.of("certificates.csv", "disputes.csv", "revocation-requests.csv", "revocations.csv",
				"extract.json")) {
			Files.copy(FIXTURE.resolve(name), this.extract.resolve(name));
		}
	}

	private void dispute(String... rows) throws IOException {
		Files.writeString(this.extract.resolve("disputes.csv"),
				Files.readString(this.extract.resolve("disputes.csv")) + String.join("\n", rows) + "\n");
	}

	/** Judges the extract and renders reports of these cases. */
	private RunContext rendered(List<String> formats, String... cases) throws IOException {
		RunContext judged = judged(POLICY, formats, cases);
		Path home = this.temporary.resolve("home");
		new Rendering((name) -> Seal.demo(home, Clock.systemUTC())).run(judged);
		return judged;
	}

	private RunContext judged(Path policy, List<String> formats, String... cases) throws IOException {
		RunHarness harness = new RunHarness(this.temporary.resolve("runs"));
		RunContext context = harness.grouping(this.extract, policy, Instant.parse("2025-06-30T16:00:00Z")).context();
		RunSpec spec = context.spec();
		RunSpec asked = new RunSpec("the-run", spec.job(), spec.title(), spec.jobFile(), spec.extract(),
				spec.extractDigest(), spec.policyFile(), spec.suppositions(), spec.policyDigest(), spec.rules(),
				spec.cutOff(),
				List.of(new RunSpec.Report("dispute", formats, List.of("en"), false, 12, List.of(cases))), spec.seal(),
				spec.directory(), 2, spec.startedAt());
		RunContext fixed = new RunContext(asked, context.workspace(), context.policy(), context.waivers(),
				context.rules(), context.progress(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
		JudgeDossiers judging = new JudgeDossiers(fixed, fixed.plan());
		for (int item = 0; item < judging.items(); item++) {
			judging.process(item);
		}
		new WriteFindings(fixed).run();
		return fixed;
	}

	private static List<String> files(RunContext context) throws IOException {
		try (Stream<Path> files = Files.list(context.workspace().unsealed())) {
			return files.map((file) -> String.valueOf(file.getFileName())).sorted().toList();
		}
	}

	@Test
	void withoutNamesEveryCaseIsReported() throws IOException {
		assertThat(files(rendered(List.of("xlsx")))).hasSize(6)
			.contains("dispute-case-a1.en.xlsx", "dispute-case-a6.en.xlsx");
	}

	@Test
	void aCaseThatCannotBeReportedIsToldAndTheOthersAre() throws IOException {
		dispute("two,CN=FixtureCA,a1,,,,,2025-05-31T16:00:00Z", "two,CN=FixtureCA,a2,,,,,2025-05-31T16:00:00Z",
				"lost,CN=FixtureCA,ff,,,,,2025-05-31T16:00:00Z", "a/b,CN=FixtureCA,a1,,,,,2025-05-31T16:00:00Z");
		RunContext run = rendered(List.of("xlsx"), "case-a1", "none", "two", "lost", "a/b");
		assertThat(files(run)).hasSize(2)
			.contains("dispute-case-a1.en.xlsx")
			.anyMatch((name) -> name.matches("dispute-a_b\\.[0-9a-f]{16}\\.en\\.xlsx"));
		assertThat(run.workspace().recordedNotReported()).extracting((one) -> one.caseId() + ": " + one.reason())
			.containsExactly("none: disputes.csv has no such case by the cut-off",
					"two: it names 2 certificates, and a report is of one: a1, a2",
					"lost: certificates.csv has no certificate ff");
	}

	@Test
	void anExtractWithoutDisputesSaysSo() throws IOException {
		Files.delete(this.extract.resolve("disputes.csv"));
		RunContext run = rendered(List.of("xlsx"));
		assertThat(files(run)).isEmpty();
		assertThat(run.workspace().recordedNotReported()).extracting(RunRecord.NotReported::reason)
			.containsExactly("the extract has no disputed case by the cut-off");
	}

	@Test
	void aCaseWhoseWindowsCannotBeReckonedIsTold() throws IOException {
		Path policy = this.temporary.resolve("policy.yaml");
		Files.writeString(policy, "policy: none\nzone: Asia/Shanghai\nparameters: {}\n");
		RunContext judged = judged(policy, List.of("xlsx"), "case-a1");
		Path home = this.temporary.resolve("home");
		new Rendering((name) -> Seal.demo(home, Clock.systemUTC())).run(judged);
		assertThat(files(judged)).isEmpty();
		assertThat(judged.workspace().recordedNotReported()).extracting(RunRecord.NotReported::reason)
			.singleElement()
			.asString()
			.contains("its windows can't be reckoned", "revocation.deadline");
	}

	@Test
	void judgedAndRenderedAgainItIsTheSameToTheByte() throws IOException {
		Map<String, byte[]> first = bytes(rendered(List.of("pdf", "xlsx"), "case-a3", "case-a6"));
		Map<String, byte[]> again = bytes(rendered(List.of("pdf", "xlsx"), "case-a3", "case-a6"));
		assertThat(again.keySet()).isEqualTo(first.keySet()).hasSize(4);
		first.forEach((name, content) -> assertThat(again.get(name)).as(name).isEqualTo(content));
	}

	private static Map<String, byte[]> bytes(RunContext context) throws IOException {
		Map<String, byte[]> bytes = new TreeMap<>();
		for (String name : files(context)) {
			bytes.put(name, Files.readAllBytes(context.workspace().unsealed().resolve(name)));
		}
		return bytes;
	}

}
