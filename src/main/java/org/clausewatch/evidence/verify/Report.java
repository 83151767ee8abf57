package org.clausewatch.evidence.verify;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a verification found.
 *
 * @param target the file or directory, as it was named
 * @param kind what it was taken for, for example "PDF"
 * @param checks in the order they were made
 * @param parts the files of a run directory that carry a seal of their own
 */
public record Report(String target, String kind, List<Check> checks, List<Report> parts) {

	public Report {
		target = OneLine.of(target);
		checks = List.copyOf(checks);
		parts = List.copyOf(parts);
	}

	/** Whether nothing failed here or in a part, and something was checked at all. */
	public boolean passed() {
		return this.checks.stream().anyMatch((check) -> check.outcome() == Check.Outcome.PASS)
				&& failures().findAny().isEmpty();
	}

	/** All failed checks, parts included. */
	public Stream<Check> failures() {
		return Stream.concat(this.checks.stream().filter((check) -> check.outcome() == Check.Outcome.FAIL),
				this.parts.stream().flatMap(Report::failures));
	}

	/** The report in plain English, ending with a line end. */
	public String toText() {
		StringBuilder text = new StringBuilder();
		append(text, "");
		return text.toString();
	}

	private void append(StringBuilder text, String indent) {
		text.append(indent)
			.append(passed() ? "VALID    " : "INVALID  ")
			.append(this.target)
			.append(" (")
			.append(this.kind)
			.append(")\n");
		for (Check check : this.checks) {
			text.append(indent)
				.append("  ")
				.append(String.format("%-4s  %-9s  ", word(check.outcome()), check.subject().name().toLowerCase()))
				.append(check.text())
				.append('\n');
		}
		this.parts.forEach((part) -> part.append(text, indent + "  "));
	}

	private static String word(Check.Outcome outcome) {
		return switch (outcome) {
			case PASS -> "ok";
			case FAIL -> "FAIL";
			case NOTE -> "note";
		};
	}

}
