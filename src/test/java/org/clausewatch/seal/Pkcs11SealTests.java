package org.clausewatch.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A key in SoftHSM, where that is installed; see {@code .ci/run}. */
class Pkcs11SealTests {

	private static final Map<String, String> ENVIRONMENT = Map.of("TOKEN_PIN", "5678", "WRONG_PIN", "9999");

	@TempDir
	static Path directory;

	static Path library;

	static long slot;

	/**
	 * Nobody logs in to it but the test of a wrong PIN: a login is the whole process's.
	 */
	static long emptySlot;

	static TestAuthority authority;

	static SealKey rsa;

	@BeforeAll
	static void fillAToken() throws Exception {
		library = Stream
			.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/softhsm/libsofthsm2.so",
					"/usr/local/lib/softhsm/libsofthsm2.so")
			.map(Path::of)
			.filter(Files::exists)
			.findFirst()
			.orElse(null);
		String configuration = System.getenv("SOFTHSM2_CONF");
		Assumptions.assumeTrue(library != null, "SoftHSM is not installed");
		Assumptions.assumeTrue(configuration != null, "SOFTHSM2_CONF is not set, as the build sets it");
		Path file = Path.of(configuration);
		Path tokens = Files.createDirectories(file.resolveSibling("tokens"));
		Files.writeString(file, "directories.tokendir = " + tokens + "\nlog.level = ERROR\n");
		slot = newToken("clausewatch");
		emptySlot = newToken("empty");
		authority = new TestAuthority(directory, Clock.systemUTC(), false);
		rsa = authority.key("Token 令牌");
		store(rsa, "compliance");
		store(TestKeys.selfSigned("EC", Clock.systemUTC().instant().minusSeconds(60),
				Clock.systemUTC().instant().plusSeconds(3600)), "curve");
	}

	private static long newToken(String label) throws Exception {
		String made = OutsideProgram.run("softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin",
				"1234", "--pin", "5678");
		Matcher number = Pattern.compile("slot (\\d+)").matcher(made);
		assertThat(number.find()).as(made).isTrue();
		return Long.parseLong(number.group(1));
	}

	private static void store(SealKey key, String label) throws Exception {
		Provider provider = Security.getProvider("SunPKCS11")
			.configure("--name = test\nlibrary = " + library + "\nslot = " + slot + "\n");
		KeyStore store = KeyStore.getInstance("PKCS11", provider);
		store.load(null, "5678".toCharArray());
		store.setKeyEntry(label, key.key(), null, key.chain().toArray(new Certificate[0]));
	}

	@Test
	void sealsEveryKindOfFile() throws Exception {
		SealKey key = seal("compliance", "TOKEN_PIN").open(ENVIRONMENT, Clock.systemUTC().instant());
		assertThat(key.certificate()).isEqualTo(rsa.certificate());
		assertThat(key.key().getEncoded()).as("the key stays in the token").isNull();
		Seal seal = new Seal("office", List.of(new Signer(key)), Level.LTA, authority.timeStamps(),
				authority.revocation(), Clock.systemUTC());
		Path pdf = directory.resolve("token.pdf");
		seal.sealPdf(SealedSamples.pdf(directory.resolve("unsigned.pdf")), pdf, SealedSamples.TEXT);
		assertThat(DssJudge.judge(authority.root(), pdf)).containsExactly("PAdES-BASELINE-LTA TOTAL_PASSED");
		Path signature = directory.resolve("token.p7s");
		seal.sealDetached(pdf, signature);
		assertThat(DssJudge.judge(authority.root(), signature, pdf)).containsExactly("CAdES-BASELINE-LTA TOTAL_PASSED");
		Path workbook = directory.resolve("token.xlsx");
		seal.sealWorkbook(SealedSamples.workbook(directory.resolve("unsigned.xlsx")), workbook, SealedSamples.TEXT);
		assertThat(WorkbookSealTests.valid(workbook)).containsExactly(true);
	}

	@Test
	void aCurveSignsWorkbooksToo() throws Exception {
		SealKey key = seal("curve", "TOKEN_PIN").open(ENVIRONMENT, Clock.systemUTC().instant());
		Path workbook = directory.resolve("curve.xlsx");
		new Seal(key, null, Clock.systemUTC()).sealWorkbook(SealedSamples.workbook(directory.resolve("unsigned.xlsx")),
				workbook, SealedSamples.TEXT);
		assertThat(WorkbookSealTests.valid(workbook)).containsExactly(true);
	}

	@Test
	void wrongPin() {
		fails(new Pkcs11Seal("office", library, emptySlot, null, null, "WRONG_PIN", null),
				"the token refused the PIN from environment variable WRONG_PIN");
	}

	@Test
	void pinNotSet() {
		fails(seal("compliance", "ABSENT"), "environment variable ABSENT is not set; it should hold the PIN");
	}

	@Test
	void noSuchKeyOrSeveral() {
		fails(seal("other", "TOKEN_PIN"), "holds no key 'other' with a certificate, but [compliance, curve]");
		fails(seal(null, "TOKEN_PIN"),
				"holds 2 keys with a certificate [compliance, curve], expected one, or its label");
	}

	@ParameterizedTest
	@ValueSource(longs = { 7, 123123123 })
	void noSuchSlot(long other) {
		fails(new Pkcs11Seal("office", library, other, null, "compliance", "TOKEN_PIN", null), "slot " + other);
	}

	@Test
	void noSuchLibrary() {
		fails(new Pkcs11Seal("office", directory.resolve("none.so"), slot, null, null, "TOKEN_PIN", null),
				"none.so: no such library");
	}

	private static Pkcs11Seal seal(@Nullable String label, String variable) {
		return new Pkcs11Seal("office", library, slot, null, label, variable, null);
	}

	private static void fails(Pkcs11Seal seal, String message) {
		assertThatThrownBy(() -> seal.open(ENVIRONMENT, Clock.systemUTC().instant())).isInstanceOf(SealException.class)
			.hasMessageStartingWith("seal 'office': ")
			.hasMessageContaining(message)
			.hasMessageNotContaining("\n")
			.hasMessageNotContaining("5678");
	}

}
