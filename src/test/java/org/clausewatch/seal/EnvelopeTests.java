package org.clausewatch.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is encrypted to a certificate opens with its key: OpenSSL is the judge. */
class EnvelopeTests {

	private static final byte[] CONTENT = "行 rows with nothing hidden".getBytes(StandardCharsets.UTF_8);

	@TempDir
	Path directory;

	@BeforeEach
	void needsTheJudge() {
		assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.anyMatch((path) -> Files.isExecutable(Path.of(path, "openssl"))), "openssl is not installed");
	}

	private X509Certificate recipient(String usage, String... key) throws Exception {
		List<String> command = new java.util.ArrayList<>(List.of("openssl", "req", "-x509", "-nodes", "-newkey"));
		command.addAll(List.of(key));
		command.addAll(List.of("-keyout", "key.pem", "-out", "certificate.pem", "-subj", "/CN=Arbitrator", "-days",
				"30", "-addext", "keyUsage=" + usage));
		run(command.toArray(String[]::new));
		try (var in = Files.newInputStream(this.directory.resolve("certificate.pem"))) {
			return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
		}
	}

	private byte[] run(String... command) throws Exception {
		Process process = new ProcessBuilder(command).directory(this.directory.toFile())
			.redirectError(this.directory.resolve("errors.txt").toFile())
			.start();
		byte[] out = process.getInputStream().readAllBytes();
		assertThat(process.waitFor()).as(Files.readString(this.directory.resolve("errors.txt"))).isZero();
		return out;
	}

	@ParameterizedTest
	@ValueSource(strings = { "rsa:2048", "ec" })
	void opensWithTheRecipientsKey(String kind) throws Exception {
		X509Certificate recipient = kind.equals("ec")
				? recipient("keyAgreement", "ec", "-pkeyopt", "ec_paramgen_curve:P-256")
				: recipient("keyEncipherment", kind);
		byte[] encrypted = Envelope.encrypt(CONTENT, recipient);
		assertThat(new String(encrypted, StandardCharsets.UTF_8)).doesNotContain("nothing hidden");
		Files.write(this.directory.resolve("set.p7m"), encrypted);
		assertThat(run("openssl", "cms", "-decrypt", "-binary", "-inform", "DER", "-in", "set.p7m", "-recip",
				"certificate.pem", "-inkey", "key.pem"))
			.isEqualTo(CONTENT);
	}

	@Test
	void aCertificateForSignaturesIsRefused() throws Exception {
		X509Certificate signer = recipient("digitalSignature", "rsa:2048");
		assertThatThrownBy(() -> Envelope.encrypt(CONTENT, signer)).isInstanceOf(SealException.class)
			.hasMessageContaining("is not for key encipherment");
	}

}
