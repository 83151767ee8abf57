package org.clausewatch.seal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.dsig.SignatureConfig;
import org.apache.poi.poifs.crypt.dsig.SignatureInfo;
import org.apache.poi.poifs.crypt.dsig.SignaturePart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Workbooks at each level and with several signers, as POI's own reader sees them. */
class WorkbookSealTests {

	@TempDir
	static Path directory;

	static TestAuthority authority;

	@BeforeAll
	static void makeAuthority() throws Exception {
		authority = new TestAuthority(directory, Clock.systemUTC(), false);
	}

	@ParameterizedTest
	@EnumSource(Level.class)
	void oneSigner(Level level) throws Exception {
		Path signed = seal(authority.seal(level, "Preparer"), level + ".xlsx");
		assertThat(valid(signed)).containsExactly(true);
		String signature = part(signed, "sig1.xml");
		assertThat(signature.contains("SignatureTimeStamp>")).isEqualTo(level.timeStamped());
		assertThat(signature.contains("EncapsulatedCRLValue>")).isEqualTo(level.longTerm());
		assertThat(signature.contains("CertificateValues>")).isEqualTo(level.longTerm());
	}

	@ParameterizedTest
	@EnumSource(Level.class)
	void severalSigners(Level level) throws Exception {
		Path signed = seal(authority.seal(level, "Preparer", "Checker", "Approver"), level + "-three.xlsx");
		assertThat(valid(signed)).containsExactly(true, true, true);
		assertThat(part(signed, "sig1.xml")).contains("Reason of Preparer", "Role Preparer");
		assertThat(part(signed, "sig3.xml")).contains("Reason of Approver", "Role Approver");
	}

	@Test
	void aLaterSignatureIsOverTheEarlier() throws Exception {
		Path signed = seal(authority.seal(Level.B, "Preparer", "Approver"), "order.xlsx");
		String stated = part(signed, "sig2.xml").replaceAll("(?s).*SHA-256 of the first ([0-9]+) bytes.*", "$1");
		byte[] file = java.nio.file.Files.readAllBytes(signed);
		String covered = new String(file, 0, Integer.parseInt(stated), StandardCharsets.ISO_8859_1);
		assertThat(covered.contains("_xmlsignatures/sig1.xml")).isTrue();
		assertThat(covered.contains("<SignatureValue")).isTrue();
		assertThat(covered.endsWith("</Signature>")).isTrue();
	}

	@Test
	void saysWhichRevocationDataAreMissing() throws Exception {
		Seal seal = authority.seal(Level.LT, "Preparer");
		Seal without = new Seal("office", seal.signers(), Level.LT, seal.timeStampAuthority(), RevocationSources.NONE,
				seal.clock());
		assertThatThrownBy(() -> seal(without, "none.xlsx")).isInstanceOf(SealException.class)
			.hasMessageContaining(
					"seal 'office': level LT needs a current CRL of the issuer of 'O=DEMO 演示,CN=Preparer'");
	}

	private static Path seal(Seal seal, String name) throws Exception {
		Path signed = directory.resolve(name);
		seal.sealWorkbook(SealedSamples.workbook(directory.resolve("unsigned.xlsx")), signed, SealedSamples.TEXT);
		return signed;
	}

	static List<Boolean> valid(Path file) throws Exception {
		try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
			SignatureInfo info = new SignatureInfo();
			info.setSignatureConfig(new SignatureConfig());
			info.setOpcPackage(workbook);
			List<Boolean> valid = new ArrayList<>();
			for (SignaturePart part : info.getSignatureParts()) {
				valid.add(part.validate());
			}
			return valid;
		}
	}

	static String part(Path file, String name) throws Exception {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			return new String(zip.getInputStream(zip.getEntry("_xmlsignatures/" + name)).readAllBytes(),
					StandardCharsets.UTF_8);
		}
	}

}
