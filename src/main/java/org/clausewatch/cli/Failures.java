package org.clausewatch.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Objects;
import org.clausewatch.batch.RunFailedException;
import org.clausewatch.batch.UnknownRunException;
import org.clausewatch.config.ConfigException;
import org.clausewatch.ingest.InputRefusedException;
import org.clausewatch.seal.SealException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import picocli.CommandLine;

/** Says in a line or two what went wrong; a stack trace only with {@code --debug}. */
final class Failures implements CommandLine.IExecutionExceptionHandler {

	private final MainCommand main;

	Failures(MainCommand main) {
		this.main = main;
	}

	@Override
	public int handleExecutionException(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
		PrintWriter err = command.getErr();
		if (this.main.debug()) {
			thrown.printStackTrace(err);
		}
		Throwable cause = told(thrown);
		if (cause instanceof UnboundConfigurationPropertiesException unbound) {
			unbound.getUnboundProperties()
				.forEach((property) -> err.println("clausewatch: " + property.getOrigin() + ": unknown key "
						+ property.getName() + "; see clausewatch in src/docs/interface.md"));
			return ExitCode.USAGE;
		}
		BindException value = unusable(thrown);
		if (value != null) {
			err.println("clausewatch: " + unusable(value));
			return ExitCode.USAGE;
		}
		err.println("clausewatch: " + message(cause));
		err.flush();
		if (cause instanceof ConfigException || cause instanceof CommandLine.ParameterException
				|| cause instanceof UsageException || cause instanceof UnknownRunException
				|| cause instanceof SealException) {
			return ExitCode.USAGE;
		}
		if (cause instanceof SignalledException signalled) {
			return signalled.exitCode();
		}
		return (cause instanceof InputRefusedException) ? ExitCode.REFUSED : ExitCode.FAILED;
	}

	/** The innermost failure to make something of a value of the configuration. */
	private static @Nullable BindException unusable(Throwable thrown) {
		BindException found = null;
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			found = (cause instanceof BindException bind && bind.getProperty() != null) ? bind : found;
		}
		return found;
	}

	private static String unusable(BindException bind) {
		ConfigurationProperty property = Objects.requireNonNull(bind.getProperty());
		Class<?> type = bind.getTarget().getType().resolve(Object.class);
		String expected = type.isEnum()
				? "one of " + String.join(", ", Arrays.stream(type.getEnumConstants()).map(Object::toString).toList())
				: "a value of type " + type.getSimpleName();
		return property.getOrigin() + ": " + property.getName() + ": can't use '" + property.getValue() + "', expected "
				+ expected;
	}

	/** Wiring failures hide what happened in their depths. */
	private static Throwable told(Throwable thrown) {
		Throwable cause = thrown;
		boolean wiring = thrown instanceof BeansException || thrown instanceof BindException;
		while (wiring && cause.getCause() != null && !(cause instanceof UnboundConfigurationPropertiesException)) {
			cause = cause.getCause();
		}
		return (cause instanceof UnboundConfigurationPropertiesException) ? cause
				: wiring ? RunFailedException.innermost(thrown) : cause;
	}

	private static String message(Throwable thrown) {
		String message = thrown.getMessage();
		boolean ours = thrown.getClass().getName().startsWith("org.clausewatch.");
		if (ours && message != null) {
			return message;
		}
		return RunFailedException.plain(thrown);
	}

}
