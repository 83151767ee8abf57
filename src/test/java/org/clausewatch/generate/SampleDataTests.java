package org.clausewatch.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Renewal;
import org.clausewatch.record.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample quarter is what its table of scenarios says. {@code -Dsample-data=remake}
 * writes the files anew.
 */
class SampleDataTests {

	private static final Path SAMPLE = Path.of("sample-data");

	/** Every class of the flagship families, and of the records' own. */
	private static final Set<String> CLASSES = Set.of("AGR-1.3-LATE-REVOCATION LATE",
			"AGR-1.3-LATE-REVOCATION LATE_EXCUSED_CLAIMED", "AGR-1.3-OPEN-OVERDUE OPEN_OVERDUE",
			"AGR-1.3-NEVER-EXECUTED NEVER_EXECUTED", "AGR-1.3-DUPLICATE-REQUEST DUPLICATE",
			"AGR-1.3-DEFECTIVE-REQUEST DEFECT_NOTIFIED_LATE", "AGR-1.3-WITHDRAWN-REQUEST LATE",
			"AGR-1.3-WITHDRAWN-REQUEST REVOKED_AFTER_WITHDRAWAL", "AGR-1.3-MISSING-REQUEST MISSING_REQUEST",
			"AGR-1.3-REVOKED-BEFORE-REQUEST CONTRADICTION", "AGR-1.3-LOSS-REPORT EXPOSURE",
			"AGR-2.3-NO-GROUND NO_GROUND", "AGR-2.3-GROUND-EVIDENCE NO_EVIDENCE",
			"MEAS-30-IDENTITY-CHECK NOT_AUTHENTICATED", "AGR-2.3.3-WRONGFUL-REVOCATION WRONGFUL_PAID",
			"AGR-2.3.3-PREMATURE PREMATURE", "AGR-2.3.3-NO-NOTICE NO_NOTICE", "AGR-2.3.3-PARTIAL PARTIAL_REVIEW",
			"AGR-2.3.3-REFUND REFUND_NOT_DEFAULT", "AGR-2.3.3-UNPAID-ACTIVE EXPOSURE", "AGR-2.3.3-NO-TERMS NO_TERMS",
			"AGR-2.6-OVERDUE OVERDUE_OPEN", "AGR-2.6-OVERDUE RENEWED_LATE", "AGR-2.6-NOTICE-MISSING NOTICE_MISSING",
			"AGR-2.6-WRONG-ADDRESS WRONG_ADDRESS", "AGR-2.6-PERIOD-SHORT PERIOD_SHORT", "AGR-2.6-MOOT MOOT",
			"AGR-2.6-DEPRECATED-NO-NOTICE DEPRECATED_NO_NOTICE", "AGR-3.1-ACCEPTANCE NO_ACCEPTANCE",
			"AGR-3.1-ACCEPTANCE LATE_ACCEPTANCE", "AGR-3.2-TERM TERM_MISMATCH", "AGR-5.1-FORM FORM_MISSING",
			"AGR-5.2-READ-BEFORE-SUBMIT READ_AFTER_SUBMIT", "AGR-5.2-READ-BEFORE-SUBMIT VERSION_MISMATCH",
			"ESL-20-VERIFY-ORDER VERIFY_ORDER", "ESL-20-VERIFY-ORDER NOT_VERIFIED",
			"CPS-SEPARATION-OF-DUTIES SAME_OPERATOR", "AGR-1.6-COLLECTOR NO_AUTHORITY", "AGR-1.6-MAIL ACCEPTANCE_TIME",
			"AGR-1.6-MAIL UNSIGNED", "AGR-1.6-USE-BEFORE-ACCEPTANCE USED_EARLY", "AGR-1.4-SUBJECT-CHANGE NO_REISSUE",
			"AGR-1.5-KEY-REUSE KEY_REUSE", "AGR-2.2-SUPPORT UNANSWERED", "AGR-2.7-PURPOSE PURPOSE",
			"ESL-24-RETENTION RETENTION", "ESL-21-CONTENT CONTENT_MISMATCH", "CPS-CRL-OMITTED OMITTED",
			"CPS-CRL-LATE LATE_PUBLICATION", "CPS-CRL-EXTRA NO_RECORD", "CPS-CRL-DROPPED DROPPED",
			"CPS-CRL-DATE DATE_DIFFERS", "CPS-CRL-DATE TZ_SUSPECT", "CPS-CRL-REASON REASON_DIFFERS", "CPS-CRL-GAP GAP",
			"REC-DUPLICATE-SERIAL DUPLICATE_SERIAL", "REC-TIME-ORDER CONTRADICTION", "REC-ORPHAN ORPHAN",
			"REC-AGREEMENT-VERSION VERSION_UNKNOWN");

	@TempDir
	Path directory;

