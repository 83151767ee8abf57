package org.clausewatch.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class Pkcs12SealTests {

	private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");

	private static final Instant TO = Instant.parse("2026-01-01T00:00:00Z");

	private static final Map<String, String> ENVIRONMENT = Map.of("SEAL_PASSWORD", "secret", "WRONG", "other");

	@TempDir
	static Path directory;

	static SealKey key;

	static Path file;

	@BeforeAll
	static void writeFile() throws Exception {
		key = TestKeys.selfSigned("EC", FROM, TO);
		file = TestKeys.pkcs12(directory.resolve("office.p12"), "secret", key);
	}

	@Test
	void opensWithThePasswordFromTheEnvironment() {
		SealKey opened = seal(file, "SEAL_PASSWORD", null).open(ENVIRONMENT, FROM);
		assertThat(opened.certificate()).isEqualTo(key.certificate());
		assertThat(opened.name()).isEqualTo("office");
		assertThat(opened.demo()).isFalse();
	}

	@Test
	void opensWithTheFirstLineOfAPasswordFile() throws Exception {
		Path password = Files.writeString(directory.resolve("password.txt"), "secret\r\n# not this\n");
		assertThat(seal(file, null, password).open(Map.of(), TO).certificate()).isEqualTo(key.certificate());
	}

	@Test
	void wrongPassword() {
		fails(seal(file, "WRONG", null), FROM, "wrong password, taken from environment variable WRONG");
	}

	@Test
	void passwordVariableNotSet() {
		fails(seal(file, "ABSENT", null), FROM, "environment variable ABSENT is not set");
	}

	@Test
	void passwordFileMissing() {
		fails(seal(file, null, directory.resolve("none.txt")), FROM, "none.txt does not exist");
	}

	@Test
	void passwordFileUnreadable() throws Exception {
		fails(seal(file, null, directory), FROM, "can't be read as UTF-8 text");
		Path binary = Files.write(directory.resolve("binary"), new byte[] { (byte) 0xFF, (byte) 0xFE });
		fails(seal(file, null, binary), FROM, "can't be read as UTF-8 text");
	}

	@Test
	void fileMissing() {
		fails(seal(directory.resolve("none.p12"), "SEAL_PASSWORD", null), FROM, "none.p12: no such file");
	}

	@Test
	void fileIsSomethingElse() throws Exception {
		Path other = Files.writeString(directory.resolve("other.p12"), "-----BEGIN CERTIFICATE-----");
		fails(seal(other, "SEAL_PASSWORD", null), FROM, "other.p12: not a PKCS#12 file");
		fails(seal(directory, "SEAL_PASSWORD", null), FROM, "can't be read");
	}

	@Test
	void notYetValidAndExpiredToTheSecond() {
		fails(seal(file, "SEAL_PASSWORD", null), FROM.minusSeconds(1),
				"its certificate is not valid before 2025-01-01T00:00:00Z (" + file + ")");
		fails(seal(file, "SEAL_PASSWORD", null), TO.plusSeconds(1),
				"its certificate expired at 2026-01-01T00:00:00Z (" + file + ")");
	}

	@Test
	void noKeyOrSeveral() throws Exception {
		Path none = TestKeys.pkcs12(directory.resolve("empty.p12"), "secret");
		fails(seal(none, "SEAL_PASSWORD", null), FROM, "holds 0 keys, expected one");
		Path two = TestKeys.pkcs12(directory.resolve("two.p12"), "secret", key, key);
		fails(seal(two, "SEAL_PASSWORD", null), FROM, "holds 2 keys [key0, key1], expected one");
	}

	@Test
	void keyOfAnotherAlgorithm() throws Exception {
		SealKey fake = TestKeys.selfSigned("EC", FROM, TO);
		var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
		assertThatThrownBy(() -> new SealKey("office", pair.getPrivate(), fake.chain(), false))
			.hasMessageContaining("expected RSA or EC");
	}

	@Test
	void passwordFromTwoPlacesOrNone() {
		assertThatThrownBy(() -> seal(file, "A", file)).isInstanceOf(SealException.class)
			.hasMessageContaining("either an environment variable or a file");
		assertThatThrownBy(() -> seal(file, null, null)).isInstanceOf(SealException.class);
	}

	private static Pkcs12Seal seal(Path file, @Nullable String variable, @Nullable Path passwordFile) {
		return new Pkcs12Seal("office", file, variable, passwordFile);
	}

	private static void fails(Pkcs12Seal seal, Instant now, String message) {
		assertThatThrownBy(() -> seal.open(ENVIRONMENT, now)).isInstanceOf(SealException.class)
			.hasMessageStartingWith("seal 'office': ")
			.hasMessageContaining(seal.file().toString())
			.hasMessageContaining(message)
			.hasMessageNotContaining("\n")
			.hasMessageNotContaining("secret");
	}

}
