package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clausewatch.finding.Attribution;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.IncidentRow;
import org.clausewatch.finding.Measure;
import org.clausewatch.finding.StatementFiles;
import org.clausewatch.finding.Statistic;
import org.clausewatch.record.IssuerName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds {@code statistics.csv} and what goes with it against a count of the sample's own
 * files that shares nothing with the program but how issuers are compared.
 */
class SampleStatisticsTests {

	private static final Path SAMPLE = Path.of("sample-data");

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	@TempDir
	static Path out;

	private static Path run;

	private static List<Statistic> statistics;

	@BeforeAll
	static void judge() throws IOException {
		run = new RunHarness(out).judge(SAMPLE.resolve("2025-q3"), Path.of("jobs/policy/netca.yaml"));
		statistics = rows(StatementFiles.STATISTICS, "statistics.csv");
	}

	@Test
	void countsCertificatesByIssueAndKindOfApplication() throws IOException {
		Map<String, String> kinds = new HashMap<>();
		sample("applications.csv").forEach((row) -> kinds.put(row.getField("application_id"), row.getField("kind")));
		Map<String, Long> expected = new TreeMap<>();
		certificates().values()
			.forEach(
					(row) -> expected.merge(
							month(row.getField("issued_at")) + " "
									+ kinds.getOrDefault(row.getField("application_id"), "NOT_RECORDED"),
							1L, Long::sum));
		assertThat(sums(Measure.CERTIFICATES_ISSUED)).isEqualTo(expected);
		assertThat(total(Measure.CERTIFICATES_AT_CUT_OFF)).isEqualTo(certificates().size());
		assertThat(total(Measure.CERTIFICATES_BY_AGREEMENT)).isEqualTo(certificates().size());
	}

	@Test
	void countsRevocationsByMonthAndGroundOnceACertificate() throws IOException {
		Map<String, NamedCsvRecord> first = new TreeMap<>();
		for (NamedCsvRecord row : sample("revocations.csv")) {
			if (certificates().containsKey(id(row))) {
				first.merge(id(row), row,
						(one, other) -> at(one.getField("executed_at")).isAfter(at(other.getField("executed_at")))
								? other : one);
			}
		}
		Set<String> grounds = Set.of("REQUEST", "2.3(1)", "2.3(2)", "2.3(3)", "2.3(4)", "2.3(5)", "2.3(6)", "LAW");
		Map<String, Long> expected = new TreeMap<>();
		first.values().forEach((row) -> {
			String ground = row.getField("ground").replace('（', '(').replace('）', ')');
			expected.merge(
					month(row.getField("executed_at")) + " "
							+ (ground.isEmpty() ? "NOT_RECORDED" : grounds.contains(ground) ? ground : "OTHER"),
					1L, Long::sum);
		});
		assertThat(sums(Measure.CERTIFICATES_REVOKED)).isEqualTo(expected);
		long released = sample("revocations.csv").stream()
			.filter((row) -> row.getField("crl_reason").equals("removeFromCRL"))
			.count();
		assertThat(released).isPositive();
		assertThat(sums(Measure.CERTIFICATES_AT_CUT_OFF)).containsEntry(" REVOKED", first.size() - released);
	}

	@Test
	void countsRenewalsArchivesIncidentsAndCrls() throws IOException {
		Map<String, Long> renewals = new TreeMap<>();
		for (NamedCsvRecord row : sample("renewals.csv")) {
			if (certificates().containsKey(id(row))) {
				renewals.merge(month(row.getField("renewed_at")) + " ", 1L, Long::sum);
			}
		}
		assertThat(sums(Measure.CERTIFICATES_RENEWED)).isEqualTo(renewals);
		Map<String, Long> incidents = new TreeMap<>();
		long seconds = 0;
		for (NamedCsvRecord row : sample("incidents.csv")) {
			incidents.merge(month(row.getField("starts_at")) + " " + row.getField("type") + " " + row.getField("scope"),
					1L, Long::sum);
			seconds += Duration.between(at(row.getField("starts_at")), at(row.getField("ends_at"))).toSeconds();
		}
		assertThat(sums(Measure.INCIDENTS)).isEqualTo(incidents);
		assertThat(total(Measure.INCIDENT_TIME)).isEqualTo(seconds);
		assertThat(of(Measure.INCIDENT_PAPERS, (item) -> item.equals("NOT_NOTIFIED"))).isEqualTo(1);
		assertThat(of(Measure.INCIDENT_PAPERS, (item) -> item.equals("NOT_PROVEN"))).isEqualTo(1);
		Set<String> crls = new HashSet<>();
		for (NamedCsvRecord row : sample("crls.csv")) {
			crls.add(String.join("|", row.getFields()));
		}
		assertThat(total(Measure.CRLS_PUBLISHED)).isEqualTo(crls.size());
	}

