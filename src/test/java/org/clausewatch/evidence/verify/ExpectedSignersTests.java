package org.clausewatch.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.clausewatch.evidence.Manifest;
import org.clausewatch.evidence.ManifestWriter;
import org.clausewatch.seal.Level;
import org.clausewatch.seal.Seal;
import org.clausewatch.seal.SealedSamples;
import org.clausewatch.seal.TestAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader who knows who must have signed, of every format. */
class ExpectedSignersTests {

	@TempDir
	static Path directory;

	static TestAuthority authority;

	static Seal preparer;

	static Seal both;

	@BeforeAll
	static void makeAuthority() throws Exception {
		authority = new TestAuthority(directory, Clock.systemUTC(), false);
		preparer = authority.seal(Level.T, "Preparer");
		both = authority.seal(Level.T, "Preparer", "Approver");
	}

	private static List<Path> sealed(Seal seal, String name) throws IOException {
		Path run = Files.createDirectories(directory.resolve(name));
		seal.sealPdf(SealedSamples.pdf(directory.resolve("unsigned.pdf")), run.resolve("r.pdf"), SealedSamples.TEXT);
		seal.sealWorkbook(SealedSamples.workbook(directory.resolve("unsigned.xlsx")), run.resolve("r.xlsx"),
				SealedSamples.TEXT);
		ManifestWriter.write(run, null, Map.of("dossiers", "ab".repeat(32)));
		seal.sealDetached(run.resolve(Manifest.FILE), run.resolve(Manifest.SIGNATURE_FILE));
		return List.of(run.resolve("r.pdf"), run.resolve("r.xlsx"), run.resolve(Manifest.FILE));
	}

	private static TrustAnchors expecting(Seal seal, int... signers) throws Exception {
		Path file = Files.createTempFile(directory, "signers", ".cer");
		TrustAnchors anchors = new TrustAnchors(List.of(authority.root()));
		List<Path> files = new java.util.ArrayList<>();
		for (int signer : signers) {
			X509Certificate certificate = seal.signers().get(signer).key().certificate();
			files.add(Files.write(file.resolveSibling(file.getFileName() + "." + signer), certificate.getEncoded()));
		}
		return anchors.withSigners(files);
	}

	@Test
	void theyAndNobodyElse() throws Exception {
		for (Path file : sealed(both, "both")) {
			Report all = Verifier.verify(file, expecting(both, 0, 1));
			assertThat(all.passed()).as(all.toText()).isTrue();
			assertThat(all.toText()).contains("is an expected signer");
			Report one = Verifier.verify(file, expecting(both, 0));
			assertThat(one.passed()).isFalse();
			assertThat(one.toText()).contains("Approver").contains("is no expected signer (--signer)");
		}
	}

	@Test
	void oneWhoIsMissing() throws Exception {
		for (Path file : sealed(preparer, "one")) {
			assertThat(Verifier.verify(file, expecting(preparer, 0)).passed()).isTrue();
			// The same name with another key is somebody else.
			Report other = Verifier.verify(file, expecting(both, 0));
			assertThat(other.passed()).isFalse();
			assertThat(other.toText()).contains("is no expected signer").contains("did not sign");
		}
	}

	@Test
	void aFileThatIsNoCertificate() throws IOException {
		Path text = Files.writeString(directory.resolve("text.pem"), "no certificate\n");
		TrustAnchors anchors = new TrustAnchors(List.of());
		assertThatIOException().isThrownBy(() -> anchors.withSigners(List.of(text)))
			.withMessageStartingWith("signer " + text);
		Path none = directory.resolve("none.pem");
		assertThatIOException().isThrownBy(() -> anchors.withSigners(List.of(none)))
			.withMessage("signer " + none + ": no such file");
	}

}
