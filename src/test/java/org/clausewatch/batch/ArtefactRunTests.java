package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.clausewatch.config.PolicyFile;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.finding.Csv;
import org.clausewatch.ingest.Extract;
import org.clausewatch.ingest.Reject;
import org.clausewatch.ingest.x509.TestAuthority;
import org.clausewatch.ingest.x509.TestAuthority.Kind;
import org.clausewatch.inquiry.DossierLookup;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.CertificateContent.SignatureCheck;
import org.clausewatch.record.CertificateContent.State;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.CrlEntry;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.RowContext;
import org.clausewatch.record.Sha256;
import org.clausewatch.rule.CrlSeries;
import org.clausewatch.rule.PublishedCrl.Contents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An extract whose rows name files: what they say reaches the rules, what can't be read
 * reaches the rejects, and everything is counted.
 */
class ArtefactRunTests {

	private static final Path POLICY = Path.of("src/test/resources/fixtures/policy.yaml");

	private static final Instant CUT_OFF = Instant.parse("2025-07-01T00:00:00Z");

	private static final String ROOT = "CN=Root,C=CN";

	private static final String ISSUER = "CN=Test CA,O=Test,C=CN";

	private static final String OTHER = "CN=Other CA,O=Test,C=CN";

	@TempDir
	private Path folder;

	private Path extract;

	private byte[] good;

	private byte[] full;

	private final List<String> crls = new ArrayList<>();

	@BeforeEach
	void write() throws Exception {
		this.extract = Files.createDirectories(this.folder.resolve("extract/files"));
		this.extract = this.folder.resolve("extract");
		Files.createDirectory(this.extract.resolve("issuers"));
		TestAuthority root = new TestAuthority(Kind.RSA, ROOT);
		TestAuthority authority = new TestAuthority(Kind.SM2, ISSUER);
		file("issuers/root.cer", root.certificate());
		file("files/ca.cer", root.issue(0xca, authority));
		this.good = authority.issue(0x1f, "CN=a,C=CN");
		file("files/good.cer", this.good);
		file("files/bad.cer", "no certificate".getBytes(StandardCharsets.US_ASCII));
		certificates();
		this.full = authority.list(5, (list) -> {
			list.addCRLEntry(BigInteger.valueOf(0x1f), date("2025-05-20T08:30:15Z"), CRLReason.keyCompromise);
			list.addCRLEntry(BigInteger.valueOf(-1), date("2025-05-20T08:30:15Z"), CRLReason.keyCompromise);
			list.addCRLEntry(BigInteger.valueOf(0x20), date("2025-08-01T00:00:00Z"), CRLReason.superseded);
		});
		file("files/full.crl", this.full);
		byte[] forged = authority.list(6, (list) -> list.addCRLEntry(BigInteger.valueOf(0x1f),
				date("2025-05-20T08:30:15Z"), CRLReason.keyCompromise));
		forged[forged.length - 1] ^= 1;
		file("files/forged.crl", forged);
		file("files/indirect.crl", new TestAuthority(Kind.ECDSA, OTHER).list(7, (list) -> {
			list.addExtension(Extension.issuingDistributionPoint, true,
					new IssuingDistributionPoint(null, true, false));
			ExtensionsGenerator extensions = new ExtensionsGenerator();
			extensions.addExtension(Extension.certificateIssuer, true,
					new GeneralNames(new GeneralName(TestAuthority.x500(ISSUER))));
			list.addCRLEntry(BigInteger.valueOf(0x1f), date("2025-05-21T00:00:00Z"), extensions.generate());
		}));
		crl(ISSUER, 5, "files/full.crl");
		crl(ISSUER, 6, "files/forged.crl");
		crl(OTHER, 7, "files/indirect.crl");
		crl(ISSUER, 8, "files/full.crl");
		crl(ISSUER, 9, "");
		Files.writeString(this.extract.resolve("crls.csv"),
				"issuer,crl_number,this_update,next_update,file\n" + String.join("\n", this.crls) + "\n");
	}

	private void certificates() throws IOException {
		List<String> rows = new ArrayList<>();
		rows.add("issuer,serial,subscriber_id,subject,not_before,not_after,issued_at,file");
		rows.add(certificate(ROOT, "ca", ISSUER, "files/ca.cer"));
		rows.add(certificate(ISSUER, "1f", "CN=a,C=CN", "files/good.cer"));
		rows.add(certificate(ISSUER, "20", "CN=b,C=CN", "files/bad.cer"));
		rows.add(certificate(ISSUER, "21", "CN=c,C=CN", "files/nowhere.cer"));
		rows.add(certificate(ISSUER, "22", "no name", ""));
		Files.writeString(this.extract.resolve("certificates.csv"), String.join("\n", rows) + "\n");
	}

