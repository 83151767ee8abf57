package org.clausewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.seal.DemoAuthority;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A seal of one's own from a PKCS#12 file, named in the configuration and used by a job.
 */
class SealCommandTests {

	@TempDir
	Path folder;

	private Path home;

	private Path job;

	private Path keystore;

	private Console console;

	@BeforeEach
	void jobWithASealOfItsOwn() throws IOException {
		this.home = this.folder.resolve("home");
		this.console = new Console(this.home);
		// Any PKCS#12 file with one key will do.
		DemoAuthority.open(this.home, Clock.systemUTC());
		this.keystore = this.folder.resolve("seal.p12");
		Files.copy(this.home.resolve("demo-authority/signer.p12"), this.keystore);
		this.job = this.folder.resolve("job.yaml");
		Path root = Path.of("").toAbsolutePath();
		Files.writeString(this.job, """
				job: sealed
				extract: %s
				policy: %s
				seal: compliance
				out: %s
				""".formatted(root.resolve("sample-data/2025-q3"), root.resolve("jobs/policy/netca.yaml"),
				this.folder.resolve("runs")));
	}

	private void configure(String... lines) throws IOException {
		Files.write(this.home.resolve("clausewatch.yaml"), List.of(lines));
	}

	private void configureSeal(Path passwordFile) throws IOException {
		configure("clausewatch:", "  seals:", "    compliance:", "      keystore: " + this.keystore,
				"      password-file: " + passwordFile);
	}

	@Test
	void sealsWithTheNamedKey() throws IOException {
		configureSeal(this.home.resolve("demo-authority/password"));
		Console.Result run = this.console.type("run", this.job);
		assertThat(run.err()).isEmpty();
		assertThat(run.exit()).isZero();
		Console.Result verified = this.console.type("verify", run.directory(), "--trust",
				DemoAuthority.rootCertificate(this.home));
		assertThat(verified.exit()).isZero();
		// Without a time-stamp authority only the signer's own clock says when.
		assertThat(verified.out()).contains("by the signer's own clock");
	}

	@Test
	void aWrongPasswordIsToldBeforeAnythingIsDone() throws IOException {
		Path wrong = Files.writeString(this.folder.resolve("password"), "wrong\n");
		configureSeal(wrong);
		this.console.type("run", this.job)
			.failed(2, "clausewatch: seal 'compliance': " + this.keystore
					+ ": wrong password, taken from password file " + wrong);
		assertThat(this.folder.resolve("runs")).doesNotExist();
	}

	@Test
	void aJobThatMayNotUseTheSealIsToldBeforeAnythingIsDone() throws IOException {
		configure("clausewatch:", "  seals:", "    compliance:", "      signers: [demo]",
				"      jobs: [daily-*, quarterly]");
		this.console.type("run", this.job)
			.failed(2, "clausewatch: clausewatch.seals.compliance.jobs: job 'sealed' may not use this seal, only "
					+ "daily-*, quarterly");
		assertThat(this.folder.resolve("runs")).doesNotExist();
	}

	@Test
	void anUnknownLevelIsRefused() throws IOException {
		configure("clausewatch:", "  seals:", "    compliance:", "      signers: [demo]", "      level: X");
		Console.Result result = this.console.type("run", this.job);
		assertThat(result.exit()).isEqualTo(2);
		assertThat(result.err()).contains("clausewatch.yaml")
			.contains("clausewatch.seals.compliance.level: can't use 'X', expected one of B, T, LT, LTA")
			.doesNotContain("\tat ");
	}

	@Test
	void anUnknownSealIsTold() {
		this.console.type("run", this.job)
			.failed(2, "clausewatch: there is no seal compliance under clausewatch.seals; known are demo, demo-sm2");
	}

	@Test
	void aMisspeltKeyOfTheConfigurationIsRefused() throws IOException {
		configure("clausewatch:", "  seal:", "    compliance:", "      keystore: x.p12");
		Console.Result result = this.console.type("run", this.job);
		assertThat(result.exit()).isEqualTo(2);
		assertThat(result.err()).contains("clausewatch.seal.compliance.keystore").doesNotContain("\tat ");
	}

	@Test
	void verifyFailsOnAStrangersSealAndSaysHowToTrustIt() throws IOException {
		configureSeal(this.home.resolve("demo-authority/password"));
		Path run = this.console.type("run", this.job).directory();
		Console stranger = new Console(this.folder.resolve("stranger"));
		Console.Result verified = stranger.type("verify", run);
		assertThat(verified.exit()).isEqualTo(1);
		assertThat(verified.out()).contains("--trust");
		try (Stream<Path> files = Files.list(run)) {
			assertThat(files).isNotEmpty();
		}
	}

}
