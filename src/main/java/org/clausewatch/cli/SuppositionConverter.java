package org.clausewatch.cli;

import org.clausewatch.config.Supposition;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code PARAMETER=VALUE}. */
final class SuppositionConverter implements ITypeConverter<Supposition> {

	@Override
	public Supposition convert(String value) {
		try {
			return Supposition.parse(value);
		}
		catch (IllegalArgumentException ex) {
			throw new TypeConversionException(ex.getMessage());
		}
	}

}
