package org.clausewatch.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Every clause of the agreement, and the articles of law and sections of the CPS that its
 * clauses and the rules rest on, in the order of their documents. A clause is of kind
 * MACHINE, EVIDENCE or ATTESTATION; what proves it was kept is named with the record file
 * and column that would hold it, or without where no extract holds it. A clause stands in
 * all editions of its document unless it names some.
 */
public final class ClauseRegister {

	private static final List<String> FILES = List.of("agreement.yaml", "cps.yaml", "law.yaml", "records.yaml");

	private final List<Clause> clauses;

	ClauseRegister(List<Clause> clauses) {
		Set<Citation> citations = new HashSet<>();
		for (Clause clause : clauses) {
			if (!citations.add(clause.citation())) {
				throw new IllegalStateException("the clause register holds " + clause.citation() + " twice");
			}
		}
		this.clauses = List.copyOf(clauses);
	}

	/**
	 * Reads the product's register.
	 * @throws IllegalStateException where its data are not as expected
	 */
	public static ClauseRegister load() {
		return new ClauseRegister(FILES.stream().flatMap((file) -> read(file).stream()).toList());
	}

	private static List<Clause> read(String file) {
		try (InputStream in = Objects.requireNonNull(ClauseRegister.class.getResourceAsStream(file))) {
			return new RegisterReader(file).read(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public List<Clause> all() {
		return this.clauses;
	}

	public Optional<Clause> find(Citation citation) {
		return this.clauses.stream().filter((clause) -> clause.citation().equals(citation)).findFirst();
	}

	/**
	 * The clause of a name as people write it: {@code agreement 1.3}, {@code 1.3} for the
	 * agreement's, {@code esl 24}, {@code 2.3（3）}.
	 */
	public Optional<Clause> find(String name) {
		String wanted = plain(name);
		return this.clauses.stream()
			.filter((clause) -> plain(clause.citation().toString()).equals(wanted)
					|| clause.citation().document() == Citation.Document.AGREEMENT
							&& plain(clause.citation().clause()).equals(wanted))
			.findFirst();
	}

	/** Without blanks and case, full-width forms as ASCII. */
	private static String plain(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC)
			.replaceAll("\\s", "")
			.toLowerCase(java.util.Locale.ROOT);
	}

}
