package org.clausewatch.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.RSAPublicKeySpec;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.clausewatch.evidence.Proof;
import org.clausewatch.evidence.ProofFile;
import org.clausewatch.seal.Level;
import org.clausewatch.seal.Seal;
import org.clausewatch.seal.TestAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a forger makes to keep a checker busy. Each of these took minutes to years before;
 * none needs the key of anybody who is trusted.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExhaustionTests {

	@TempDir
	static Path directory;

	static TestAuthority authority;

	@TempDir
	Path work;

	@BeforeAll
	static void makeAuthority() throws Exception {
		authority = new TestAuthority(directory, SealedFiles.CLOCK, false);
	}

	private static void refused(ThrowingCallable reading, String why) {
		assertThatThrownBy(reading).isInstanceOf(FlawException.class).hasMessageContaining(why);
	}

	@Test
	void aSerialNumberOfMegabytes() throws IOException {
		Seal seal = authority.seal(Level.B, "Preparer");
		SmallRun run = SmallRun.seal(this.work.resolve("run"), "run-1", seal, 1);
		Proof.DossierClaim claim = SmallRun.dossier(SmallRun.KIND, SmallRun.ROW);
		Proof proof = run.proof(null, List.of(new Proof.DossierClaim(claim.issuer(), claim.issuerCanonical(),
				"1".repeat(20_000_000), claim.index(), claim.path(), claim.rows())), null);
		Report report = Verifier.verify(Files.writeString(this.work.resolve("proof.json"), ProofFile.write(proof)),
				new TrustAnchors(List.of(authority.root())));
		assertThat(report.passed()).isFalse();
		assertThat(report.toText()).contains("serial number is longer than any is");
	}

	/** Each of three parts may end in ten thousand places. */
	@Test
	void aWorkbooksSignatureThatCanBeReadInManyWays() {
		String digest = "<DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></DigestMethod>"
				+ "<DigestValue>AAAA</DigestValue></Reference>";
		String c14n = " Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"";
		String object = "<Reference Type=\"http://www.w3.org/2000/09/xmldsig#Object\" URI=\"#";
		String xml = "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\" Id=\"idPackageSignature\"><SignedInfo>"
				+ "<CanonicalizationMethod" + c14n + "></CanonicalizationMethod><SignatureMethod Algorithm=\""
				+ "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"></SignatureMethod>" + object
				+ "idPackageObject\">" + digest + object + "idOfficeObject\">" + digest
				+ "<Reference Type=\"http://uri.etsi.org/01903#SignedProperties\" URI=\"#idSignedProperties\">"
				+ "<Transforms><Transform" + c14n + "></Transform></Transforms>" + digest
				+ "</SignedInfo><SignatureValue Id=\"idPackageSignature-signature-value\">AAAA</SignatureValue>"
				+ "<KeyInfo><X509Data><X509Certificate>AAAA</X509Certificate></X509Data></KeyInfo>"
				+ "<Object Id=\"idPackageObject\"></Object><Object Id=\"idOfficeObject\">".repeat(10_000)
				+ ("</Object><Object><xd:QualifyingProperties xmlns:xd=\"http://uri.etsi.org/01903/v1.3.2#\""
						+ " Target=\"#idPackageSignature\"><xd:SignedProperties Id=\"idSignedProperties\">")
					.repeat(10_000)
				+ "</xd:SignedProperties>".repeat(10_000);
		refused(() -> new OfficeSignatureText(xml.getBytes(StandardCharsets.UTF_8)), "has not the form");
	}

	@Test
	void referencesInEachOther() {
		String digest = "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>"
				+ "<ds:DigestValue>AAAA</ds:DigestValue>";
		String parts = "<Object xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">"
				+ "<ds:Reference URI=\"/a?ContentType=a\">".repeat(100_000) + digest + "</ds:Reference>".repeat(100_000)
				+ "</Object>";
		refused(() -> PackageManifest.read(parts), "references in each other");
		String list = "<a:ASiCManifest xmlns:a=\"http://uri.etsi.org/02918/v1.2.1#\""
				+ " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><a:SigReference URI=\"s\"/>"
				+ "<a:DataObjectReference URI=\"f\">".repeat(100_000) + digest
				+ "</a:DataObjectReference>".repeat(100_000) + "</a:ASiCManifest>";
		refused(() -> AsicManifest.read(list.getBytes(StandardCharsets.UTF_8), "list"), "references in each other");
	}

	/** Four megabytes unpack to four gigabytes, and each mention had them hashed. */
	@Test
	void aFileThatIsListedTenThousandTimes() {
		String list = "<a:ASiCManifest xmlns:a=\"http://uri.etsi.org/02918/v1.2.1#\""
				+ " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><a:SigReference URI=\"s\"/>"
				+ ("<a:DataObjectReference URI=\"f\"><ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>"
						+ "<ds:DigestValue>AAAA</ds:DigestValue></a:DataObjectReference>")
					.repeat(10_000)
				+ "</a:ASiCManifest>";
		refused(() -> AsicManifest.read(list.getBytes(StandardCharsets.UTF_8), "list"), "lists a file twice");
	}

	/** Files of holes take no room on a disk, and hours to hash. */
	@Test
	void filesOfHoles() throws IOException {
		SealedFiles files = SealedFiles.make(this.work);
		grow(files.run().resolve("findings.csv"));
		Report report = files.verify(files.run());
		assertThat(report.passed()).isFalse();
		assertThat(report.toText()).contains("findings.csv was changed");
		grow(files.manifest());
		assertThat(files.verify(files.run()).toText()).contains("manifest.json is larger than any is");
		grow(files.pdf());
		assertThat(files.verify(files.pdf()).toText()).contains("larger than its signatures can cover");
	}

	private static void grow(Path file) throws IOException {
		try (RandomAccessFile holes = new RandomAccessFile(file.toFile(), "rw")) {
			holes.setLength(1L << 39);
		}
	}

	/** Each of one name was tried with the key of each other. */
	@Test
	void manyCertificatesOfOneName() throws Exception {
		List<X509Certificate> many = new ArrayList<>();
		for (int i = 0; i <= 100; i++) {
			many.add(certificate(OddKey.pair("EC", 256).getPublic()));
		}
		new Material(new TrustAnchors(List.of())).add(many.subList(0, 100));
		refused(() -> new Material(new TrustAnchors(List.of())).add(many), "more than 100 certificates came along");
	}

	/** To check with it takes as many steps as its exponent has bits. */
	@Test
	void aKeyThatTakesForEver() throws Exception {
		BigInteger modulus = BigInteger.ONE.shiftLeft(2047).setBit(0).add(BigInteger.TEN);
		while (!modulus.gcd(BigInteger.valueOf(223092870L)).equals(BigInteger.ONE)) {
			modulus = modulus.add(BigInteger.TWO);
		}
		RSAPublicKeySpec slow = new RSAPublicKeySpec(modulus, BigInteger.ONE.shiftLeft(2000).setBit(0));
		byte[] der = certificate(KeyFactory.getInstance("RSA").generatePublic(slow)).getEncoded();
		refused(() -> EmbeddedCertificate.read(der), "takes for ever");
	}

	private static X509Certificate certificate(PublicKey key) throws Exception {
		X500Name name = new X500Name("CN=One");
		var builder = new JcaX509v3CertificateBuilder(name, BigInteger.ONE,
				Date.from(SealedFiles.CLOCK.instant().minus(1, ChronoUnit.DAYS)),
				Date.from(SealedFiles.CLOCK.instant().plus(1, ChronoUnit.DAYS)), name, key);
		return new JcaX509CertificateConverter().getCertificate(
				builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(authority.authority().key())));
	}

}
