package org.clausewatch.cli;

import java.util.List;
import java.util.Locale;
import org.clausewatch.rule.Severity;
import picocli.CommandLine;

/** Reads a severity that a run can fail on: information is none. */
final class FailOnConverter implements CommandLine.ITypeConverter<Severity> {

	private static final List<Severity> ACCEPTED = List.of(Severity.S1, Severity.S2, Severity.S3);

	@Override
	public Severity convert(String value) {
		return ACCEPTED.stream()
			.filter((severity) -> severity.name().equals(value.toUpperCase(Locale.ROOT)))
			.findFirst()
			.orElseThrow(() -> new CommandLine.TypeConversionException(
					"expected one of S1, S2, S3 but was '" + value + "'"));
	}

}
