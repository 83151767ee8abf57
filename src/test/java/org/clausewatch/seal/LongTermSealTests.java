package org.clausewatch.seal;

import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

	@ParameterizedTest
	@EnumSource(value = Level.class, names = { "B", "T" })
	void withTheCrlAtHandTheLowerLevelsPassToo(Level level) throws Exception {
		Path pdf = directory.resolve(level + "-crl.pdf");
		authority.seal(level, "Preparer", "Approver")
			.sealPdf(SealedSamples.pdf(directory.resolve("unsigned.pdf")), pdf, SealedSamples.TEXT);
		assertThat(DssJudge.judge(authority.root(), authority.revocation(), pdf)).hasSize(2)
			.containsOnly("PAdES-BASELINE-" + level + " TOTAL_PASSED");
	}

	@ParameterizedTest
	@EnumSource(Level.class)
	void aChangedByteFailsEverySignatureOverIt(Level level) throws Exception {
		Path pdf = directory.resolve(level + "-changed.pdf");
		authority.seal(level, "Preparer", "Approver")
			.sealPdf(SealedSamples.pdf(directory.resolve("unsigned.pdf")), pdf, SealedSamples.TEXT);
		byte[] bytes = Files.readAllBytes(pdf);
		// the comment of random bytes at the head, which no reader minds
		bytes[12] ^= 1;
		Files.write(pdf, bytes);
		assertThat(DssJudge.judge(authority.root(), authority.revocation(), pdf)).hasSize(2)
			.containsOnly("PAdES-BASELINE-" + level + " TOTAL_FAILED HASH_FAILURE");
		Path content = Files.writeString(directory.resolve("changed.json"), "{}\n");
		Path signature = directory.resolve(level + "-changed.p7s");
		authority.seal(level, "Preparer", "Approver").sealDetached(content, signature);
		Files.writeString(content, "{ }\n");
		assertThat(DssJudge.judge(authority.root(), authority.revocation(), signature, content)).hasSize(2)
			.containsOnly("CAdES-BASELINE-" + level + " TOTAL_FAILED HASH_FAILURE");
	}

	@Test
	void theDemoSealPassesWithItsOwnRoot() throws Exception {
		Path home = directory.resolve("home");
		Seal demo = Seal.demo(home, Level.LTA, Clock.systemUTC());
		demo.rehearse();
		Path pdf = directory.resolve("demo.pdf");
		demo.sealPdf(SealedSamples.pdf(directory.resolve("unsigned.pdf")), pdf, SealedSamples.TEXT);
		try (InputStream root = Files.newInputStream(DemoAuthority.rootCertificate(home))) {
			assertThat(DssJudge
				.judge((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(root), pdf))
				.containsExactly("PAdES-BASELINE-LTA TOTAL_PASSED");
		}
	}

	@Test
	void aRehearsalTellsOfMissingRevocationData() {
		Seal ready = authority.seal(Level.LT, "Preparer");
		Seal without = new Seal("office", ready.signers(), Level.LT, ready.timeStampAuthority(), RevocationSources.NONE,
				ready.clock());
		assertThatThrownBy(without::rehearse).isInstanceOf(SealException.class)
			.hasMessageContaining("seal 'office'")
			.hasMessageContaining("level LT needs revocation data");
	}

	@Test
	void aRevokedSignerCanNotSealForTheLongTerm() throws Exception {
		TestAuthority other = new TestAuthority(Files.createTempDirectory(directory, "revoked"), Clock.systemUTC(),
				false);
		Seal seal = other.seal(Level.LT, "Dismissed");
		Files.write(other.crl(), DemoCrl.issue(other.authority(), BigInteger.TWO,
				Clock.systemUTC().instant().minusSeconds(60), seal.key().certificate().getSerialNumber()));
		Path unsigned = SealedSamples.pdf(directory.resolve("unsigned.pdf"));
		assertThatThrownBy(() -> seal.sealPdf(unsigned, directory.resolve("revoked.pdf"), SealedSamples.TEXT))
			.isInstanceOf(SealException.class)
			.hasMessageContaining("seal 'test': can't sign")
			.hasMessageContaining("evoked")
			.hasMessageNotContaining("\n");
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
