package org.clausewatch.ingest.x509;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausewatch.ingest.SliceReader;
import org.clausewatch.ingest.x509.TestAuthority.Kind;
import org.clausewatch.record.Crl;
import org.clausewatch.record.CrlContent;
import org.clausewatch.record.CrlEntry;
import org.clausewatch.record.CrlReason;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;
import org.clausewatch.record.SourceRow;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The entries of a list are those that {@code openssl crl -text} prints. */
class OpensslCrlTests {

	private static final Pattern ENTRY = Pattern
		.compile("Serial Number: ([0-9A-F]+)\\s+Revocation Date: ([A-Za-z0-9: ]+) GMT"
				+ "(?:\\s+CRL entry extensions:\\s+X509v3 CRL Reason Code:\\s+([A-Za-z .]+?)\\s*\\n)?");

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMM d HH:mm:ss yyyy zzz", Locale.ROOT);

	/** OpenSSL's words for the reasons. */
	private static final Map<String, CrlReason> WORDS = Map.of("Key Compromise", CrlReason.KEY_COMPROMISE,
			"CA Compromise", CrlReason.CA_COMPROMISE, "Affiliation Changed", CrlReason.AFFILIATION_CHANGED,
			"Superseded", CrlReason.SUPERSEDED, "Cessation Of Operation", CrlReason.CESSATION_OF_OPERATION,
			"Certificate Hold", CrlReason.CERTIFICATE_HOLD, "Remove From CRL", CrlReason.REMOVE_FROM_CRL,
			"Privilege Withdrawn", CrlReason.PRIVILEGE_WITHDRAWN, "AA Compromise", CrlReason.AA_COMPROMISE);

	@TempDir
	private Path extract;

	private record Line(BigInteger serial, Instant date, CrlReason reason) {
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void entriesAgree(Kind kind) throws Exception {
		assumeTrue(installed(), "openssl is not installed");
		Random random = new Random(42);
		TestAuthority authority = new TestAuthority(kind, "CN=Test CA,O=Test,C=CN");
		byte[] der = authority.list(9, (list) -> {
			int[] reasons = { 0, 1, 2, 3, 4, 5, 6, 8, 9, 10 };
			for (int i = 0; i < 500; i++) {
				list.addCRLEntry(new BigInteger(8 + random.nextInt(150), random).add(BigInteger.ONE),
						Date.from(Instant.ofEpochSecond(1_500_000_000L + random.nextInt(240_000_000))),
						reasons[i % reasons.length]);
			}
		});
		Path file = Files.write(this.extract.resolve("a.crl"), der);
		List<Line> printed = printed(file);
		assertThat(printed).hasSize(500);
		assertThat(read()).isEqualTo(printed);
	}

	private List<Line> read() throws Exception {
		Crl row = new Crl(new SourceRow("crls.csv", 2, new byte[32]), IssuerName.parse("CN=Test CA,O=Test,C=CN"),
				BigInteger.valueOf(9), Moment.exactly(TestAuthority.THIS_UPDATE),
				Moment.exactly(TestAuthority.NEXT_UPDATE), null, null, null, "a.crl");
		CrlContent content = new CrlReader(this.extract, IssuerFiles.NONE.issuers()).read("a.crl", List.of(row))
			.content();
		List<Line> lines = new ArrayList<>();
		RowContext context = new RowContext(ZoneId.of("UTC"), Instant.parse("2030-01-01T00:00:00Z"));
		new CrlEntries(this.extract, context).read(content, new SliceReader.Handler() {
			@Override
			public void used(Row read, byte[] bytes, int start, int end) {
				CrlEntry entry = new CrlEntry(read);
				lines.add(new Line(entry.serial(), entry.revocationDate().at(), entry.reason()));
			}

			@Override
			public void leftOut(byte[] sha256) {
				throw new AssertionError("nothing is to be left out");
			}
		}, (reject) -> {
			throw new AssertionError(reject);
		});
		return lines;
	}

	private static List<Line> printed(Path file) throws Exception {
		Process process = new ProcessBuilder("openssl", "crl", "-inform", "DER", "-in", file.toString(), "-noout",
				"-text")
			.redirectErrorStream(true)
			.start();
		String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(text).isZero();
		List<Line> lines = new ArrayList<>();
		Matcher matcher = ENTRY.matcher(text);
		while (matcher.find()) {
			String reason = matcher.group(3);
			String date = matcher.group(2).replaceAll(" +", " ") + " GMT";
			lines.add(new Line(new BigInteger(matcher.group(1), 16), ZonedDateTime.parse(date, DATE).toInstant(),
					(reason != null) ? WORDS.get(reason) : null));
		}
		return lines;
	}

	private static boolean installed() {
		return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
			.anyMatch((directory) -> Files.isExecutable(Path.of(directory, "openssl")));
	}

}
