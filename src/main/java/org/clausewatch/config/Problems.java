package org.clausewatch.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what a file has wrong, so that all of it is told at once. */
final class Problems {

	/** A file that has more is told only these: nobody reads on. */
	private static final int SHOWN = 50;

	private final Path file;

	private final List<Problem> ofFile = new ArrayList<>();

	private final List<Problem> ofNamedFiles = new ArrayList<>();

	Problems(Path file) {
		this.file = file;
	}

	Path file() {
		return this.file;
	}

	void add(Position position, String key, String message) {
		this.ofFile.add(new Problem(this.file, position.line(), position.column(), key, message));
	}

	/** A problem in a file that this one names; told after this one's own. */
	void addNamed(Problem problem) {
		this.ofNamedFiles.add(problem);
	}

	void throwIfAny() {
		if (this.ofFile.isEmpty() && this.ofNamedFiles.isEmpty()) {
			return;
		}
		List<Problem> all = new ArrayList<>(this.ofFile);
		all.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
		all.addAll(this.ofNamedFiles);
		throw new ConfigException(all.subList(0, Math.min(all.size(), SHOWN)));
	}

	/** For what leaves nothing to read on. */
	ConfigException fatal(Position position, String message) {
		add(position, "", message);
		return new ConfigException(List.of(this.ofFile.get(this.ofFile.size() - 1)));
	}

}