	private static String certificate(String issuer, String serial, String subject, String file) {
		return "\"" + issuer + "\"," + serial + ",s,\"" + subject
				+ "\",2025-01-01T00:00:00Z,2026-01-01T00:00:00Z,2025-01-01T00:00:00Z," + file;
	}

	private void crl(String issuer, int number, String file) {
		this.crls.add("\"" + issuer + "\"," + number + "," + TestAuthority.THIS_UPDATE + "," + TestAuthority.NEXT_UPDATE
				+ "," + file);
	}

	private void file(String name, byte[] bytes) throws IOException {
		Files.write(this.extract.resolve(name), bytes);
	}

	private static Date date(String instant) {
		return Date.from(Instant.parse(instant));
	}

	private static String hash(String row) {
		byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
		return HexFormat.of().formatHex(Sha256.of(bytes, 0, bytes.length));
	}

	private RunHarness.Seen seen() {
		return new RunHarness(this.folder.resolve("runs")).group(this.extract, POLICY, CUT_OFF);
	}

	private static Dossier dossier(RunHarness.Seen seen, String serial) {
		return seen.dossiers().stream().filter((dossier) -> dossier.id().serialHex().equals(serial)).findFirst().get();
	}

	@Test
	void whatFilesSayReachesTheDossiers() {
		RunHarness.Seen seen = seen();
		CertificateContent content = dossier(seen, "1f").contents().get(0);
		assertThat(content.state()).isEqualTo(State.READ);
		assertThat(content.signature()).isEqualTo(SignatureCheck.VALID);
		assertThat(content.serial()).isEqualTo(0x1f);
		assertThat(content.subject()).isEqualTo("CN=a,C=CN");
		assertThat(content.keyAlgorithm()).isEqualTo("SM2");
		assertThat(content.source().sha256()).isEqualTo(Sha256.of(this.good, 0, this.good.length));
		assertThat(dossier(seen, "ca").contents()).extracting(CertificateContent::signature)
			.containsExactly(SignatureCheck.VALID);
		assertThat(dossier(seen, "20").contents()).extracting(CertificateContent::state)
			.containsExactly(State.UNREADABLE);
		assertThat(dossier(seen, "21").contents()).extracting(CertificateContent::state).containsExactly(State.ABSENT);
		assertThat(dossier(seen, "22").contents()).isEmpty();
	}

	@Test
	void entriesOfListsReachTheDossiersAndTheRegister() {
		RunHarness.Seen seen = seen();
		assertThat(dossier(seen, "1f").crlEntries())
			.extracting((entry) -> entry.source().file(), (entry) -> entry.source().line(), CrlEntry::crlNumber)
			.containsExactly(tuple("files/full.crl", 1L, BigInteger.valueOf(5)),
					tuple("files/indirect.crl", 1L, BigInteger.valueOf(7)));
		// Dated after the cut-off, on a list that was on record before.
		assertThat(dossier(seen, "20").crlEntries()).extracting((entry) -> entry.revocationDate().at())
			.containsExactly(Instant.parse("2025-08-01T00:00:00Z"));
		assertThat(seen.circumstances().present()).contains(RecordKind.CRL_ENTRIES);
		List<CrlSeries> covering = seen.circumstances().crls().covering(IssuerName.parse(ISSUER));
		assertThat(covering).extracting((series) -> series.issuer().text()).containsExactlyInAnyOrder(OTHER, ISSUER);
		assertThat(seen.circumstances().crls().series()).flatExtracting(CrlSeries::crls)
			.extracting((crl) -> crl.row().crlNumber().intValue(), (crl) -> crl.contents())
			.containsExactlyInAnyOrder(tuple(5, Contents.FILE), tuple(6, Contents.UNKNOWN), tuple(7, Contents.FILE),
					tuple(8, Contents.UNKNOWN), tuple(9, Contents.UNKNOWN));
	}

	@Test
	void rowsCountWhereTheFileDoesNot() throws IOException {
		Files.writeString(this.extract.resolve("crl-entries.csv"), "issuer,crl_number,serial,revocation_date\n\""
				+ ISSUER + "\",6,1f,2025-05-20T08:30:15Z\n\"" + ISSUER + "\",5,22,2025-05-20T08:30:15Z\n");
		RunHarness.Seen seen = seen();
		assertThat(seen.circumstances().crls().series()).flatExtracting(CrlSeries::crls)
			.extracting((crl) -> crl.row().crlNumber().intValue(), (crl) -> crl.contents())
			.containsExactlyInAnyOrder(tuple(5, Contents.FILE), tuple(6, Contents.ROWS), tuple(7, Contents.FILE),
					tuple(8, Contents.UNKNOWN), tuple(9, Contents.ROWS));
		// The row stays a record, but the list itself doesn't have it.
		CrlEntry row = dossier(seen, "22").crlEntries().get(0);
		assertThat(seen.circumstances().crls().places(row)).isEmpty();
		assertThat(seen.circumstances().crls().isOutweighed(row)).isTrue();
	}

