package org.clausewatch.ingest.x509;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.x509.Certificate;
import org.clausewatch.ingest.Reject;
import org.clausewatch.ingest.x509.TestAuthority.Kind;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.CertificateContent.SignatureCheck;
import org.clausewatch.record.CertificateContent.State;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates are read for what their bytes say, and nothing else than DER is. */
class CertificateReaderTests {

	private static final String ISSUER = "CN=Test CA,O=Test,C=CN";

	private static final byte[] ROW = new byte[32];

	@TempDir
	private Path folder;

	private Path extract;

	@BeforeEach
	void makeExtract() throws IOException {
		this.extract = Files.createDirectories(this.folder.resolve("extract/issuers")).getParent();
	}

	private void write(String file, byte[] bytes) throws IOException {
		Files.write(this.extract.resolve(file), bytes);
	}

	private CertificateReader.Reading read(String file, String... issuers) throws IOException {
		return new CertificateReader(this.extract, IssuerFiles.read(this.extract, List.of(issuers)).issuers())
			.read(file, ROW);
	}

	private SignatureCheck signature(String file, String... issuers) throws IOException {
		return read(file, issuers).content().signature();
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void saysWhatTheCertificateSays(Kind kind) throws Exception {
		TestAuthority authority = new TestAuthority(kind, ISSUER);
		byte[] der = authority.issue(0x1f2e, "CN=张伟,O=\"甲, 乙\",C=CN");
		write("a.cer", der);
		write("issuers/ca.cer", authority.certificate());
		CertificateReader.Reading reading = read("a.cer");
		assertThat(reading.reject()).isNull();
		CertificateContent content = reading.content();
		assertThat(content.state()).isEqualTo(State.READ);
		assertThat(content.source().citation()).isEqualTo("a.cer:1:" + hex(der));
		assertThat(content.issuer()).isEqualTo(IssuerName.parse("cn=test ca, o=test, c=CN"));
		assertThat(IssuerName.parse(content.subject())).isEqualTo(IssuerName.parse("CN=张伟,O=\"甲, 乙\",C=CN"));
		assertThat(content.serial()).isEqualTo(BigInteger.valueOf(0x1f2e));
		assertThat(content.notBefore()).isEqualTo(TestAuthority.FROM);
		assertThat(content.notAfter()).isEqualTo(TestAuthority.TO);
		assertThat(content.keyAlgorithm()).isEqualTo(kind.key());
		assertThat(content.signatureAlgorithm()).isEqualTo(kind.signature());
		assertThat(content.publicKeySha256())
			.isEqualTo(hex(Certificate.getInstance(der).getSubjectPublicKeyInfo().getEncoded()));
		assertThat(content.signature()).isEqualTo(SignatureCheck.VALID);
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void aSignatureThatWasTamperedWithIsInvalid(Kind kind) throws Exception {
		TestAuthority authority = new TestAuthority(kind, ISSUER);
		write("issuers/ca.pem",
				TestAuthority.pem("CERTIFICATE", authority.certificate()).getBytes(StandardCharsets.US_ASCII));
		byte[] der = authority.issue(7, "CN=a,C=CN");
		der[der.length - 1] ^= 1;
		write("a.cer", der);
		assertThat(signature("a.cer")).isEqualTo(SignatureCheck.INVALID);
	}

	@Test
	void withoutTheIssuersCertificateTheSignatureIsNotJudged() throws Exception {
		write("a.cer", new TestAuthority(Kind.ECDSA, ISSUER).issue(7, "CN=a,C=CN"));
		assertThat(signature("a.cer")).isEqualTo(SignatureCheck.ISSUER_NOT_HELD);
	}

	@Test
	void anIssuerMayHaveChangedItsKey() throws Exception {
		TestAuthority before = new TestAuthority(Kind.RSA, ISSUER, false);
		TestAuthority after = new TestAuthority(Kind.SM2, ISSUER, false);
		write("a.cer", before.issue(7, "CN=a,C=CN"));
		write("b.cer", after.issue(8, "CN=b,C=CN"));
		write("after.cer", after.certificate());
		assertThat(signature("a.cer", "after.cer")).as("the right key isn't held, and nothing says so")
			.isEqualTo(SignatureCheck.INVALID);
		write("issuers/before.crt", before.certificate());
		assertThat(signature("a.cer", "after.cer")).isEqualTo(SignatureCheck.VALID);
		assertThat(signature("b.cer", "after.cer")).isEqualTo(SignatureCheck.VALID);
	}

	@Test
	void aKeyThatIsNotTheOneNamedShowsNothing() throws Exception {
		write("a.cer", new TestAuthority(Kind.ECDSA, ISSUER).issue(7, "CN=a,C=CN"));
		write("issuers/other.der", new TestAuthority(Kind.ECDSA, ISSUER).certificate());
		assertThat(signature("a.cer")).isEqualTo(SignatureCheck.ISSUER_NOT_HELD);
	}

	@Test
	void aSubscriberIsNoIssuerAndARootIsItsOwn() throws Exception {
		TestAuthority authority = new TestAuthority(Kind.ECDSA, ISSUER);
		write("root.cer", authority.certificate());
		assertThat(signature("root.cer")).isEqualTo(SignatureCheck.VALID);
		// A subscriber that bears the authority's name.
		write("issuers/subscriber.cer", new TestAuthority(Kind.ECDSA, "CN=Root,C=CN").issue(5, ISSUER));
		write("a.cer", authority.issue(7, "CN=a,C=CN"));
		assertThat(signature("a.cer")).isEqualTo(SignatureCheck.ISSUER_NOT_HELD);
	}

	@Test
	void pemIsTheSameCertificate() throws Exception {
		byte[] der = new TestAuthority(Kind.ECDSA, ISSUER).issue(7, "CN=a,C=CN");
		write("a.cer", der);
		String pem = TestAuthority.pem("CERTIFICATE", der);
		write("a.pem", ("Certificate:\n    Data:\n" + pem.replace("\n", "\r\n")).getBytes(StandardCharsets.US_ASCII));
		assertThat(read("a.pem").content().source().sha256()).isEqualTo(read("a.cer").content().source().sha256());
		write("two.pem", (pem + pem).getBytes(StandardCharsets.US_ASCII));
		rejected("two.pem", State.UNREADABLE, "BAD_CERTIFICATE", "is no certificate: more bytes follow its end");
		write("long.cer", Arrays.copyOf(der, der.length + 1));
		rejected("long.cer", State.UNREADABLE, "BAD_CERTIFICATE", "is no certificate: 1 bytes follow its end");
	}

	@ParameterizedTest
	@CsvSource({ "nowhere.cer, ABSENT, FILE_MISSING, there is no such file in the extract",
			"../outside.cer, ABSENT, FILE_OUTSIDE, leads out of the extract; a path relative to its directory was expected",
			"a/../../outside.cer, ABSENT, FILE_OUTSIDE, leads out of the extract; a path relative to its directory was expected",
			"/etc/hostname, ABSENT, FILE_OUTSIDE, leads out of the extract; a path relative to its directory was expected",
			"link.cer, ABSENT, FILE_OUTSIDE, leads out of the extract by a symbolic link",
			"loop.cer, UNREADABLE, FILE_UNREADABLE, *",
			".hidden/a.cer, ABSENT, FILE_OUTSIDE, 'names a hidden file, which is no part of an extract'",
			"issuers, UNREADABLE, FILE_UNREADABLE, is a directory", "a\u0000b, ABSENT, FILE_MISSING, is no path",
			"empty.cer, UNREADABLE, BAD_CERTIFICATE, is no certificate: it is neither DER nor PEM: it doesn't start with a SEQUENCE and has no line -----BEGIN CERTIFICATE-----" })
	void aFileThatIsNotThereIsTold(String file, State state, String code, String message) throws IOException {
		write("../outside.cer", new byte[0]);
		write("empty.cer", new byte[0]);
		Files.createSymbolicLink(this.extract.resolve("link.cer"), this.folder.resolve("extract/../outside.cer"));
		Files.createSymbolicLink(this.extract.resolve("loop.cer"), this.extract.resolve("loop.cer"));
		rejected(file, state, code, message);
	}

	private void rejected(String file, State state, String code, String message) throws IOException {
		CertificateReader.Reading reading = read(file);
		assertThat(reading.content().state()).isEqualTo(state);
		assertThat(reading.content().source().sha256()).isEqualTo(ROW);
		Reject expected = new Reject(file, 1, "file", code, message.equals("*") ? reading.reject().message() : message,
				"00".repeat(32));
		assertThat(reading.reject()).isEqualTo(expected);
	}

	/** Cut anywhere: nothing escapes, and only what is whole is read. */
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void aCertificateCutShortIsRejectedWhereverItIsCut(boolean pem) throws Exception {
		byte[] der = new TestAuthority(Kind.ECDSA, ISSUER).issue(7, "CN=a,C=CN");
		byte[] whole = pem ? TestAuthority.pem("CERTIFICATE", der).getBytes(StandardCharsets.US_ASCII) : der;
		for (int length = 0; length < whole.length; length++) {
			write("a.cer", Arrays.copyOf(whole, length));
			CertificateReader.Reading reading = read("a.cer");
			// The last line end of PEM may be missing.
			boolean enough = pem && length == whole.length - 1;
			assertThat(reading.content().state()).as("%d bytes", length)
				.isEqualTo(enough ? State.READ : State.UNREADABLE);
			assertThat(reading.reject() == null).isEqualTo(enough);
		}
	}

	/** Any bit turned: nothing escapes, and the issuer's signature no longer fits. */
	@Test
	void aBitTurnedAnywhereNeverPasses() throws Exception {
		TestAuthority authority = new TestAuthority(Kind.ECDSA, ISSUER, false);
		byte[] der = authority.issue(7, "CN=a,C=CN");
		write("issuers/ca.cer", authority.certificate());
		for (int at = 0; at < der.length; at++) {
			byte[] turned = der.clone();
			turned[at] ^= (byte) (1 << at % 8);
			write("a.cer", turned);
			assertThat(signature("a.cer")).as("byte %d", at).isNotEqualTo(SignatureCheck.VALID);
		}
	}

	@Test
	void lengthsThatLieAndEndlessNestingCostNothing() throws IOException {
		// SEQUENCE of 2 GiB less one, in five bytes and a bit.
		write("a.cer", HexFormat.of().parseHex("30847fffffff3000"));
		rejected("a.cer", State.UNREADABLE, "BAD_CERTIFICATE",
				"is no certificate: an element claims 2147483647 bytes where 2 are left");
		write("b.cer", HexFormat.of().parseHex("3080020100" + "0000"));
		rejected("b.cer", State.UNREADABLE, "BAD_CERTIFICATE",
				"is no certificate: it has an indefinite length, which DER forbids");
		byte[] nested = new byte[0];
		while (nested.length < 60_000) {
			ByteArrayOutputStream around = new ByteArrayOutputStream();
			around.write(Der.SEQUENCE);
			if (nested.length < 0x80) {
				around.write(nested.length);
			}
			else if (nested.length < 0x100) {
				around.write(0x81);
				around.write(nested.length);
			}
			else {
				around.write(0x82);
				around.write(nested.length >> 8);
				around.write(nested.length);
			}
			around.write(nested);
			nested = around.toByteArray();
		}
		write("c.cer", nested);
		rejected("c.cer", State.UNREADABLE, "BAD_CERTIFICATE", "is no certificate: it nests deeper than 32 levels");
	}

	@Test
	void aLengthHasOneForm() {
		assertThatIOException().isThrownBy(() -> Der.whole(HexFormat.of().parseHex("0481017f")))
			.withMessage("a length isn't in its shortest form, as DER requires");
		assertThatIOException().isThrownBy(() -> Der.whole(HexFormat.of().parseHex("048200017f")))
			.withMessage("a length isn't in its shortest form, as DER requires");
	}

	@Test
	void whatLiesAmongTheIssuersAndIsNoCertificateIsTold() throws Exception {
		write("issuers/readme.txt", new byte[] { 1 });
		write("issuers/bad.crt", new byte[] { 1 });
		write("issuers/ca.CER", new TestAuthority(Kind.ECDSA, ISSUER).certificate());
		IssuerFiles.Found found = IssuerFiles.read(this.extract, List.of());
		assertThat(found.inFolder()).isEqualTo(2);
		assertThat(found.rejects()).extracting(Reject::file, Reject::code, Reject::rowSha256)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("issuers/bad.crt", "BAD_CERTIFICATE", ""));
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(Sha256.of(bytes, 0, bytes.length));
	}

}
