package org.clausewatch.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file can't be read, in words: many exceptions say no more than its path. */
final class Reason {

	private Reason() {
	}

	static String of(IOException ex) {
		if (ex instanceof AccessDeniedException) {
			return "permission denied";
		}
		if (ex instanceof NoSuchFileException) {
			return "no such file";
		}
		if (ex instanceof EOFException) {
			return "it is cut short: " + ((ex.getMessage() != null) ? ex.getMessage() : "not even its head is there");
		}
		String told = (ex instanceof FileSystemException system) ? system.getReason() : ex.getMessage();
		return (told != null) ? told : ex.getClass().getSimpleName();
	}

}
