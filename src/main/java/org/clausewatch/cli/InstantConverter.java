package org.clausewatch.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine;

/** Reads an instant with offset. */
final class InstantConverter implements CommandLine.ITypeConverter<Instant> {

	@Override
	public Instant convert(String value) {
		try {
			return OffsetDateTime.parse(value).toInstant();
		}
		catch (DateTimeException ex) {
			throw new CommandLine.TypeConversionException(
					"'" + value + "' is not an instant with offset such as 2025-10-01T00:00:00+08:00");
		}
	}

}
