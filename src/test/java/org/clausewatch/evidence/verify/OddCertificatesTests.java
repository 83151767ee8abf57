package org.clausewatch.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.clausewatch.evidence.Manifest;
import org.clausewatch.evidence.ManifestWriter;
import org.clausewatch.seal.LocalTimeStampAuthority;
import org.clausewatch.seal.Seal;
import org.clausewatch.seal.SealKey;
import org.clausewatch.seal.TestAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Seals by certificates that a trusted root issued for something else, and CRLs that are
 * genuine but say nothing of the certificate in question.
 */
class OddCertificatesTests {

	private static final Clock CLOCK = SealedFiles.CLOCK;

	private static final Instant NOW = CLOCK.instant();

	private static final Instant BEFORE = NOW.minus(Duration.ofDays(10));

	private static final Instant AFTER = NOW.plus(Duration.ofDays(10));

	private static final int SIGNING = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;

	@TempDir
	static Path directory;

	static TestAuthority authority;

	static TrustAnchors anchors;

	@TempDir
	Path work;

	@BeforeAll
	static void makeAuthority() throws Exception {
		authority = new TestAuthority(directory, CLOCK, false);
		anchors = new TrustAnchors(List.of(authority.root()));
	}

	@BeforeEach
	void writeManifest() throws IOException {
		ManifestWriter.write(this.work, null, Map.of("dossiers", "ab".repeat(32)));
	}

	private Report sealed(Seal seal, TrustAnchors trusted) throws IOException {
		seal.sealDetached(this.work.resolve(Manifest.FILE), this.work.resolve(Manifest.SIGNATURE_FILE));
		return Verifier.verify(this.work.resolve(Manifest.FILE), trusted);
	}

	private static void judged(Report report, String why) {
		assertThat(report.passed()).as(report.toText()).isEqualTo(why.isEmpty());
		assertThat(report.toText()).contains(why);
	}

	static Stream<Arguments> purposes() {
		String other = "is for other purposes than signing documents";
		return Stream.of(Arguments.of(SIGNING, new KeyPurposeId[0], ""),
				Arguments.of(0, new KeyPurposeId[] { KeyPurposeId.id_kp_emailProtection }, ""),
				Arguments.of(SIGNING,
						new KeyPurposeId[] { KeyPurposeId.id_kp_timeStamping, KeyPurposeId.anyExtendedKeyUsage }, ""),
				Arguments.of(SIGNING, new KeyPurposeId[] { KeyPurposeId.id_kp_timeStamping }, other),
				Arguments.of(SIGNING, new KeyPurposeId[] { KeyPurposeId.id_kp_serverAuth }, other),
				Arguments.of(SIGNING, new KeyPurposeId[] { KeyPurposeId.id_kp_OCSPSigning }, other),
				Arguments.of(KeyUsage.keyEncipherment, new KeyPurposeId[0], "is not for signatures (key usage)"));
	}

	@ParameterizedTest
	@MethodSource("purposes")
	void aSealNeedsACertificateForSigning(int usage, KeyPurposeId[] purposes, String why) throws Exception {
		SealKey key = OddKey.of(authority.authority(), "Odd", BEFORE, AFTER, usage, purposes);
		judged(sealed(new Seal(key, null, CLOCK), anchors), why);
	}

	/** A root stands for longer than the algorithms that were used below it. */
	@ParameterizedTest
	@CsvSource({ "RSA,2048,SHA256withECDSA,''", "RSA,1024,SHA256withECDSA,has an RSA key of 1024 bits",
			"EC,256,SHA384withECDSA,''", "EC,256,SHA1withECDSA,'is signed over a broken digest, SHA1'" })
	void whatOthersCanMakeTodayCarriesNoSeal(String algorithm, int bits, String signature, String why)
			throws Exception {
		SealKey key = OddKey.of(authority.authority(), "Weak", BEFORE, AFTER, SIGNING, OddKey.pair(algorithm, bits),
				signature);
		judged(sealed(new Seal(key, null, CLOCK), anchors), why);
	}