	@Test
	void deadlinesAgreeWithFindingsClocksAndRules() throws IOException {
		List<Finding> findings = RunHarness.findings(run);
		Map<String, Long> sums = new TreeMap<>();
		statistics.stream()
			.filter((row) -> row.key().measure() == Measure.REVOCATION_DEADLINES)
			.forEach((row) -> sums.merge(row.key().item(), row.value(), Long::sum));
		for (String late : List.of("LATE", "LATE_EXCUSED_CLAIMED")) {
			assertThat(sums.get(late)).isEqualTo(findings.stream()
				.filter((finding) -> finding.rule().equals("AGR-1.3-LATE-REVOCATION")
						&& finding.classCode().equals(late) && finding.outcome().name().equals("FAIL"))
				.count());
		}
		for (String open : List.of("OPEN_OVERDUE", "NEVER_EXECUTED")) {
			assertThat(sums.get(open))
				.isEqualTo(findings.stream().filter((finding) -> finding.classCode().equals(open)).count());
		}
		assertThat(sums.get("PENDING")).isEqualTo(lines("pending.csv") - 1);
		NamedCsvRecord rule = read(run.resolve("rule-results.csv")).stream()
			.filter((row) -> row.getField("rule").equals("AGR-1.3-LATE-REVOCATION"))
			.findFirst()
			.orElseThrow();
		assertThat(sums.get("ON_TIME")).isEqualTo(Long.parseLong(rule.getField("pass"))).isPositive();
	}

	@Test
	void gapsOfCrlsAreThoseOfTheFindings() {
		List<Finding> gaps = RunHarness.findings(run)
			.stream()
			.filter((finding) -> finding.classCode().equals("GAP") && finding.overrun() != null)
			.toList();
		assertThat(gaps).isNotEmpty();
		assertThat(of(Measure.CRLS_SUCCEEDED, (item) -> item.equals("LATE"))).isEqualTo(gaps.size());
		assertThat(statistics.stream()
			.filter((row) -> row.key().measure() == Measure.LONGEST_CRL_GAP)
			.mapToLong(Statistic::value)
			.max())
			.hasValue(gaps.stream()
				.mapToLong((finding) -> java.util.Objects.requireNonNull(finding.overrun()).toSeconds())
				.max()
				.orElseThrow());
	}

	@Test
	void theIncidentTableHasTheColumnsThatRootProgrammesAskFor() throws IOException {
		assertThat(Files.readAllLines(run.resolve("incident-table.csv")).get(0)).isEqualTo(
				"Precertificate SHA-256 hash,Certificate SHA-256 hash,Subject,Issuer,Not before,Not after,Serial # (hex),"
						+ "dNSNames,Is revoked? (Yes/Planned/Delayed/N/A),Revocation date,Revocation reason");
	}

	@Test
	void theIncidentTableHasEveryDelayedCertificateOnce() throws IOException {
		Set<String> expected = read(SAMPLE.resolve("expected-findings.csv")).stream()
			.filter((row) -> row.getField("rule").startsWith("AGR-1.3-")
					&& Set.of("LATE", "LATE_EXCUSED_CLAIMED", "OPEN_OVERDUE", "NEVER_EXECUTED")
						.contains(row.getField("class")))
			.map(SampleStatisticsTests::id)
			.collect(Collectors.toSet());
		List<IncidentRow> rows = rows(StatementFiles.INCIDENT_TABLE, "incident-table.csv");
		assertThat(rows.stream().map((row) -> IssuerName.parse(row.issuer()).canonical() + " " + row.serial()))
			.containsExactlyInAnyOrderElementsOf(expected);
		Map<String, NamedCsvRecord> certificates = certificates();
		Set<String> revoked = sample("revocations.csv").stream()
			.map(SampleStatisticsTests::id)
			.collect(Collectors.toSet());
		assertThat(rows).allSatisfy((row) -> {
			String id = IssuerName.parse(row.issuer()).canonical() + " " + row.serial();
			NamedCsvRecord certificate = certificates.get(id);
			assertThat(row.subject()).isEqualTo(certificate.getField("subject"));
			assertThat(row.certificateSha256()).isEqualTo(certificate.getField("certificate_sha256"));
			assertThat(at(row.notAfter())).isEqualTo(at(certificate.getField("not_after")));
			assertThat(row.revoked().equals("Yes")).isEqualTo(revoked.contains(id));
			assertThat(row.revokedAt().isEmpty()).isEqualTo(!revoked.contains(id));
		});
		assertThat(rows.stream().map(IncidentRow::revoked)).contains("Yes", "Delayed", "N/A");
	}

