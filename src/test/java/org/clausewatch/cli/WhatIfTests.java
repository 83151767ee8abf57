package org.clausewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What would the findings be under another policy? Three certificates, asked for at nine
 * and revoked 3, 5 and 25 hours later, under a deadline of 24 hours.
 */
class WhatIfTests {

	private static final String ISSUER = "CN=Test CA";

	@TempDir
	static Path folder;

	private static Console console;

	private static Path first;

	@BeforeAll
	static void runAsThePolicySays() throws IOException {
		Path extract = Files.createDirectories(folder.resolve("extract"));
		write(extract.resolve("certificates.csv"), "issuer,serial,subscriber_id,subject,not_before,not_after,issued_at",
				"%s,%s,sub-1,CN=a,2024-01-01T00:00:00Z,2027-01-01T00:00:00Z,2024-01-01T00:00:00Z");
		write(extract.resolve("revocation-requests.csv"), "request_id,issuer,serial,form,received_at,authentication",
				"rq-%2$s,%1$s,%2$s,WRITTEN,2025-03-10T01:00:00Z,PASS");
		Files.write(extract.resolve("revocations.csv"),
				List.of("issuer,serial,executed_at,initiator,ground,request_id",
						ISSUER + ",a1,2025-03-10T04:00:00Z,SUBSCRIBER,REQUEST,rq-a1",
						ISSUER + ",a2,2025-03-10T06:00:00Z,SUBSCRIBER,REQUEST,rq-a2",
						ISSUER + ",a3,2025-03-11T02:00:00Z,SUBSCRIBER,REQUEST,rq-a3"));
		Files.writeString(folder.resolve("policy.yaml"), """
				policy: test
				zone: Asia/Shanghai
				parameters:
				  revocation.deadline: {value: PT24H, citation: agreement 1.3}
				""");
		Files.writeString(folder.resolve("job.yaml"), """
				job: what-if
				extract: extract
				policy: policy.yaml
				rules: [AGR-1.3-LATE-REVOCATION]
				""");
		console = new Console(folder.resolve("home"));
		Console.Result result = run();
		assertThat(result.err()).isEmpty();
		first = result.directory();
		assertThat(findings(first)).containsExactly("LATE S3 a3");
	}

	private static void write(Path file, String header, String row) throws IOException {
		Files.write(file,
				Stream
					.concat(Stream.of(header),
							Stream.of("a1", "a2", "a3").map((serial) -> row.formatted(ISSUER, serial)))
					.toList());
	}

	private static Console.Result run(Object... more) {
		Stream<Object> words = Stream.of("run", folder.resolve("job.yaml"), "--as-of", "2025-04-01T00:00:00Z");
		return console.type(Stream.concat(words, Stream.of(more)).toArray());
	}

	private static List<String> findings(Path run) throws IOException {
		return Files.readAllLines(run.resolve("findings.csv")).stream().skip(1).map((line) -> {
			String[] cells = line.split(",");
			return cells[2] + " " + cells[3] + " " + cells[7];
		}).toList();
	}

	@Test
	void aShorterDeadlineBringsFindingsAndWeighsOthersMore() throws IOException {
		String policy = Files.readString(folder.resolve("policy.yaml"));
		Console.Result result = run("--set", "revocation.deadline=PT4H", "--compare", first.getFileName());
		assertThat(result.err()).isEmpty();
		assertThat(result.exit()).isZero();
		assertThat(findings(result.directory())).containsExactly("LATE S3 a2", "LATE S2 a3");
		assertThat(result.out()).containsPattern("NEW +S3 [0-9a-f]{16} AGR-1.3-LATE-REVOCATION LATE CN=Test CA a2")
			.containsPattern("PERSISTING +S2 [0-9a-f]{16} AGR-1.3-LATE-REVOCATION LATE CN=Test CA a3 .*"
					+ "was S3 FAIL deadline 2025-03-11T09:00:00\\+08:00 overrun PT1H, "
					+ "is S2 FAIL deadline 2025-03-10T13:00:00\\+08:00 overrun PT21H")
			.contains("1 new, 1 persisting (1 of them changed), 0 resolved");
		assertThat(folder.resolve("policy.yaml")).hasContent(policy);
	}

	@Test
	void aLongerDeadlineResolvesThem() {
		Console.Result result = run("--set", "revocation.deadline=PT25H", "--compare", first);
		assertThat(result.out()).contains("0 new, 0 persisting (0 of them changed), 1 resolved");
	}

	@Test
	void theRunSaysWhatItSupposes() throws IOException {
		Console.Result result = run("--set", "revocation.deadline=PT4H", "--set", "fee.grace=P3D");
		assertThat(result.out()).contains("what if       revocation.deadline=PT4H, fee.grace=P3D");
		assertThat(Files.readString(result.directory().resolve("run.json")))
			.contains("test (what-if: revocation.deadline=PT4H, fee.grace=P3D)", "\"what_if\"");
		assertThat(Files.readString(first.resolve("run.json"))).doesNotContain("what_if");
	}

	@Test
	void compareAloneShowsThatNothingChanged() {
		Console.Result result = console.type("compare", first.getFileName(), first);
		assertThat(result.out()).contains("0 new, 1 persisting (0 of them changed), 0 resolved");
	}

	@Test
	void whatCannotBeSupposedIsWrongUsage() {
		assertRefused("expected PARAMETER=VALUE", "--set", "revocation.deadline");
		assertRefused("--set: unknown parameter \"revocation.dedline\"", "--set", "revocation.dedline=PT4H");
		assertRefused("revocation.deadline.value: expected", "--set", "revocation.deadline=soon");
		assertRefused("not YAML", "--set", "revocation.deadline={");
		assertRefused("neither a run directory nor a run of the history", "--compare", "what-if-1999");
	}

	private static void assertRefused(String message, String... words) {
		Console.Result result = run((Object[]) words);
		assertThat(result.exit()).isEqualTo(2);
		assertThat(result.err()).contains(message).doesNotContain("Exception", "\tat ");
	}

}
