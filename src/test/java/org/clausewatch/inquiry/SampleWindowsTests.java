package org.clausewatch.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.config.PolicyFile;
import org.clausewatch.dispute.DisputedSignature;
import org.clausewatch.dispute.ReadingResult;
import org.clausewatch.dispute.Segment;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.ingest.Extract;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.Dispute;
import org.clausewatch.record.RowContext;
import org.clausewatch.rule.Circumstances;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every disputed signature of the sample quarter lies where it was worked out by hand to
 * lie: nothing missing, nothing unexpected.
 */
class SampleWindowsTests {

	private static final Path SAMPLE = Path.of("sample-data");

	@TempDir
	Path unpacked;

	@Test
	void eachSignatureLiesWhereItWasWorkedOutToLie() throws IOException {
		Extract extract = Extract.open(SAMPLE.resolve("2025-q3"));
		PolicyFile policy = PolicyFile.read(Path.of("jobs/policy/netca.yaml"));
		RowContext context = new RowContext(policy.policy().zone(), extract.manifest().cutOffInstant());
		DossierLookup lookup = new DossierLookup(extract, this.unpacked, policy.policy(), context);
		Circumstances circumstances = lookup.circumstances();
		Map<CertificateId, List<Dispute>> cases = lookup.disputes()
			.stream()
			.collect(Collectors.groupingBy((dispute) -> new CertificateId(dispute.issuer(), dispute.serial())));
		List<String> found = new ArrayList<>();
		for (CertificateId certificate : cases.keySet()) {
			Dossier dossier = lookup.find(certificate).orElseThrow();
			for (Dispute dispute : dossier.disputes()) {
				DisputedSignature signature = DisputedSignature.of(dispute, dossier, circumstances);
				Stream.of(signature.byReceipt(), signature.byCore())
					.filter((reading) -> reading != null)
					.forEach((reading) -> found.add(line(signature, reading)));
			}
		}
		List<String> expected = Files.readAllLines(SAMPLE.resolve("expected-windows.csv"));
		assertThat(found).hasSizeGreaterThan(15)
			.containsExactlyInAnyOrderElementsOf(expected.subList(1, expected.size()));
	}

	private static String line(DisputedSignature signature, ReadingResult reading) {
		Segment claimed = reading.placement().claimed();
		return String.join(",", signature.caseId(), reading.reading().name(),
				reading.placement().touched().stream().map(SampleWindowsTests::told).collect(Collectors.joining(" ")),
				(claimed != null) ? told(claimed) : "", text(reading.state()), text(reading.overrun()),
				text(reading.netOverrun()), reading.bearing().name(), signature.publicationBearing().name(),
				joined(signature.contests(), " "));
	}

	private static String told(Segment segment) {
		return segment.window() + (segment.marks().isEmpty() ? "" : "+" + joined(segment.marksInOrder(), "+"));
	}

	private static String joined(Collection<?> codes, String separator) {
		return codes.stream().map(Object::toString).collect(Collectors.joining(separator));
	}

	private static String text(@Nullable Object value) {
		return (value instanceof Duration duration) ? duration.toString() : (value != null) ? value.toString() : "";
	}

}