	@Test
	void findingsLeadBackToCountersAndHands() throws IOException {
		List<Attribution> attributions = rows(StatementFiles.ATTRIBUTIONS, "finding-attribution.csv");
		Map<String, Finding> findings = RunHarness.findings(run)
			.stream()
			.collect(Collectors.toMap(Finding::id, (finding) -> finding));
		assertThat(attributions).isSortedAccordingTo(Attribution.ORDER)
			.doesNotHaveDuplicates()
			.allSatisfy((attribution) -> assertThat(findings.get(attribution.findingId()).rule())
				.isEqualTo(attribution.rule()));
		Map<String, String> points = new HashMap<>();
		Map<String, String> operators = new HashMap<>();
		sample("revocation-requests.csv")
			.forEach((row) -> points.put(row.getField("request_id"), row.getField("received_point")));
		sample("revocations.csv").forEach((row) -> operators.put(id(row), row.getField("operator_id")));
		List<Attribution> late = attributions.stream()
			.filter((attribution) -> attribution.rule().equals("AGR-1.3-LATE-REVOCATION"))
			.toList();
		assertThat(late).isNotEmpty().allSatisfy((attribution) -> {
			Finding finding = findings.get(attribution.findingId());
			assertThat(attribution.servicePoint()).isEqualTo(points.get(finding.subjectId()));
			assertThat(attribution.operators()).containsExactly(
					operators.get(IssuerName.parse(finding.issuer()).canonical() + " " + finding.serial()));
		});
	}

	private static Map<String, NamedCsvRecord> certificates() throws IOException {
		Map<String, NamedCsvRecord> first = new TreeMap<>();
		sample("certificates.csv").forEach((row) -> first.merge(id(row), row,
				(one, other) -> at(one.getField("issued_at")).isAfter(at(other.getField("issued_at"))) ? other : one));
		return first;
	}

	/** The rows of a file but those that are rejected or lie after the cut-off. */
	private static List<NamedCsvRecord> sample(String file) throws IOException {
		Set<Long> left = new HashSet<>();
		for (String list : List.of("expected-rejects.csv", "expected-after-cut-off.csv")) {
			read(SAMPLE.resolve(list)).stream()
				.filter((row) -> row.getField("file").equals(file))
				.forEach((row) -> left.add(Long.valueOf(row.getField("line"))));
		}
		return read(SAMPLE.resolve("2025-q3").resolve(file)).stream()
			.filter((row) -> !left.contains(row.getStartingLineNumber()))
			.toList();
	}

	private static List<NamedCsvRecord> read(Path file) throws IOException {
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
			return reader.stream().toList();
		}
	}

	private static <T> List<T> rows(Csv<T> csv, String file) throws IOException {
		List<T> rows = new ArrayList<>();
		try (Csv.Rows<T> open = csv.open(run.resolve(file))) {
			open.forEach(rows::add);
		}
		return rows;
	}

	private static long lines(String file) {
		try {
			return Files.readAllLines(run.resolve(file)).size();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String id(NamedCsvRecord row) {
		String serial = row.getField("serial").replace(":", "");
		BigInteger number = serial.startsWith("dec:") ? new BigInteger(serial.substring(4))
				: row.getField("serial").startsWith("dec:") ? new BigInteger(row.getField("serial").substring(4))
						: new BigInteger(serial, 16);
		return IssuerName.parse(row.getField("issuer")).canonical() + " " + number.toString(16);
	}

	/** The records write times with an offset or in the policy's zone. */
	private static OffsetDateTime at(String text) {
		return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? OffsetDateTime.parse(text)
				: java.time.LocalDateTime.parse(text).atZone(ZONE).toOffsetDateTime();
	}

	private static String month(String text) {
		return YearMonth.from(at(text).atZoneSameInstant(ZONE)).toString();
	}

	/** By month and item, over all issuers. */
	private static Map<String, Long> sums(Measure measure) {
		Map<String, Long> sums = new TreeMap<>();
		statistics.stream()
			.filter((row) -> row.key().measure() == measure)
			.forEach((row) -> sums.merge(row.key().month() + " " + row.key().item(), row.value(), Long::sum));
		return sums;
	}

	private static long total(Measure measure) {
		return of(measure, (item) -> true);
	}

	private static long of(Measure measure, Predicate<String> items) {
		return statistics.stream()
			.filter((row) -> row.key().measure() == measure && items.test(row.key().item()))
			.mapToLong(Statistic::value)
			.sum();
	}

}
