package org.clausewatch.seal;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Seals with SM2 and SM3, as Bouncy Castle's verifier and OpenSSL see them. */
class Sm2SealTests {

	/** GB/T 32918's user id where none was agreed on. */
	private static final String DISTID = "distid:1234567812345678";

	private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

	@TempDir
	static Path directory;

	static TestAuthority authority;

	@BeforeAll
	static void makeAuthority() throws Exception {
		authority = new TestAuthority(directory, Clock.fixed(NOW, ZoneOffset.UTC), true);
	}

	@Test
	void manifestWithATimeStampOverSm3() throws Exception {
		Path content = Files.writeString(directory.resolve("manifest.json"), "{\"a\":1}\n");
		Path signature = directory.resolve("manifest.p7s");
		authority.seal(Level.T, "编制", "Approver").sealDetached(content, signature);
		assertThat(verified(Files.readAllBytes(signature), Files.readAllBytes(content))).containsExactly(true, true);
		for (SignerInformation signer : signers(Files.readAllBytes(signature))) {
			assertThat(signer.getEncryptionAlgOID()).isEqualTo(GMObjectIdentifiers.sm2sign_with_sm3.getId());
			assertThat(signer.getDigestAlgOID()).isEqualTo(GMObjectIdentifiers.sm3.getId());
			assertStamped(signer);
		}
		assertThatThrownBy(() -> verified(Files.readAllBytes(signature), "{\"a\":2}\n".getBytes()))
			.isInstanceOf(CMSSignerDigestMismatchException.class);
	}

	/**
	 * OpenSSL's cms command takes no user id for SM2, its pkeyutl and verify commands do.
	 */
	@Test
	void openSslVerifiesTheSignatureAndTheChain() throws Exception {
		Path content = Files.writeString(directory.resolve("openssl.json"), "{\"a\":1}\n");
		Path signature = directory.resolve("openssl.p7s");
		authority.seal(Level.T, "Preparer").sealDetached(content, signature);
		CMSSignedData cms = new CMSSignedData(Files.readAllBytes(signature));
		SignerInformation signer = cms.getSignerInfos().iterator().next();
		X509CertificateHolder holder = cms.getCertificates().getMatches(null).iterator().next();
		Path certificate = Files.write(directory.resolve("signer.der"), holder.getEncoded());
		Path attributes = Files.write(directory.resolve("attributes.der"), signer.getEncodedSignedAttributes());
		Path value = Files.write(directory.resolve("value.der"), signer.getSignature());
		String[] verify = { "openssl", "pkeyutl", "-verify", "-certin", "-inkey", certificate.toString(), "-rawin",
				"-digest", "sm3", "-pkeyopt", DISTID, "-in", attributes.toString(), "-sigfile", value.toString() };
		assertThat(OutsideProgram.run(verify)).contains("Signature Verified Successfully");
		byte[] changed = Files.readAllBytes(attributes);
		changed[changed.length - 1] ^= 1;
		Files.write(attributes, changed);
		assertThat(OutsideProgram.run(verify)).contains("Signature Verification Failure");
		assertThat(
				OutsideProgram.run("openssl", "verify", "-vfyopt", DISTID, "-CAfile", authority.rootFile().toString(),
						"-attime", String.valueOf(NOW.getEpochSecond()), certificate.toString()))
			.contains("OK");
		assertThat(OutsideProgram.run("openssl", "dgst", "-sm3", "-hex", content.toString()))
			.endsWith(HexFormat.of().formatHex(Imprint.SM3.of(Files.readAllBytes(content))) + "\n");
	}

	@Test
	void pdfOfTwoSigners() throws Exception {
		Path signed = directory.resolve("sm2.pdf");
		authority.seal(Level.T, "Preparer", "Approver")
			.sealPdf(SealedSamples.pdf(directory.resolve("unsigned.pdf")), signed, SealedSamples.TEXT);
		byte[] file = Files.readAllBytes(signed);
		try (PDDocument document = Loader.loadPDF(file)) {
			List<PDSignature> signatures = document.getSignatureDictionaries();
			assertThat(signatures).hasSize(2);
			for (PDSignature signature : signatures) {
				assertThat(signature.getSubFilter()).isEqualTo("adbe.pkcs7.detached");
				assertThat(verified(signature.getContents(file), signature.getSignedContent(file)))
					.containsExactly(true);
				assertStamped(signers(signature.getContents(file)).get(0));
			}
			int[] range = signatures.get(1).getByteRange();
			assertThat(range[2] + range[3]).isEqualTo(file.length);
			file[range[0] + 20] ^= 1;
			assertThatThrownBy(
					() -> verified(signatures.get(1).getContents(file), signatures.get(1).getSignedContent(file)))
				.isInstanceOf(CMSSignerDigestMismatchException.class);
		}
	}

