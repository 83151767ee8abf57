package org.clausewatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.clausewatch.seal.DemoAuthority;
import org.clausewatch.seal.Level;
import org.clausewatch.seal.Seal;
import org.clausewatch.seal.SealException;
import org.clausewatch.seal.TestAuthority;
import org.clausewatch.seal.TestKeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

/** Seal profiles as they stand in {@code clausewatch.yaml}. */
class ConfiguredSealsTests {

	private static final Map<String, String> ENVIRONMENT = Map.of("PASSWORD", "secret");

	@TempDir
	static Path directory;

	static TestAuthority authority;

	@BeforeAll
	static void makeKeys() throws Exception {
		authority = new TestAuthority(directory, Clock.systemUTC(), false);
		TestKeys.pkcs12(directory.resolve("preparer.p12"), "secret", authority.key("Preparer"));
		TestKeys.pkcs12(directory.resolve("approver.p12"), "secret", authority.key("Approver"));
	}

	@Test
	void theDemoSealNeedsNoConfiguration() throws Exception {
		Seal seal = seals("{}").open("demo");
		assertThat(seal.level()).isEqualTo(Level.T);
		assertThat(seal.demo()).isTrue();
		assertThat(seals("demo: {level: LTA}").open("demo").level()).isEqualTo(Level.LTA);
		Seal sm2 = seals("{}").open("demo-sm2");
		assertThat(sm2.sm2()).isTrue();
		assertThat(sm2.fallback()).isNotNull();
	}

	@Test
	void whatWasConfiguredBeforeProfilesGoesOn() throws Exception {
		Seal plain = seals("office: {keystore: D/preparer.p12, password-env: PASSWORD}").open("office");
		assertThat(plain.level()).isEqualTo(Level.B);
		assertThat(plain.demo()).isFalse();
		assertThat(seals("""
				office:
				  keystore: D/preparer.p12
				  password-env: PASSWORD
				  time-stamp-authority: http://localhost:1/tsa
				""").open("office").level()).isEqualTo(Level.T);
	}

