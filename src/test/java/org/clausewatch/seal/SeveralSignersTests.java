package org.clausewatch.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What poppler and OpenSSL say of files with a preparer's and an approver's signature.
 */
class SeveralSignersTests {

	@TempDir
	static Path directory;

	static TestAuthority authority;

	@BeforeAll
	static void makeAuthority() throws Exception {
		authority = new TestAuthority(directory, Clock.systemUTC(), false);
	}

	@ParameterizedTest
	@EnumSource(Level.class)
	void popplerFindsBothSignaturesOfAPdfValid(Level level) throws Exception {
		Path signed = pdf(level);
		assertThat(valid(signed)).isEqualTo(2);
		byte[] bytes = Files.readAllBytes(signed);
		bytes[12] ^= 1;
		Files.write(signed, bytes);
		assertThat(OutsideProgram.run("pdfsig", signed.toString())).contains("Digest Mismatch")
			.doesNotContain("Signature is Valid");
	}

	/**
	 * What the preparer signed is still there, byte for byte, before the approver's
	 * revision.
	 */
	@Test
	void theFirstSignersDocumentCanBeCutOut() throws Exception {
		Path signed = pdf(Level.B);
		byte[] bytes = Files.readAllBytes(signed);
		int[] first;
		try (PDDocument document = Loader.loadPDF(bytes)) {
			first = document.getSignatureDictionaries().get(0).getByteRange();
		}
		Path cut = Files.write(directory.resolve("first.pdf"), Arrays.copyOf(bytes, first[2] + first[3]));
		assertThat(valid(cut)).isEqualTo(1);
		assertThat(OutsideProgram.run("pdfsig", cut.toString())).contains("Total document signed");
	}

	@Test
	void eachRevisionHoldsOneSignatureAndTheLastTheDocumentTimeStamp() throws Exception {
		try (PDDocument document = Loader.loadPDF(pdf(Level.LTA).toFile())) {
			List<PDSignature> signatures = document.getSignatureDictionaries();
			assertThat(signatures).extracting(PDSignature::getSubFilter)
				.containsExactly("ETSI.CAdES.detached", "ETSI.CAdES.detached", "ETSI.RFC3161");
			assertThat(signatures.get(0).getReason()).startsWith("Reason of Preparer");
			assertThat(signatures.get(1).getReason()).startsWith("Reason of Approver");
			assertThat(end(signatures.get(0))).isLessThan(end(signatures.get(1)));
			assertThat(end(signatures.get(1))).isLessThan(end(signatures.get(2)));
			assertThat(document.getDocumentCatalog().getCOSObject().containsKey("DSS")).isTrue();
		}
	}

	@ParameterizedTest
	@EnumSource(Level.class)
	void openSslVerifiesAManifestOfBothAndFindsTampering(Level level) throws Exception {
		Path content = Files.writeString(directory.resolve(level + ".json"), "{}\n");
		Path signature = directory.resolve(level + ".p7s");
		authority.seal(level, "Preparer", "Approver").sealDetached(content, signature);
		assertThat(new CMSSignedData(Files.readAllBytes(signature)).getSignerInfos().size()).isEqualTo(2);
		assertThat(openssl(signature, content)).contains("CMS Verification successful");
		Files.writeString(content, "{ }\n");
		assertThat(openssl(signature, content)).contains("CMS Verification failure");
	}

	private static String openssl(Path signature, Path content) throws Exception {
		return OutsideProgram.run("openssl", "cms", "-verify", "-inform", "DER", "-in", signature.toString(),
				"-content", content.toString(), "-binary", "-purpose", "any", "-CAfile",
				authority.rootFile().toString(), "-out", directory.resolve("out").toString());
	}

	private static int end(PDSignature signature) {
		return signature.getByteRange()[2] + signature.getByteRange()[3];
	}

	private static Path pdf(Level level) throws IOException {
		Path signed = directory.resolve(level + ".pdf");
		authority.seal(level, "Preparer", "Approver")
			.sealPdf(SealedSamples.pdf(directory.resolve("unsigned.pdf")), signed, SealedSamples.TEXT);
		return signed;
	}

	private static int valid(Path file) throws Exception {
		return OutsideProgram.run("pdfsig", "-nocert", file.toString()).split("Signature is Valid\\.", -1).length - 1;
	}

}