	/**
	 * Our seals refuse the shorter curve themselves, so the certificate is asked alone.
	 */
	@ParameterizedTest
	@CsvSource({ "224,CN=Weak' has a key on a curve of 224 bits", "256," })
	void aCurveHas256Bits(int bits, String why) throws Exception {
		SealKey key = OddKey.of(authority.authority(), "Weak", BEFORE, AFTER, SIGNING, OddKey.pair("EC", bits),
				"SHA256withECDSA");
		String below = CertificateStrength.weakness(List.of(key.certificate()), authority.root());
		String anchor = CertificateStrength.weakness(List.of(), key.certificate());
		if (why == null) {
			assertThat(below).isNull();
			assertThat(anchor).isNull();
		}
		else {
			assertThat(below).contains(why);
			assertThat(anchor).contains(why);
		}
	}

	@Test
	void aLeafIssuesNothing() throws Exception {
		SealKey leaf = OddKey.of(authority.authority(), "Leaf", BEFORE, AFTER, SIGNING);
		SealKey below = OddKey.of(leaf, "Chief Auditor", BEFORE, AFTER, SIGNING);
		judged(sealed(new Seal(below, null, CLOCK), anchors), "has no valid path to");
	}

	/** Who trusts a signer's own certificate doesn't trust what that signer certifies. */
	@Test
	void aTrustedLeafIssuesNothing() throws Exception {
		SealKey leaf = OddKey.of(authority.authority(), "Leaf", BEFORE, AFTER, SIGNING);
		TrustAnchors itself = new TrustAnchors(List.of(leaf.certificate()));
		SealKey below = OddKey.of(leaf, "Chief Auditor", BEFORE, AFTER, SIGNING);
		SealKey alone = new SealKey("odd", below.key(), List.of(below.certificate()), false);
		judged(sealed(new Seal(alone, null, CLOCK), itself), "a trust anchor that may not stand above it");
	}

