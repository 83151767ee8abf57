package org.clausewatch.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The clauses whose words we hold, in the order of their documents. */
public final class ClauseRegister {

	private final List<ClauseText> clauses;

	private ClauseRegister(List<ClauseText> clauses) {
		this.clauses = List.copyOf(clauses);
	}

	/** Reads {@code clauses.yaml}. */
	public static ClauseRegister load() {
		try (InputStream in = Objects.requireNonNull(ClauseRegister.class.getResourceAsStream("clauses.yaml"))) {
			Entry[] entries = new YAMLMapper().readValue(in, Entry[].class);
			return new ClauseRegister(Arrays.stream(entries).map(Entry::text).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public List<ClauseText> all() {
		return this.clauses;
	}

	public Optional<ClauseText> find(Citation citation) {
		return this.clauses.stream().filter((clause) -> clause.citation().equals(citation)).findFirst();
	}

	/**
	 * The clauses cited, in the register's order. An item brings the sentence it
	 * completes: 2.3(3) can't be read without 2.3; and a clause brings its items.
	 */
	public List<ClauseText> citedBy(Collection<RuleMetadata> rules) {
		Set<String> cited = rules.stream()
			.flatMap((rule) -> Stream.concat(Stream.of(rule.citation()), rule.alsoCites().stream()))
			.map(Citation::toString)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return this.clauses.stream().filter((clause) -> {
			String name = clause.citation().toString();
			return cited.contains(name) || cited.contains(withoutItem(name))
					|| cited.stream().anyMatch((other) -> withoutItem(other).equals(name));
		}).toList();
	}

	private static String withoutItem(String clause) {
		int item = clause.indexOf('(');
		return (item < 0) ? clause : clause.substring(0, item);
	}

	private record Entry(Citation.Document document, String clause, ClauseText.Kind kind, String zh, String en) {

		ClauseText text() {
			return new ClauseText(new Citation(this.document, this.clause), this.kind, this.zh, this.en);
		}

	}

}
