package org.clausewatch.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.clausewatch.evidence.Manifest;
import org.clausewatch.evidence.ManifestWriter;
import org.clausewatch.seal.OnlineAuthority;
import org.clausewatch.seal.Seal;
import org.clausewatch.seal.SealKey;
import org.clausewatch.seal.SealedSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OCSP answers as validation data, whoever gives them, whatever they say. */
class OcspAnswerTests {

	private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

	private static final ExtendedKeyUsage FOR_OCSP = new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning);

	/** RFC 6960, 4.2.2.2.1: a responder's certificate that isn't to be asked about. */
	private static final Extension NO_CHECK = new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false,
			new DEROctetString(new byte[] { 5, 0 }));

	@TempDir
	Path directory;

	private OnlineAuthority authority;

	private X509Certificate root;

	private X509Certificate certificate;

	@BeforeEach
	void start() throws Exception {
		this.authority = new OnlineAuthority(Clock.fixed(NOW, ZoneOffset.UTC));
		this.root = this.authority.root().certificate();
		this.certificate = this.authority.key("Signer", null, null).certificate();
	}

	@AfterEach
	void stop() {
		this.authority.close();
	}

	private CertificateID id(BigInteger serial) throws Exception {
		return new CertificateID(new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
				new JcaX509CertificateHolder(this.root), serial);
	}

	private byte[] answer(@Nullable CertificateStatus status, @Nullable Instant until) throws Exception {
		return this.authority.answer(id(this.certificate.getSerialNumber()), status, NOW, until);
	}

	/** What the checks say of the certificate, used at that time. */
	private Report said(byte[] answer, Instant used) throws Exception {
		Checks checks = new Checks();
		Material material = new Material(new TrustAnchors(List.of(this.root)));
		material.add(OcspAnswer.read(answer));
		new RevocationCheck(material, checks).check(CertificatePath.find(this.certificate, material), "the signer",
				used, RevocationCheck.Witness.TIME_STAMP);
		return new Report("it", "certificate", checks.made(), List.of());
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-01T09:00:00Z,true", "2026-03-01T11:00:00Z,true", "2026-03-01T11:00:01Z,false" })
	void aGoodAnswerHoldsUntilTheNext(Instant used, boolean holds) throws Exception {
		Report said = said(answer(CertificateStatus.GOOD, NOW.plusSeconds(3600)), used);
		assertThat(said.passed()).isEqualTo(holds);
		assertThat(said.toText()).contains("the OCSP answer of 2026-03-01T10:00:00Z for 'CN=Online Root'");
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-01T10:00:00Z,true", "2026-03-01T10:00:01Z,false" })
	void anAnswerThatAnnouncesNoNextHoldsForItsTime(Instant used, boolean holds) throws Exception {
		assertThat(said(answer(CertificateStatus.GOOD, null), used).passed()).isEqualTo(holds);
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-01T08:59:59Z,true", "2026-03-01T09:00:00Z,false", "2026-03-01T09:00:01Z,false" })
	void aRevocationCountsFromItsTime(Instant used, boolean holds) throws Exception {
		Report said = said(answer(new RevokedStatus(Date.from(NOW.minusSeconds(3600)), 1), NOW.plusSeconds(3600)),
				used);
		assertThat(said.passed()).isEqualTo(holds);
		assertThat(said.toText()).contains("was revoked at 2026-03-01T09:00:00Z (KEY_COMPROMISE)");
	}

	@Test
	void whatItDoesNotKnowCanNotBeTold() throws Exception {
		Report said = said(answer(new UnknownStatus(), NOW.plusSeconds(3600)), NOW);
		assertThat(said.toText()).contains("note  revocation").contains("can't be told");
		byte[] ofAnother = this.authority.answer(id(BigInteger.TEN), CertificateStatus.GOOD, NOW, null);
		assertThat(said(ofAnother, NOW).toText()).contains("can't be told");
	}

	@ParameterizedTest
	@CsvSource({ "true,was not revoked", "false,can't be told" })
	void onlyWhoIsNamedForItAnswersForTheIssuer(boolean named, String words) throws Exception {
		SealKey other = this.authority.key("Responder", null, named ? FOR_OCSP : null);
		this.authority.answeredBy(other);
		byte[] answer = answer(CertificateStatus.GOOD, NOW.plusSeconds(3600));
		assertThat(said(answer, NOW).toText()).contains(words);
		Material material = new Material(new TrustAnchors(List.of(this.root)));
		material.add(OcspAnswer.read(answer));
		if (named) {
			material.check();
		}
		else {
			// Its certificate came along and could answer for what it issued: nothing.
			assertThat(material.statements(this.certificate, this.root)).isEmpty();
		}
	}

	@Test
	void aResponderOfAnotherAuthorityIsNotHeard() throws Exception {
		try (OnlineAuthority stranger = new OnlineAuthority(Clock.fixed(NOW, ZoneOffset.UTC))) {
			this.authority.answeredBy(stranger.key("Responder", null, FOR_OCSP));
			byte[] answer = answer(CertificateStatus.GOOD, NOW.plusSeconds(3600));
			assertThat(said(answer, NOW).toText()).contains("can't be told");
			Material material = new Material(new TrustAnchors(List.of(this.root)));
			material.add(OcspAnswer.read(answer));
			assertThatExceptionOfType(FlawException.class).isThrownBy(material::check);
		}
	}

	/** Wherever a byte is changed, it is refused, or is by nobody any more. */
	@Test
	void noByteIsFree() throws Exception {
		byte[] answer = answer(CertificateStatus.GOOD, NOW.plusSeconds(3600));
		for (int place = 0; place < answer.length; place++) {
			byte[] changed = answer.clone();
			changed[place] ^= 1;
			assertThat(holds(changed)).as("byte " + place + " of " + answer.length).isFalse();
		}
		assertThat(holds(answer)).isTrue();
		assertThat(holds(Arrays.copyOf(answer, answer.length + 1))).isFalse();
		assertThat(holds(new OCSPRespBuilder().build(OCSPRespBuilder.TRY_LATER, null).getEncoded())).isFalse();
	}

	private boolean holds(byte[] answer) {
		Material material = new Material(new TrustAnchors(List.of(this.root)));
		try {
			material.add(OcspAnswer.read(answer));
			material.check();
			return !material.statements(this.certificate, this.root).isEmpty();
		}
		catch (FlawException | RuntimeException ex) {
			// The library's, where a name or key can't be read: the verifier says so.
			return false;
		}
	}

	/** As DSS embeds them, in a PDF and in CMS. */
	@Test
	void sealsAtLevelLtWithOcspHold() throws Exception {
		try (OnlineAuthority now = new OnlineAuthority(Clock.systemUTC())) {
			sealsHold(now);
		}
	}

	private void sealsHold(OnlineAuthority authority) throws Exception {
		TrustAnchors anchors = new TrustAnchors(List.of(authority.root().certificate()));
		authority.answeredBy(authority.key("Responder", NO_CHECK, FOR_OCSP));
		Seal seal = authority.seal(authority.ocsp(), true);
		Path pdf = this.directory.resolve("r.pdf");
		seal.sealPdf(SealedSamples.pdf(this.directory.resolve("unsigned.pdf")), pdf, SealedSamples.TEXT);
		Path run = Files.createDirectories(this.directory.resolve("run"));
		ManifestWriter.write(run, null, Map.of("dossiers", "ab".repeat(32)));
		seal.sealDetached(run.resolve(Manifest.FILE), run.resolve(Manifest.SIGNATURE_FILE));
		for (Path file : List.of(pdf, run.resolve(Manifest.FILE))) {
			Report report = Verifier.verify(file, anchors);
			assertThat(report.passed()).as(report.toText()).isTrue();
			assertThat(report.toText()).contains("the certificate of the signer was not revoked, says the OCSP answer")
				.contains("the certificate of the time-stamp authority was not revoked, says the OCSP answer")
				.doesNotContain("can't be told");
		}
		flip(run.resolve(Manifest.SIGNATURE_FILE), run.resolve(Manifest.FILE), anchors);
	}

	private static void flip(Path signature, Path manifest, TrustAnchors anchors) throws Exception {
		byte[] bytes = Files.readAllBytes(signature);
		for (int place = 0; place < bytes.length; place += Math.max(1, bytes.length / 200)) {
			byte[] changed = bytes.clone();
			changed[place] ^= 1;
			Files.write(signature, changed);
			assertThat(Verifier.verify(manifest, anchors).passed()).as("byte " + place + " of " + bytes.length)
				.isFalse();
		}
	}

}
