package org.clausewatch.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each level, as DSS's own validator sees it. */
class LongTermSealTests {

	@TempDir
	static Path directory;

	static TestAuthority authority;

	@BeforeAll
	static void makeAuthority() throws Exception {
		authority = new TestAuthority(directory, Clock.systemUTC(), false);
	}

	@ParameterizedTest
	@EnumSource(Level.class)
	void pdf(Level level) throws Exception {
		Path signed = directory.resolve(level + ".pdf");
		authority.seal(level, "Preparer")
			.sealPdf(SealedSamples.pdf(directory.resolve("unsigned.pdf")), signed, SealedSamples.TEXT);
		assertThat(DssJudge.judge(authority.root(), signed)).containsExactly(verdict("PAdES", level));
	}

	@ParameterizedTest
	@EnumSource(Level.class)
	void pdfOfTwoSigners(Level level) throws Exception {
		Path signed = directory.resolve(level + "-two.pdf");
		authority.seal(level, "Preparer", "Approver")
			.sealPdf(SealedSamples.pdf(directory.resolve("unsigned.pdf")), signed, SealedSamples.TEXT);
		assertThat(DssJudge.judge(authority.root(), signed)).containsExactly(verdict("PAdES", level),
				verdict("PAdES", level));
	}

	@ParameterizedTest
	@CsvSource({ "B,1", "T,1", "LT,1", "LTA,1", "B,2", "T,2", "LT,2", "LTA,2" })
	void manifest(Level level, int signers) throws Exception {
		Path content = Files.writeString(directory.resolve("manifest.json"), "{}\n");
		Path signature = directory.resolve(level + "-" + signers + ".p7s");
		seal(level, signers).sealDetached(content, signature);
		assertThat(DssJudge.judge(authority.root(), signature, content)).hasSize(signers)
			.containsOnly(verdict("CAdES", level));
	}

	@ParameterizedTest
	@CsvSource({ "B,1", "T,1", "LT,1", "LTA,1", "T,2", "LTA,2" })
	void container(Level level, int signers) throws Exception {
		Path content = Files.writeString(directory.resolve("content.json"), "{}\n");
		Map<String, Path> entries = new LinkedHashMap<>();
		entries.put("case.json", content);
		entries.put("evidence/report.pdf", SealedSamples.pdf(directory.resolve("unsigned.pdf")));
		Path container = directory.resolve(level + "-" + signers + ".asice");
		seal(level, signers).sealContainer(entries, container);
		assertThat(DssJudge.judge(authority.root(), container)).hasSize(signers).containsOnly(verdict("CAdES", level));
	}

	private static Seal seal(Level level, int signers) {
		return (signers == 1) ? authority.seal(level, "Preparer") : authority.seal(level, "Preparer", "Approver");
	}

	/**
	 * Without revocation data inside, an offline judge can't know that nothing was
	 * revoked.
	 */
	static String verdict(String format, Level level) {
		return format + "-BASELINE-" + level
				+ (level.longTerm() ? " TOTAL_PASSED" : " INDETERMINATE CERTIFICATE_CHAIN_GENERAL_FAILURE");
	}

}