	@Test
	void filesAreMadeFromTheScenarios() throws IOException {
		new SampleData().write(this.directory);
		List<Path> made = files(this.directory);
		if ("remake".equals(System.getProperty("sample-data"))) {
			for (Path old : files(extract())) {
				Files.delete(extract().resolve(old));
			}
			for (Path file : made) {
				Files.createDirectories(SAMPLE.resolve(file).getParent());
				Files.copy(this.directory.resolve(file), SAMPLE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
			}
		}
		assertThat(files(extract())).containsExactlyElementsOf(files(this.directory.resolve("2025-q3")));
		for (Path file : made) {
			assertThat(SAMPLE.resolve(file)).hasSameBinaryContentAs(this.directory.resolve(file));
		}
	}

	private static List<Path> files(Path directory) throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter(Files::isRegularFile).map(directory::relativize).sorted().toList();
		}
	}

	@Test
	void everyClassIsExpectedAtLeastOnce() throws IOException {
		Set<String> expected = new TreeSet<>();
		try (Stream<String> lines = Files.lines(SAMPLE.resolve("expected-findings.csv")).skip(1)) {
			lines.forEach((line) -> expected.add(line.split(",")[0] + " " + line.split(",")[1]));
		}
		assertThat(expected).containsExactlyInAnyOrderElementsOf(CLASSES);
	}

	@Test
	void onlyThePlannedRowsAreBad() throws IOException {
		List<String> faults = new ArrayList<>();
		for (RecordKind kind : RecordKind.values()) {
			for (Row row : ExtractReader.read(extract(), kind)) {
				String fault = ExtractReader.fault(row);
				if (fault != null) {
					faults.add(fault.replace(':', ','));
				}
			}
		}
		assertThat(faults).isNotEmpty().containsExactlyInAnyOrderElementsOf(listed("expected-rejects.csv"));
	}

	@Test
	void onlyThePlannedRowsAreAfterTheCutOff() throws IOException {
		List<String> late = new ArrayList<>();
		for (RecordKind kind : RecordKind.values()) {
			for (Row row : goodRows(kind)) {
				if (row.recordedAt() != null && row.recordedAt().isAfter(ExtractReader.CONTEXT.cutOff())) {
					late.add(row.source().file() + "," + row.source().line());
				}
			}
		}
		assertThat(late).isNotEmpty().containsExactlyInAnyOrderElementsOf(listed("expected-after-cut-off.csv"));
	}

	@Test
	void onlyThePlannedReferencesResolveNowhere() throws IOException {
		Set<String> orphans = new TreeSet<>();
		Set<CertificateId> certificates = new HashSet<>();
		for (Row row : goodRows(RecordKind.CERTIFICATES)) {
			certificates.add(Objects.requireNonNull(row.certificate()));
		}
		Set<String> defined = new HashSet<>();
		for (RecordKind kind : List.of(RecordKind.APPLICATIONS, RecordKind.REVOCATION_REQUESTS, RecordKind.FEES,
				RecordKind.NOTICES)) {
			goodRows(kind).forEach((row) -> defined.add(row.text(kind.columns().get(0).name())));
		}
		for (RecordKind kind : RecordKind.values()) {
			for (Row row : goodRows(kind)) {
				for (String column : List.of("application_id", "request_id", "fee_id", "notice_id")) {
					String id = kind.has(column) ? row.text(column) : null;
					if (id != null && !defined.contains(id)) {
						orphans.add(id);
					}
				}
				CertificateId id = row.certificate();
				CertificateId renewed = (kind == RecordKind.RENEWALS) ? new Renewal(row).successor() : null;
				Stream.of(id, renewed)
					.filter((named) -> named != null && kind.namesCertificate() && !certificates.contains(named))
					.forEach((named) -> orphans.add(Objects.requireNonNull(named).serialHex()));
			}
		}
		Set<String> expected = new TreeSet<>();
		for (String line : listed("expected-findings.csv")) {
			if (line.startsWith("REC-ORPHAN,")) {
				String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
				expected.add(cells[5].isEmpty() ? cells[3] : cells[5]);
			}
		}
		assertThat(orphans).isNotEmpty().isEqualTo(expected);
	}

	@Test
	void isSmallEnoughToBeCheckedByHand() throws IOException {
		assertThat(goodRows(RecordKind.CERTIFICATES)).hasSizeBetween(180, 400);
	}

	private static Path extract() {
		return SAMPLE.resolve("2025-q3");
	}

	private static List<Row> goodRows(RecordKind kind) throws IOException {
		return ExtractReader.read(extract(), kind).stream().filter((row) -> ExtractReader.fault(row) == null).toList();
	}

	private static List<String> listed(String file) throws IOException {
		List<String> lines = Files.readAllLines(SAMPLE.resolve(file));
		return lines.subList(1, lines.size());
	}

}