	/** RFC 5280, 4.2: what a checker doesn't know and must is no good to it. */
	@Test
	void anUnknownCriticalExtensionIsNotPassedOver() throws Exception {
		for (boolean critical : new boolean[] { true, false }) {
			SealKey key = OddKey.with(authority.authority(), "Odd", BEFORE, AFTER,
					new Extension(new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"), critical, new byte[] { 5, 0 }));
			judged(sealed(new Seal(key, null, CLOCK), anchors), critical ? "has no valid path to" : "");
		}
	}

	/** The time-stamp counts, not the signer's clock, by which it is valid. */
	@ParameterizedTest
	@CsvSource({ "2026-02-19T09:59:59Z,was not valid at 2026-02-19T09:59:59Z", "2026-02-19T10:00:00Z,''",
			"2026-03-11T10:00:00Z,''", "2026-03-11T10:00:01Z,was not valid at 2026-03-11T10:00:01Z" })
	void aCertificateThatHasEndedOrNotBegunSealsNothing(Instant stampedAt, String why) throws Exception {
		SealKey stamping = OddKey.of(authority.authority(), "Stamping", BEFORE.minusSeconds(9), AFTER.plusSeconds(9),
				KeyUsage.digitalSignature, KeyPurposeId.id_kp_timeStamping);
		SealKey key = OddKey.of(authority.authority(), "Early or late", BEFORE, AFTER, SIGNING);
		Clock other = Clock.fixed(stampedAt, ZoneOffset.UTC);
		judged(sealed(new Seal(key, new LocalTimeStampAuthority(stamping, other), CLOCK), anchors), why);
	}

	/** Of its own issuer and number, but by a key that the root never saw. */
	@Test
	void anotherKeyUnderTheSameNameLeadsNowhere() throws Exception {
		SealKey impostor = new TestAuthority(this.work, CLOCK, false).authority();
		SealKey key = OddKey.of(impostor, "Preparer", BEFORE, AFTER, SIGNING);
		judged(sealed(new Seal(key, null, CLOCK), anchors), "leads to no trust anchor");
	}

	/** A thief has the key after its revocation, and any clock. */
	@ParameterizedTest
	@CsvSource({ "false,only its holder says: no time-stamp confirms it", "true,''" })
	void whoeverHasARevokedKeyCanClaimAnyTime(boolean stamped, String why) throws Exception {
		SealKey key = OddKey.of(authority.authority(), "Stolen", BEFORE, AFTER, SIGNING);
		Path crl = new OddCrl(authority.authority(), NOW.plusSeconds(60), AFTER)
			.entry(key.certificate().getSerialNumber(), NOW.plusSeconds(1), CRLReason.keyCompromise)
			.write(this.work.resolveSibling("stolen.crl"));
		judged(sealed(new Seal(key, stamped ? authority.timeStamps() : null, CLOCK), anchors.withCrls(List.of(crl))),
				why);
	}

	@ParameterizedTest
	@CsvSource({ "1,none of its time-stamps counts", "4,''", "5,''" })
	void aStolenTimeStampKeyStampsAnyTime(int reason, String why) throws Exception {
		SealKey stamping = OddKey.of(authority.authority(), "Stamping", BEFORE, AFTER, KeyUsage.digitalSignature,
				KeyPurposeId.id_kp_timeStamping);
		SealKey key = OddKey.of(authority.authority(), "Preparer", BEFORE, AFTER, SIGNING);
		Path crl = new OddCrl(authority.authority(), NOW.plusSeconds(60), AFTER)
			.entry(stamping.certificate().getSerialNumber(), NOW.plusSeconds(1), reason)
			.write(this.work.resolveSibling("stamping.crl"));
		judged(sealed(new Seal(key, new LocalTimeStampAuthority(stamping, CLOCK), CLOCK),
				anchors.withCrls(List.of(crl))), why);
	}

	/**
	 * The certificate was revoked before the seal, says one CRL; a later and genuine one
	 * that would not list it anyway must not hide that.
	 */
	@Test
	void aCrlOfSomethingElseHidesNoRevocation() throws Exception {
		SealKey key = OddKey.of(authority.authority(), "Revoked", BEFORE, AFTER, SIGNING);
		BigInteger serial = key.certificate().getSerialNumber();
		Seal seal = new Seal(key, authority.timeStamps(), CLOCK);
		Path full = new OddCrl(authority.authority(), NOW.minusSeconds(60), NOW.plusSeconds(60))
			.entry(serial, NOW.minusSeconds(120), CRLReason.keyCompromise)
			.write(this.work.resolveSibling("full.crl"));
		GeneralNames elsewhere = new GeneralNames(
				new GeneralName(GeneralName.uniformResourceIdentifier, "http://crl.example/7"));
		List<OddCrl> others = List.of(odd().extension(Extension.deltaCRLIndicator, true, new ASN1Integer(1)),
				odd().extension(Extension.issuingDistributionPoint, true,
						new IssuingDistributionPoint(new DistributionPointName(elsewhere), false, false, null, false,
								false)),
				odd().extension(Extension.issuingDistributionPoint, true,
						new IssuingDistributionPoint(null, false, true, null, false, false)),
				odd().extension(Extension.issuingDistributionPoint, true,
						new IssuingDistributionPoint(null, false, false, null, true, false)),
				new OddCrl(authority.authority(), AFTER.plusSeconds(1), AFTER.plusSeconds(2)));
		for (OddCrl other : others) {
			Path crl = other.write(this.work.resolveSibling("other.crl"));
			judged(sealed(seal, anchors.withCrls(List.of(full, crl))), "before it was used");
			assertThat(sealed(seal, anchors.withCrls(List.of(crl))).toText())
				.contains("whether the certificate of the signer was revoked can't be told")
				.doesNotContain("certificate of the signer was not revoked");
		}
		Path later = odd().write(this.work.resolveSibling("later.crl"));
		assertThat(sealed(seal, anchors.withCrls(List.of(later))).toText()).contains("was not revoked");
		judged(sealed(seal, anchors.withCrls(List.of(full, later))), "before it was used");
	}

	private static OddCrl odd() {
		return new OddCrl(authority.authority(), NOW.plusSeconds(30), AFTER);
	}

	@Test
	void aHoldThatWasReleasedCountsNoMore() throws Exception {
		SealKey key = OddKey.of(authority.authority(), "Held", BEFORE, AFTER, SIGNING);
		Path held = new OddCrl(authority.authority(), NOW.minusSeconds(60), NOW.plusSeconds(60))
			.entry(key.certificate().getSerialNumber(), NOW.minusSeconds(120), CRLReason.certificateHold)
			.write(this.work.resolveSibling("held.crl"));
		Seal seal = new Seal(key, authority.timeStamps(), CLOCK);
		judged(sealed(seal, anchors.withCrls(List.of(held))), "before it was used");
		Path released = odd().write(this.work.resolveSibling("released.crl"));
		judged(sealed(seal, anchors.withCrls(List.of(held, released))), "");
	}

}
