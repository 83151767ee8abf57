package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.clausewatch.finding.Attribution;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.IncidentRow;
import org.clausewatch.finding.StatementFiles;
import org.clausewatch.finding.Statistic;
import org.clausewatch.finding.Statistics;
import org.clausewatch.record.IssuerName;

/**
 * Brings together what the partitions counted, where findings lead back to, and which
 * certificates an incident report would list.
 */
final class WriteStatements {

	/** Endings of the partitions' parts. */
	static final String STATISTICS = ".statistics.csv";

	static final String ATTRIBUTIONS = ".attributions.csv";

	static final String INCIDENTS = ".incidents.csv";

	private final Workspace workspace;

	private final Map<String, String> canonical = new HashMap<>();

	WriteStatements(Workspace workspace) {
		this.workspace = workspace;
	}

	void run(List<String> partitions) throws IOException {
		writeStatistics(partitions);
		try (Csv.Sheet<Attribution> sheet = StatementFiles.ATTRIBUTIONS
			.create(this.workspace.file("finding-attribution.csv"))) {
			Merge.merge(StatementFiles.ATTRIBUTIONS, judged(partitions, ATTRIBUTIONS), Attribution.ORDER,
					new Consumer<>() {

						private String last = "";

						/**
						 * A finding that was told twice counts once, as in findings.csv.
						 */
						@Override
						public void accept(Attribution attribution) {
							if (!attribution.findingId().equals(this.last)) {
								this.last = attribution.findingId();
								sheet.write(attribution);
							}
						}

					});
		}
		try (Csv.Sheet<IncidentRow> sheet = StatementFiles.INCIDENT_TABLE
			.create(this.workspace.file("incident-table.csv"))) {
			Merge.merge(StatementFiles.INCIDENT_TABLE, judged(partitions, INCIDENTS), IncidentRow.ORDER, sheet::write);
		}
	}

	private void writeStatistics(List<String> partitions) throws IOException {
		Map<String, String> spellings = spellings(partitions);
		Statistics sums = new Statistics();
		for (Path file : judged(partitions, STATISTICS)) {
			try (Csv.Rows<Statistic> rows = StatementFiles.STATISTICS.open(file)) {
				rows.forEach((row) -> sums.add(row.key().measure(), row.key().month(),
						spellings.getOrDefault(canonical(row.key().issuer()), ""), row.key().item(), row.value()));
			}
		}
		try (Csv.Sheet<Statistic> sheet = StatementFiles.STATISTICS.create(this.workspace.file("statistics.csv"))) {
			sums.sorted().forEach(sheet::write);
		}
	}

	/** One issuer may be spelt in several ways; the first in order stands for all. */
	private Map<String, String> spellings(List<String> partitions) throws IOException {
		Map<String, String> spellings = new HashMap<>();
		for (Path file : judged(partitions, STATISTICS)) {
			try (Csv.Rows<Statistic> rows = StatementFiles.STATISTICS.open(file)) {
				rows.forEach((row) -> spellings.merge(canonical(row.key().issuer()), row.key().issuer(),
						(one, other) -> (one.compareTo(other) <= 0) ? one : other));
			}
		}
		return spellings;
	}

	/** Read once a spelling: the partitions repeat the same few. */
	private String canonical(String issuer) {
		return issuer.isEmpty() ? ""
				: this.canonical.computeIfAbsent(issuer, (text) -> IssuerName.parse(text).canonical());
	}

	private List<Path> judged(List<String> partitions, String ending) {
		return partitions.stream().map((partition) -> this.workspace.judged(partition, ending)).toList();
	}

}