	@Test
	void severalSignersForTheLongTerm() throws Exception {
		Seal seal = seals("""
				preparer:
				  keystore: D/preparer.p12
				  password-env: PASSWORD
				  reason: {zh-CN: 编制, en: Prepared}
				  role: Compliance officer
				approver:
				  keystore: D/approver.p12
				  password-env: PASSWORD
				regulator:
				  level: LTA
				  signers: [preparer, approver]
				  time-stamp-authority: demo
				  revocation: {crls: [D/test.crl], certificates: [D/root.pem]}
				""").open("regulator");
		assertThat(seal.signers()).hasSize(2);
		assertThat(seal.signers().get(0).reason().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("编制");
		assertThat(seal.signers().get(0).reason().in(Locale.ENGLISH)).isEqualTo("Prepared");
		assertThat(seal.signers().get(0).role().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("Compliance officer");
		assertThat(seal.demo()).as("by its time-stamps").isTrue();
		Path content = Files.writeString(directory.resolve("content"), "x");
		seal.sealDetached(content, directory.resolve("content.p7s"));
		assertThat(directory.resolve("content.p7s")).isNotEmptyFile();
	}

	@ParameterizedTest
	@CsvSource({ "daily-reconciliation, true", "daily-, true", "quarterly, true", "quarterly-2, false",
			"my-daily-run, false", "dailyx, false" })
	void whoMayUseIt(String job, boolean may) throws Exception {
		ConfiguredSeals seals = seals(
				"office: {keystore: D/preparer.p12, password-env: PASSWORD, jobs: [daily-*, quarterly]}");
		if (may) {
			seals.requireAllowed("office", job);
		}
		else {
			assertThatThrownBy(() -> seals.requireAllowed("office", job)).isInstanceOf(SealException.class)
				.hasMessage("clausewatch.seals.office.jobs: job '" + job
						+ "' may not use this seal, only daily-*, quarterly");
		}
	}

	@Test
	void aListedSignerKeepsItsOwnJobs() throws Exception {
		ConfiguredSeals seals = seals("""
				approver: {keystore: D/approver.p12, password-env: PASSWORD, jobs: [quarterly]}
				both: {signers: [approver]}
				""");
		seals.requireAllowed("both", "quarterly");
		assertThatThrownBy(() -> seals.requireAllowed("both", "daily"))
			.hasMessageStartingWith("clausewatch.seals.approver.jobs: job 'daily' may not use");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"x: {level: T}|clausewatch.seals.x: expected one of keystore, pkcs11 and signers",
			"x: {keystore: a, signers: [demo]}|clausewatch.seals.x: expected one of keystore, pkcs11 and signers",
			"x: {keystore: a}|expected one of password-env and password-file for the keystore",
			"x: {keystore: a, password-env: A, password-file: b}|expected one of password-env and password-file",
			"x: {signers: [demo], password-env: A}|clausewatch.seals.x.password-env: is for a keystore",
			"x: {pkcs11: {pin-env: A}}|clausewatch.seals.x.pkcs11.library: is missing",
			"x: {pkcs11: {library: a}}|clausewatch.seals.x.pkcs11: expected one of pin-env and pin-file",
			"x: {pkcs11: {library: a, pin-env: A, slot: 1, slot-index: 0}}|pkcs11: expected slot or slot-index, not both",
			"x: {keystore: a, password-env: A, level: T}|clausewatch.seals.x.level: T needs a time-stamp-authority",
			"x: {keystore: a, password-env: A, level: B, time-stamp-authority: demo}|time-stamp-authority: is of no use at level B",
			"x: {keystore: a, password-env: A, level: LT, time-stamp-authority: demo}|clausewatch.seals.x.level: LT needs revocation sources",
			"x: {keystore: a, password-env: A, revocation: {online: true}}|clausewatch.seals.x.revocation: is for levels LT and LTA, and the level is B",
			"x: {keystore: a, password-env: A, level: LT, time-stamp-authority: demo, revocation: {certificates: [c]}}|names neither crls nor online",
			"x: {signers: [demo], role: r}|reason, role and algorithm belong to the profiles that it lists",
			"x: {signers: [demo, demo]}|clausewatch.seals.x.signers: names a signer twice: demo, demo",
			"x: {signers: [none]}|there is no seal none under clausewatch.seals; known are demo, demo-sm2, x",
			"x: {signers: [demo, demo-sm2]}|SM2 keys and others can't sign the same file",
			"x: {signers: [demo-sm2]}|clausewatch.seals.x.fallback: is missing: an SM2 key can't sign workbooks",
			"x: {signers: [demo-sm2], fallback: x}|clausewatch.seals.x.fallback: leads back to itself",
			"x: {signers: [demo], fallback: demo}|clausewatch.seals.x.fallback: is for SM2 keys",
			"x: {signers: [demo], level: T, time-stamp-authority: 'ftp://h/'}|'ftp://h/' is neither an http or https address nor demo",
			"x: {signers: [demo], level: T, time-stamp-authority: 'no such'}|'no such' is neither",
			"x: {keystore: D/preparer.p12, password-env: PASSWORD, algorithm: SM2}|clausewatch.seals.x.algorithm: is SM2, and the key is of RSA",
			"x: {signers: [demo], level: LT, time-stamp-authority: demo, revocation: {crls: [D/none.crl]}}|none.crl: no such file",
			"x: {signers: [demo], level: LT, time-stamp-authority: demo, revocation: {crls: [D/root.pem]}}|root.pem: not a CRL",
			"x: {signers: [demo], level: LT, time-stamp-authority: demo, revocation: {online: true, certificates: [D/none]}}|certificate file",
			"demo: {keystore: a}, x: {signers: [demo]}|clausewatch.seals.demo: has a key of its own" })
	void contradictionsAreRefused(String yaml, String message) throws Exception {
		ConfiguredSeals seals = seals(yaml.startsWith("demo") ? "{" + yaml + "}" : yaml);
		assertThatThrownBy(() -> seals.open("x")).isInstanceOf(SealException.class)
			.hasMessageContaining(message)
			.hasMessageNotContaining("\n");
	}

	private static ConfiguredSeals seals(String yaml) throws IOException {
		String text = "clausewatch:\n  home: D/home\n  seals:\n" + yaml.indent(4);
		StandardEnvironment environment = new StandardEnvironment();
		new YamlPropertySourceLoader()
			.load("test", new ByteArrayResource(text.replace("D/", directory + "/").getBytes(StandardCharsets.UTF_8)))
			.forEach(environment.getPropertySources()::addFirst);
		ClausewatchProperties properties = new Binder(ConfigurationPropertySources.get(environment))
			.bind("clausewatch", ClausewatchProperties.class)
			.get();
		return new ConfiguredSeals(properties, ENVIRONMENT, Clock.systemUTC());
	}

	@Test
	void theDemoRootIsWhereVerifyLooks() throws Exception {
		seals("{}").open("demo");
		assertThat(DemoAuthority.rootCertificate(directory.resolve("home"))).exists();
	}

}
