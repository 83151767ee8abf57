package org.clausewatch.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates and CRLs are what rows and other programs take them for. */
class CertificateFilesTests {

	private static final int CERTIFICATES = 600;

	private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

	@TempDir
	static Path directory;

	private static Path extract;

	@BeforeAll
	static void generateOnce() throws IOException {
		extract = generate("once", 42);
	}

	private static Path generate(String name, long seed) throws IOException {
		Path out = directory.resolve(name);
		ExtractGenerator.generate(ExtractOrder.of(CERTIFICATES, seed).withArtefacts(Set.of("ALL")), out,
				ProgressListener.SILENT);
		return out;
	}

	@Test
	void sameArgumentsGiveSameBytesWhateverTheMachinesLanguage() throws IOException {
		Locale locale = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			Path again = generate("again", 42);
			List<Path> files = files(extract);
			assertThat(files(again)).isEqualTo(files).hasSizeGreaterThan(CERTIFICATES + 900);
			for (Path file : files) {
				assertThat(again.resolve(file)).hasSameBinaryContentAs(extract.resolve(file));
			}
		}
		finally {
			Locale.setDefault(locale);
		}
	}

	@Test
	void anotherSeedGivesOtherIssuers() throws IOException {
		Path other = generate("other", 43);
		for (String issuer : List.of("persons", "organisations", "sm2", "devices")) {
			byte[] first = Files.readAllBytes(extract.resolve("issuers/" + issuer + ".cer"));
			assertThat(Files.readAllBytes(other.resolve("issuers/" + issuer + ".cer"))).isNotEqualTo(first);
		}
	}

	@Test
	void restOfTheExtractIsAsWithoutFiles() throws IOException {
		Path without = directory.resolve("without");
		ExtractGenerator.generate(ExtractOrder.of(CERTIFICATES, 42), without, ProgressListener.SILENT);
		Set<RecordKind> other = Set.of(RecordKind.CERTIFICATES, RecordKind.CRLS, RecordKind.CRL_ENTRIES);
		for (RecordKind kind : RecordKind.values()) {
			if (!other.contains(kind)) {
				assertThat(extract.resolve(kind.fileName())).hasSameBinaryContentAs(without.resolve(kind.fileName()));
			}
		}
		assertThat(ExtractReader.read(extract, RecordKind.CRL_ENTRIES)).isEmpty();
	}

	@Test
	void rowsSayWhatTheCertificatesSay() throws Exception {
		MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
		for (Row row : ExtractReader.read(extract, RecordKind.CERTIFICATES)) {
			byte[] der = Files.readAllBytes(extract.resolve(Objects.requireNonNull(row.text("file"))));
			X509Certificate certificate = certificate(der);
			assertThat(row.text("certificate_sha256")).isEqualTo(HexFormat.of().formatHex(sha256.digest(der)));
			assertThat(row.text("public_key_sha256"))
				.isEqualTo(HexFormat.of().formatHex(sha256.digest(certificate.getPublicKey().getEncoded())));
			assertThat(Objects.requireNonNull(row.certificate()).serial()).isEqualTo(certificate.getSerialNumber());
			assertThat(Objects.requireNonNull(row.time("not_before")).at())
				.isEqualTo(certificate.getNotBefore().toInstant());
			assertThat(Objects.requireNonNull(row.time("not_after")).at())
				.isEqualTo(certificate.getNotAfter().toInstant());
			assertThat(new X500Principal(Objects.requireNonNull(row.text("subject"))))
				.isEqualTo(new X500Principal(certificate.getSubjectX500Principal().getEncoded()));
			assertThat(new X500Principal(Objects.requireNonNull(row.text("issuer"))))
				.isEqualTo(new X500Principal(certificate.getIssuerX500Principal().getEncoded()));
			issuer(certificate.getIssuerX500Principal()).checkValidity();
			certificate.verify(issuer(certificate.getIssuerX500Principal()).getPublicKey(), BOUNCY_CASTLE);
		}
	}

	/** Seed 42 has no planted difference among its first certificates. */
	@Test
	void keysAreEachOnesOwn() throws IOException {
		assertThat(ExtractReader.read(extract, RecordKind.CERTIFICATES)
			.stream()
			.map((row) -> row.text("public_key_sha256"))).doesNotHaveDuplicates();
	}

	@Test
	void crlsListWhatWasRevoked() throws Exception {
		Set<BigInteger> listed = new TreeSet<>();
		for (Row row : ExtractReader.read(extract, RecordKind.CRLS)) {
			byte[] der = Files.readAllBytes(extract.resolve(Objects.requireNonNull(row.text("file"))));
			X509CRL crl = (X509CRL) CertificateFactory.getInstance("X.509", BOUNCY_CASTLE)
				.generateCRL(new ByteArrayInputStream(der));
			crl.verify(issuer(crl.getIssuerX500Principal()).getPublicKey(), BOUNCY_CASTLE);
			assertThat(crl.getThisUpdate().toInstant()).isEqualTo(Objects.requireNonNull(row.time("this_update")).at());
			assertThat(crl.getNextUpdate().toInstant()).isEqualTo(Objects.requireNonNull(row.time("next_update")).at());
			assertThat(crl.getExtensionValue("2.5.29.27") != null).isEqualTo("DELTA".equals(row.text("kind")));
			assertThat(crl.getExtensionValue("2.5.29.28") != null).isEqualTo(row.text("shard") != null);
			if (crl.getRevokedCertificates() != null) {
				crl.getRevokedCertificates().forEach((entry) -> listed.add(entry.getSerialNumber()));
			}
		}
		Instant last = Instant.parse("2025-09-29T18:00:00Z");
		List<BigInteger> revoked = ExtractReader.read(extract, RecordKind.REVOCATIONS)
			.stream()
			.filter((row) -> Objects.requireNonNull(row.time("executed_at")).at().isBefore(last))
			.map((row) -> Objects.requireNonNull(row.certificate()).serial())
			.toList();
		assertThat(revoked).isNotEmpty();
		assertThat(listed).containsExactlyInAnyOrderElementsOf(revoked);
	}

	@Test
	void openSslVerifiesThem() throws Exception {
		assumeTrue(call("openssl", "version").startsWith("OpenSSL 3"), "OpenSSL 3 is not installed");
		for (String issuer : List.of("persons", "organisations", "devices")) {
			Path ca = pem(issuer);
			String crl = issuer.equals("persons") ? "persons-1/4364.crl" : issuer + "/4091.crl";
			assertThat(call("openssl", "crl", "-inform", "der", "-in", extract.resolve("crls/" + crl).toString(),
					"-CAfile", ca.toString(), "-noout"))
				.contains("verify OK");
			assertThat(call("openssl", "verify", "-attime", "1756684800", "-CAfile", ca.toString(),
					pemOf(issuer).toString()))
				.contains(": OK");
		}
		assertThat(call("openssl", "verify", "-attime", "1756684800", "-vfyopt", "distid:1234567812345678", "-CAfile",
				pem("sm2").toString(), pemOf("sm2").toString()))
			.contains(": OK");
	}

	private static Path pem(String issuer) throws Exception {
		Path pem = directory.resolve(issuer + ".pem");
		call("openssl", "x509", "-inform", "der", "-in", extract.resolve("issuers/" + issuer + ".cer").toString(),
				"-out", pem.toString());
		return pem;
	}

	/** A certificate of the issuer that is valid on 2025-09-01, not signed with SHA-1. */
	private static Path pemOf(String issuer) throws Exception {
		String name = Issuer.valueOf(issuer.toUpperCase(Locale.ROOT)).distinguishedName();
		Instant time = Instant.ofEpochSecond(1756684800);
		for (Row row : ExtractReader.read(extract, RecordKind.CERTIFICATES)) {
			X509Certificate certificate = certificate(
					Files.readAllBytes(extract.resolve(Objects.requireNonNull(row.text("file")))));
			boolean valid = certificate.getNotBefore().toInstant().isBefore(time)
					&& certificate.getNotAfter().toInstant().isAfter(time);
			boolean sha1 = String.valueOf(row.text("signature_algorithm")).startsWith("sha1");
			if (valid && !sha1 && new X500Principal(name)
				.equals(new X500Principal(certificate.getIssuerX500Principal().getEncoded()))) {
				Path pem = directory.resolve(issuer + "-one.pem");
				call("openssl", "x509", "-inform", "der", "-in",
						extract.resolve(Objects.requireNonNull(row.text("file"))).toString(), "-out", pem.toString());
				return pem;
			}
		}
		throw new AssertionError("no certificate of " + issuer);
	}

	private static X509Certificate issuer(X500Principal name) throws Exception {
		for (Issuer issuer : Issuer.values()) {
			X509Certificate certificate = certificate(
					Files.readAllBytes(extract.resolve("issuers/" + issuer.slug() + ".cer")));
			if (certificate.getSubjectX500Principal().equals(name)) {
				return certificate;
			}
		}
		throw new AssertionError("no issuer " + name);
	}

	private static X509Certificate certificate(byte[] der) throws Exception {
		return (X509Certificate) CertificateFactory.getInstance("X.509", BOUNCY_CASTLE)
			.generateCertificate(new ByteArrayInputStream(der));
	}

	private static String call(String... command) throws Exception {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		return said;
	}

	private static List<Path> files(Path root) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return new ArrayList<>(files.filter(Files::isRegularFile).map(root::relativize).sorted().toList());
		}
	}

}
