package org.clausewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.batch.PhaseRecord;
import org.clausewatch.batch.RunLog.RunEntry;
import org.clausewatch.batch.RunRecord;
import org.clausewatch.rule.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a finished run says at its end.
 *
 * @param entry the run
 * @param phases the phases that ended in this process
 */
record RunSummary(RunEntry entry, List<PhaseRecord> phases) {

	/** Prints it and returns the exit code. */
	int print(PrintWriter out, @Nullable Severity failOn) {
		Path directory = Path.of(this.entry.directory());
		RunRecord run = JsonMapper.shared().readValue(directory.resolve("run.json").toFile(), RunRecord.class);
		long rows = run.extract().files().stream().mapToLong(RunRecord.FileRecord::rows).sum();
		long rejected = run.extract().files().stream().mapToLong(RunRecord.FileRecord::rejected).sum();
		long late = run.extract().files().stream().mapToLong(RunRecord.FileRecord::afterCutOff).sum();
		String severities = run.findings()
			.entrySet()
			.stream()
			.map((count) -> count.getKey() + " " + number(count.getValue()))
			.collect(Collectors.joining(", "));
		long findings = run.findings().values().stream().mapToLong(Long::longValue).sum();
		out.println("Run " + run.runId() + " complete" + took());
		out.println("  cut-off       " + run.cutOff());
		List<String> supposed = run.policy().whatIf();
		if (supposed != null && !supposed.isEmpty()) {
			out.println("  what if       " + String.join(", ", supposed));
		}
		out.println("  certificates  " + number(run.certificates()));
		out.println("  rows          " + number(rows) + " read, " + number(rejected) + " rejected, " + number(late)
				+ " after the cut-off");
		out.println("  findings      " + number(findings) + " (" + severities + ")");
		out.println("  open clocks   " + number(run.pending()));
		if (!run.extract().absent().isEmpty()) {
			out.println("  absent files  " + String.join(", ", run.extract().absent())
					+ "; the rules that need them say NOT_TESTED");
		}
		if (!run.extract().notRead().isEmpty()) {
			out.println("  not read      " + String.join(", ", run.extract().notRead())
					+ ": no such record file; is the name right?");
		}
		List<RunRecord.NotReported> notReported = run.notReported();
		if (notReported != null) {
			notReported.forEach((one) -> out
				.println("  not reported  " + (one.report() + " " + one.caseId()).strip() + ": " + one.reason()));
		}
		out.println(
				"  phases        " + PhaseTimes.line((run.phases() != null) ? run.phases() : List.of(), this.phases));
		out.println("  written to    " + directory);
		paths(directory).forEach((path) -> out.println("    " + path));
		out.flush();
		return (failOn != null && reached(run.findings(), failOn)) ? ExitCode.CHECK_FAILED : ExitCode.OK;
	}

	private String took() {
		return (this.entry.endedAt() == null) ? ""
				: " in " + Duration.between(this.entry.startedAt(), this.entry.endedAt()).toSeconds() + " s";
	}

	private static boolean reached(Map<String, Long> findings, Severity bound) {
		return Stream.of(Severity.values())
			.filter((severity) -> severity.compareTo(bound) <= 0)
			.anyMatch((severity) -> findings.getOrDefault(severity.name(), 0L) > 0);
	}

	private static Iterable<Path> paths(Path directory) {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String number(long value) {
		return String.format(Locale.ROOT, "%,d", value);
	}

}
