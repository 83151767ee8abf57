package org.clausewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.RunComparison;
import org.clausewatch.finding.RunComparison.Persisting;
import org.clausewatch.finding.RunFiles;
import org.jspecify.annotations.Nullable;

/** Prints what became of an earlier run's findings in a later one. */
final class ComparisonText {

	private final PrintWriter out;

	ComparisonText(PrintWriter out) {
		this.out = out;
	}

	/** Compares the findings of two run directories. */
	void print(Path earlier, Path later) throws IOException {
		try (Csv.Rows<Finding> before = RunFiles.FINDINGS.open(earlier.resolve("findings.csv"));
				Csv.Rows<Finding> after = RunFiles.FINDINGS.open(later.resolve("findings.csv"))) {
			print(RunComparison.of(before, after));
		}
	}

	private void print(RunComparison comparison) {
		comparison.fresh().forEach((finding) -> line("NEW", finding, ""));
		comparison.persisting().forEach((both) -> line("PERSISTING", both.after(), change(both)));
		comparison.resolved().forEach((finding) -> line("RESOLVED", finding, ""));
		this.out.printf("%d new, %d persisting (%d of them changed), %d resolved%n", comparison.fresh().size(),
				comparison.persisting().size(), comparison.persisting().stream().filter(Persisting::changed).count(),
				comparison.resolved().size());
		this.out.flush();
	}

	private void line(String state, Finding finding, String more) {
		this.out.printf("%-10s %s %s %s %s %s %s%s%s%n", state, finding.severity(), finding.id(), finding.rule(),
				finding.classCode(), finding.issuer(), finding.serial(),
				finding.subjectId().isEmpty() ? "" : " " + finding.subjectKind() + " " + finding.subjectId(), more);
	}

	private static String change(Persisting both) {
		return !both.changed() ? "" : " (was " + judged(both.before()) + ", is " + judged(both.after()) + ")";
	}

	private static String judged(Finding finding) {
		return finding.severity() + " " + finding.outcome() + shown(" deadline ", finding.deadlineAt())
				+ shown(" overrun ", finding.overrun()) + shown(" net ", finding.netOverrun())
				+ shown(" ", String.join(" ", finding.notes()));
	}

	private static String shown(String label, @Nullable Duration value) {
		return (value != null) ? label + value : "";
	}

	private static String shown(String label, String value) {
		return value.isEmpty() ? "" : label + value;
	}

}
