package org.clausewatch.batch;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
		String message = thrown.getMessage();
		return (message != null) ? message.lines().findFirst().orElse("") : thrown.getClass().getSimpleName();
	}

}
