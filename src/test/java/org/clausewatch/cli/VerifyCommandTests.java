package org.clausewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.clausewatch.seal.Level;
import org.clausewatch.seal.Seal;
import org.clausewatch.seal.SealedSamples;
import org.clausewatch.seal.TestAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code verify} prints, in words and for programs, and by which anchors. */
class VerifyCommandTests {

	@TempDir
	static Path folder;

	private static Console console;

	private static TestAuthority authority;

	private static Path pdf;

	@BeforeAll
	static void seal() throws Exception {
		console = new Console(folder.resolve("home"));
		authority = new TestAuthority(folder, Clock.systemUTC(), false);
		pdf = folder.resolve("r.pdf");
		authority.seal(Level.LTA, "Preparer", "Approver")
			.sealPdf(SealedSamples.pdf(folder.resolve("unsigned.pdf")), pdf, SealedSamples.TEXT);
	}

	@Test
	void printsOneTreeForPrograms() {
		Console.Result result = console.type("verify", pdf, folder.resolve("unsigned.pdf"), "--format", "json",
				"--trust", authority.rootFile());
		assertThat(result.exit()).isEqualTo(1);
		JsonNode tree = JsonMapper.shared().readTree(result.out());
		assertThat(tree.required("valid").asBoolean()).isFalse();
		JsonNode good = tree.required("targets").get(0);
		assertThat(good.required("valid").asBoolean()).isTrue();
		assertThat(good.required("kind").asString()).isEqualTo("PDF");
		assertThat(good.required("target").asString()).isEqualTo(pdf.toString());
		assertThat(good.required("checks").findValuesAsString("subject")).contains("integrity", "signer", "chain",
				"validity", "revocation", "time", "coverage", "changes");
		assertThat(good.required("checks").findValuesAsString("outcome")).doesNotContain("fail");
		assertThat(tree.required("targets").get(1).required("checks").get(0).required("text").asString())
			.isEqualTo("the PDF has no signature");
	}

	@Test
	void withoutTheAnchorItNamesWhatToTrust() {
		Console.Result result = console.type("verify", pdf);
		assertThat(result.exit()).isEqualTo(1);
		assertThat(result.out()).contains("leads to no trust anchor").contains("--trust FILE");
	}

	@Test
	void anchorsAndCrlsThatCannotBeReadAreNamed() throws IOException {
		Path text = Files.writeString(folder.resolve("text.pem"), "no certificate\n");
		console.type("verify", pdf, "--trust", folder.resolve("none.pem"))
			.misused("clausewatch: trust anchor " + folder.resolve("none.pem") + ": no such file");
		assertThat(console.type("verify", pdf, "--trust", text).err()).contains("trust anchor " + text);
		console.type("verify", pdf, "--trust", authority.rootFile(), "--crl", folder.resolve("none.crl"))
			.misused("clausewatch: CRL " + folder.resolve("none.crl") + ": no such file");
		assertThat(console.type("verify", pdf, "--trust", authority.rootFile(), "--crl", text).err())
			.contains("CRL " + text);
	}

	@Test
	void theDemoSealsAreTrustedWhereTheyWereMade() throws IOException {
		Path sealed = folder.resolve("demo.pdf");
		for (Seal seal : List.of(Seal.demo(folder.resolve("home"), Clock.systemUTC()),
				Seal.demoSm2(folder.resolve("home"), Clock.systemUTC()))) {
			seal.sealPdf(SealedSamples.pdf(folder.resolve("u.pdf")), sealed, SealedSamples.TEXT);
			Console.Result result = console.type("verify", sealed);
			assertThat(result.out()).contains("VALID").contains("DEMO seal");
			assertThat(result.exit()).isZero();
			assertThat(new Console(folder.resolve("elsewhere")).type("verify", sealed).exit()).isEqualTo(1);
		}
	}

}