	@Test
	void rejectsAndCountsAreExact() throws IOException {
		Path run = new RunHarness(this.folder.resolve("runs")).judge(this.extract, POLICY, CUT_OFF);
		List<Reject> rejects = new ArrayList<>();
		try (Csv.Rows<Reject> rows = RejectsFile.REJECTS.open(run.resolve("rejects.csv"))) {
			rows.forEach(rejects::add);
		}
		assertThat(rejects)
			.extracting(Reject::file, Reject::line, Reject::column, Reject::code, Reject::message, Reject::rowSha256)
			.containsExactly(
					tuple("files/bad.cer", 1L, "file", "BAD_CERTIFICATE",
							"is no certificate: it is neither DER nor PEM: it doesn't start with a SEQUENCE "
									+ "and has no line -----BEGIN CERTIFICATE-----",
							hash(certificate(ISSUER, "20", "CN=b,C=CN", "files/bad.cer"))),
					tuple("files/nowhere.cer", 1L, "file", "FILE_MISSING", "there is no such file in the extract",
							hash(certificate(ISSUER, "21", "CN=c,C=CN", "files/nowhere.cer"))),
					tuple("files/full.crl", 1L, "file", "CRL_DIFFERS", "crl_number: the list says 5, the row says 8",
							hash(this.crls.get(3))),
					tuple("files/full.crl", 2L, "file", "BAD_CRL_ENTRY",
							"the serial is negative or has more than 80 octets", rejects.get(3).rowSha256()),
					tuple("files/forged.crl", 1L, "file", "CRL_SIGNATURE",
							"its signature isn't that of " + ISSUER + ", whose certificate the extract holds",
							hash(this.crls.get(1))));
		RunRecord record = Workspace.JSON.readValue(run.resolve("run.json").toFile(), RunRecord.class);
		assertThat(record.extract().artefacts())
			.isEqualTo(new ArtefactCounts(new ArtefactCounts.Files(4, 2, 2), new ArtefactCounts.Files(1, 1, 0),
					new ArtefactCounts.Files(4, 2, 2), 1, new ArtefactCounts.Entries(4, 3, 1, 0)));
		assertThat(record.extract().files()).allMatch((file) -> file.rows() == file.used() && file.rejected() == 0);
		// The entry that is rejected.
		assertThat(record.merkleLeaves()).containsEntry("residue", 5L + 1);
	}

	@Test
	void theCommandSeesWhatTheRunSees() throws IOException {
		RunHarness.Seen seen = seen();
		PolicyFile policy = PolicyFile.read(POLICY);
		DossierLookup lookup = new DossierLookup(Extract.open(this.extract),
				Files.createDirectory(this.folder.resolve("unpacked")), policy.policy(),
				new RowContext(policy.policy().zone(), CUT_OFF));
		Dossier found = lookup.find(CertificateId.parse(ISSUER, "1f")).get();
		Dossier expected = dossier(seen, "1f");
		assertThat(found.contents()).isEqualTo(expected.contents());
		assertThat(found.crlEntries()).isEqualTo(expected.crlEntries());
		assertThat(lookup.circumstances().present()).isEqualTo(seen.circumstances().present());
		assertThat(lookup.circumstances().crls().series()).isEqualTo(seen.circumstances().crls().series());
	}

	@Test
	void withoutFilesTheStepHasNothingToDo() throws IOException {
		Files.delete(this.extract.resolve("crls.csv"));
		Files.writeString(this.extract.resolve("certificates.csv"),
				"issuer,serial,subscriber_id,subject,not_before,not_after,issued_at,file\n"
						+ certificate(ISSUER, "22", "CN=a", "") + "\n");
		Path run = new RunHarness(this.folder.resolve("runs")).judge(this.extract, POLICY, CUT_OFF);
		RunRecord record = Workspace.JSON.readValue(run.resolve("run.json").toFile(), RunRecord.class);
		assertThat(record.extract().artefacts()).isEqualTo(ArtefactCounts.NONE);
		assertThat(Objects.requireNonNull(record.extract().artefacts()).shown()).isEmpty();
	}

}
