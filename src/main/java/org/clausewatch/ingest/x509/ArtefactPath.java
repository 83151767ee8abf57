package org.clausewatch.ingest.x509;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Finds the file that a row names. Only what was handed over is read: a path that leads
 * out of the extract, by name or by link, is none of it.
 */
public final class ArtefactPath {

	public static final String MISSING = "FILE_MISSING";

	public static final String OUTSIDE = "FILE_OUTSIDE";

	private ArtefactPath() {
	}

	/**
	 * Resolves the path a row names.
	 * @throws ArtefactException where it leads out of the extract, or there is no such
	 * regular file
	 */
	public static Path resolve(Path extract, String file) throws ArtefactException {
		Path relative = relative(file);
		try {
			Path real = extract.resolve(relative).toRealPath();
			if (!real.startsWith(extract.toRealPath())) {
				throw new ArtefactException("FILE_OUTSIDE", "leads out of the extract by a symbolic link");
			}
			if (!Files.isRegularFile(real)) {
				throw new ArtefactException("FILE_UNREADABLE",
						"is " + (Files.isDirectory(real) ? "a directory" : "no regular file"));
			}
			return real;
		}
		catch (NoSuchFileException ex) {
			throw new ArtefactException("FILE_MISSING", "there is no such file in the extract");
		}
		catch (ArtefactException ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw new ArtefactException("FILE_UNREADABLE", "can't be read: " + reason(ex));
		}
	}

	private static Path relative(String file) throws ArtefactException {
		Path path;
		try {
			path = Path.of(file).normalize();
		}
		catch (InvalidPathException ex) {
			throw new ArtefactException("FILE_MISSING", "is no path");
		}
		if (path.isAbsolute() || path.startsWith("..")) {
			throw new ArtefactException("FILE_OUTSIDE",
					"leads out of the extract; a path relative to its directory was expected");
		}
		for (Path part : path) {
			if (part.toString().startsWith(".")) {
				throw new ArtefactException("FILE_OUTSIDE", "names a hidden file, which is no part of an extract");
			}
		}
		return path;
	}

	/** Why, in words: many of these exceptions say no more than a path. */
	static String reason(IOException ex) {
		if (ex instanceof AccessDeniedException) {
			return "permission denied";
		}
		String told = (ex instanceof FileSystemException system) ? system.getReason() : ex.getMessage();
		return (told != null) ? told : ex.getClass().getSimpleName();
	}

}