	/** Known of poppler, so that nobody takes it for our fault. */
	@Test
	void popplerDoesNotKnowSm2() throws Exception {
		Path signed = directory.resolve("poppler.pdf");
		authority.seal(Level.T, "Preparer")
			.sealPdf(SealedSamples.pdf(directory.resolve("unsigned.pdf")), signed, SealedSamples.TEXT);
		assertThat(OutsideProgram.run("pdfsig", signed.toString())).contains("adbe.pkcs7.detached")
			.doesNotContain("Signature is Valid");
	}

	@Test
	void workbooksAndContainersGoToTheFallback() throws Exception {
		Path workbook = SealedSamples.workbook(directory.resolve("unsigned.xlsx"));
		Seal alone = authority.seal(Level.T, "Preparer");
		assertThatThrownBy(() -> alone.sealWorkbook(workbook, directory.resolve("none.xlsx"), SealedSamples.TEXT))
			.isInstanceOf(SealException.class)
			.hasMessage("seal 'test': an SM2 key can't sign a workbook; name another seal as its fallback");
		Seal other = new TestAuthority(directory, alone.clock(), false).seal(Level.B, "Office");
		Path signed = directory.resolve("fallback.xlsx");
		new Seal("sm2", alone.signers(), Level.T, alone.timeStampAuthority(), alone.revocation(), alone.clock(), other)
			.sealWorkbook(workbook, signed, SealedSamples.TEXT);
		assertThat(WorkbookSealTests.part(signed, "sig1.xml")).contains("Reason of Office");
	}

	@Test
	void longTermLevelsAreRefused() {
		assertThatThrownBy(() -> authority.seal(Level.LT, "Preparer")).isInstanceOf(SealException.class)
			.hasMessage("seal 'test': SM2 keys reach levels B and T, not LT");
	}

	@Test
	void theDemoSealKeepsItsSm2KeyInAPkcs12File() throws Exception {
		Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
		Path home = directory.resolve("home");
		Seal first = Seal.demoSm2(home, clock);
		assertThat(first.key().certificate()).isEqualTo(Seal.demoSm2(home, clock).key().certificate());
		assertThat(first.sm2()).isTrue();
		assertThat(first.demo()).isTrue();
		Path content = Files.writeString(directory.resolve("demo.json"), "{}");
		first.sealDetached(content, directory.resolve("demo.p7s"));
		assertThat(verified(Files.readAllBytes(directory.resolve("demo.p7s")), Files.readAllBytes(content)))
			.containsExactly(true);
	}

	private static List<SignerInformation> signers(byte[] cms) throws Exception {
		return List.copyOf(new CMSSignedData(der(cms)).getSignerInfos().getSigners());
	}

	private static List<Boolean> verified(byte[] cms, byte[] content) throws Exception {
		CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(content), der(cms));
		List<Boolean> verified = new java.util.ArrayList<>();
		for (SignerInformation signer : signed.getSignerInfos()) {
			X509CertificateHolder certificate = signed.getCertificates()
				.getMatches(null)
				.stream()
				.filter((holder) -> signer.getSID().match(holder))
				.findFirst()
				.orElseThrow();
			verified.add(signer.verify(
					new JcaSimpleSignerInfoVerifierBuilder().setProvider(BouncyCastle.PROVIDER).build(certificate)));
		}
		return verified;
	}

	private static void assertStamped(SignerInformation signer) throws Exception {
		Attribute attribute = signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
		TimeStampToken token = new TimeStampToken(ContentInfo.getInstance(attribute.getAttrValues().getObjectAt(0)));
		assertThat(token.getTimeStampInfo().getMessageImprintAlgOID()).isEqualTo(GMObjectIdentifiers.sm3);
		assertThat(token.getTimeStampInfo().getMessageImprintDigest()).isEqualTo(Imprint.SM3.of(signer.getSignature()));
		assertThat(token.getTimeStampInfo().getGenTime()).isEqualTo(Date.from(NOW));
		X509CertificateHolder certificate = token.getCertificates().getMatches(null).iterator().next();
		token.validate(new JcaSimpleSignerInfoVerifierBuilder().setProvider(BouncyCastle.PROVIDER).build(certificate));
	}

	/** Without the zeros behind it that a PDF has. */
	private static byte[] der(byte[] padded) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(ContentInfo.getInstance(new org.bouncycastle.asn1.ASN1InputStream(padded).readObject()).getEncoded());
		return out.toByteArray();
	}

}
