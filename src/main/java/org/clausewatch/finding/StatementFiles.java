package org.clausewatch.finding;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.rule.Severity;

/**
 * The CSV files of a run directory that say more of findings or count what was judged.
 * Their columns are public as those of {@link RunFiles}.
 */
public final class StatementFiles {

	/** {@code statistics.csv}. */
	public static final Csv<Statistic> STATISTICS = new Csv<>(
			List.of("measure", "month", "issuer", "item", "value", "unit"),
			(statistic) -> List.of(statistic.key().measure().name(), statistic.key().month(), statistic.key().issuer(),
					statistic.key().item(), Long.toString(statistic.value()), statistic.key().measure().unit()),
			(row) -> new Statistic(new Statistic.Key(Measure.valueOf(row.getField("measure")), row.getField("month"),
					row.getField("issuer"), row.getField("item")), Long.parseLong(row.getField("value"))));

	/** {@code finding-attribution.csv}. */
	public static final Csv<Attribution> ATTRIBUTIONS = new Csv<>(
			List.of("finding_id", "rule", "class", "severity", "service_point", "operator_ids"),
			(attribution) -> List.of(attribution.findingId(), attribution.rule(), attribution.classCode(),
					attribution.severity().name(), attribution.servicePoint(),
					String.join(" ", attribution.operators())),
			(row) -> new Attribution(row.getField("finding_id"), row.getField("rule"), row.getField("class"),
					Severity.valueOf(row.getField("severity")), row.getField("service_point"),
					words(row.getField("operator_ids"))));

	/**
	 * {@code incident-table.csv}. The header is the CCADB's, to the letter; the hash of a
	 * precertificate is in no extract.
	 */
	public static final Csv<IncidentRow> INCIDENT_TABLE = new Csv<>(
			List.of("Precertificate SHA-256 hash", "Certificate SHA-256 hash", "Subject", "Issuer", "Not before",
					"Not after", "Serial # (hex)", "dNSNames", "Is revoked? (Yes/Planned/Delayed/N/A)",
					"Revocation date", "Revocation reason"),
			(row) -> List.of("", row.certificateSha256(), row.subject(), row.issuer(), row.notBefore(), row.notAfter(),
					row.serial(), row.dnsNames().stream().collect(Collectors.joining(" ")), row.revoked(),
					row.revokedAt(), row.reason()),
			(row) -> new IncidentRow(row.getField(1), row.getField(2), row.getField(3), row.getField(4),
					row.getField(5), row.getField(6), words(row.getField(7)), row.getField(8), row.getField(9),
					row.getField(10)));

	/** The names of all of them. */
	public static final List<String> NAMES = List.of("statistics.csv", "finding-attribution.csv", "incident-table.csv");

	private StatementFiles() {
	}

	private static List<String> words(String text) {
		return text.isEmpty() ? List.of() : Stream.of(text.split(" ")).toList();
	}

}
