package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A run could not be started or completed; the message says why in one line. */
public final class RunFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public RunFailedException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	/** What an exception says, in words rather than by its type. */
	public static String plain(Throwable thrown) {
		if (thrown instanceof AccessDeniedException denied) {
			return denied.getFile() + ": permission denied";
		}
		if (thrown instanceof NoSuchFileException missing) {
			return missing.getFile() + ": no such file";
		}
		if (thrown instanceof FileAlreadyExistsException there) {
			return there.getFile() + ": is there already and is no directory";
		}
		if (thrown instanceof FileSystemException ex && ex.getReason() != null) {
			return ex.getFile() + ": " + ex.getReason();
		}
		if (thrown instanceof SQLException) {
			String message = "database: " + firstLine(thrown);
			Throwable root = root(thrown);
			return (root instanceof IOException && !message.contains(firstLine(root)))
					? message + ": " + firstLine(root) : message;
		}
		return firstLine(thrown);
	}

	/**
	 * What tells most of an exception and its causes: a failure of the database as its
	 * driver tells it, else the innermost.
	 */
	public static Throwable innermost(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException) {
				return cause;
			}
		}
		return root(thrown);
	}

	private static Throwable root(Throwable thrown) {
		Throwable cause = thrown;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return cause;
	}

	private static String firstLine(Throwable thrown) {
		String message = thrown.getMessage();
		return (message != null) ? message.lines().findFirst().orElse("") : thrown.getClass().getSimpleName();
	}

}
