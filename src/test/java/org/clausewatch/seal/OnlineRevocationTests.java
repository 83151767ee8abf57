package org.clausewatch.seal;

import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Revocation data from the addresses in certificates, by OCSP or as a CRL, on this
 * machine.
 */
class OnlineRevocationTests {

	@TempDir
	static Path directory;

	static OnlineAuthority authority;

	@BeforeAll
	static void start() throws Exception {
		authority = new OnlineAuthority(Clock.systemUTC());
	}

	@AfterAll
	static void stop() {
		authority.close();
	}

	@Test
	void ocspAnswersAreFetchedAndEmbedded() throws Exception {
		assertFetched(authority.seal(authority.ocsp(), true), "/ocsp");
	}

	@Test
	void crlsAreFetchedAndEmbedded() throws Exception {
		assertFetched(authority.seal(authority.crl(), true), "/crl");
	}

	private static void assertFetched(Seal seal, String asked) throws Exception {
		Path signed = directory.resolve("online.pdf");
		authority.asked();
		seal.sealPdf(SealedSamples.pdf(directory.resolve("unsigned.pdf")), signed, SealedSamples.TEXT);
		assertThat(authority.asked()).containsExactly(asked);
		assertThat(DssJudge.judge(authority.root().certificate(), signed))
			.containsExactly("PAdES-BASELINE-LT TOTAL_PASSED");
	}

	@Test
	void nobodyIsAskedUnlessItIsAllowed() throws Exception {
		Seal offline = authority.seal(authority.crl(), false);
		authority.asked();
		assertThatThrownBy(() -> offline.sealPdf(SealedSamples.pdf(directory.resolve("unsigned.pdf")),
				directory.resolve("offline.pdf"), SealedSamples.TEXT))
			.isInstanceOf(SealException.class)
			.hasMessageContaining("level LT needs revocation data of each certificate");
		assertThat(authority.asked()).isEmpty();
	}

}
