package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.dsig.SignatureConfig;
import org.apache.poi.poifs.crypt.dsig.SignatureInfo;
import org.apache.poi.poifs.crypt.dsig.SignaturePart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.tsp.TimeStampToken;
import org.clausewatch.seal.OutsideProgram;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What others say of our seals. */
class OutsideJudgesTests {

	@TempDir
	static Path directory;

	static SealedFiles files;

	@BeforeAll
	static void make() throws IOException {
		files = SealedFiles.make(directory);
	}

	@Test
	void popplerFindsThePdfsSignatureValidAndOverTheWholeDocument() throws Exception {
		assertThat(files.verify(files.pdf()).passed()).isTrue();
		assertThat(OutsideProgram.run("pdfsig", files.pdf().toString())).contains("Signature is Valid.")
			.contains("Total document signed")
			.contains("ETSI.CAdES.detached");
	}

	@Test
	void openSslVerifiesTheManifest() throws Exception {
		assertThat(files.verify(files.manifest()).passed()).isTrue();
		String root = directory.resolve("home/demo-authority/root.pem").toString();
		List<String> command = new ArrayList<>(List.of("openssl", "cms", "-verify", "-inform", "DER", "-in",
				files.signature().toString(), "-content", files.manifest().toString(), "-CAfile", root, "-purpose",
				"any", "-binary", "-attime", String.valueOf(SealedFiles.CLOCK.instant().getEpochSecond())));
		assertThat(OutsideProgram.run(command.toArray(String[]::new))).contains("CMS Verification successful");
		Path other = Files.writeString(directory.resolve("other.json"), "{}");
		command.set(command.indexOf("-content") + 1, other.toString());
		assertThat(OutsideProgram.run(command.toArray(String[]::new))).doesNotContain("CMS Verification successful");
	}

	@Test
	void poiReadsAndVerifiesTheWorkbook() throws Exception {
		try (OPCPackage workbook = OPCPackage.open(files.workbook().toFile(), PackageAccess.READ)) {
			SignatureInfo info = new SignatureInfo();
			info.setSignatureConfig(new SignatureConfig());
			info.setOpcPackage(workbook);
			List<SignaturePart> parts = new ArrayList<>();
			info.getSignatureParts().forEach(parts::add);
			assertThat(parts).hasSize(1);
			assertThat(parts.get(0).validate()).isTrue();
		}
		try (XSSFWorkbook workbook = new XSSFWorkbook(files.workbook().toFile())) {
			assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
				.isEqualTo("AGR-1.3-LATE-REVOCATION");
		}
	}

	/** Some versions of Bouncy Castle lose the time-stamp without a word. */
	@Test
	void timeStampIsInThePdfAndInTheManifestsSignature() throws Exception {
		try (PDDocument document = Loader.loadPDF(files.pdf().toFile())) {
			assertTimeStamped(document.getSignatureDictionaries().get(0).getContents());
		}
		assertTimeStamped(Files.readAllBytes(files.signature()));
	}

	private static void assertTimeStamped(byte[] cms) throws Exception {
		SignerInformation signer = new CMSSignedData(cms).getSignerInfos().iterator().next();
		Attribute attribute = signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
		TimeStampToken token = new TimeStampToken(ContentInfo.getInstance(attribute.getAttrValues().getObjectAt(0)));
		assertThat(token.getTimeStampInfo().getGenTime()).isEqualTo(Date.from(SealedFiles.CLOCK.instant()));
	}

}
