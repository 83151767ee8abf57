package org.clausewatch.rule;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads one file of the clause register. What isn't as expected is told with the file and
 * the clause, or the line and column: the register is data, and a clause that is lost or
 * bent must not go unnoticed.
 */
final class RegisterReader {

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
		.build();

	private final String file;

	RegisterReader(String file) {
		this.file = file;
	}

	/**
	 * Reads the clauses of the file's documents, in order.
	 * @throws IllegalStateException where the file isn't as expected
	 */
	List<Clause> read(InputStream in) {
		DocumentEntry[] documents;
		try {
			documents = YAML.readValue(in, DocumentEntry[].class);
		}
		catch (UnrecognizedPropertyException ex) {
			throw new IllegalStateException(this.file + ": unknown key \"" + ex.getPropertyName()
					+ "\" in the entry that ends at line " + ex.getLocation().getLineNr(), ex);
		}
		catch (JacksonException ex) {
			throw new IllegalStateException(this.file + ":" + ex.getLocation().getLineNr() + ":"
					+ ex.getLocation().getColumnNr() + ": " + ex.getOriginalMessage(), ex);
		}
		List<Clause> clauses = new ArrayList<>();
		for (DocumentEntry document : documents) {
			Citation.Document name = given(document.document, "", "document");
			List<Edition> editions = document.editions(this, name.label());
			for (ClauseEntry clause : given(document.clauses, name.label(), "clauses")) {
				clauses.add(clause(document, name, clause, editions));
			}
		}
		return clauses;
	}

	private Clause clause(DocumentEntry document, Citation.Document name, ClauseEntry entry, List<Edition> editions) {
		Citation citation = new Citation(name, given(entry.clause, name.label(), "clause"));
		String where = citation.toString();
		Phrase words = phrase(entry.zh, entry.en, where);
		Clause.Text text = given(document.text, where, "text");
		check(entry.owed != null || text == Clause.Text.SUMMARY, where, "owed is missing");
		Clause.Kind kind = given(entry.kind, where, "kind");
		List<ClauseEvidence> evidence = orNone(entry.evidence).stream().map((item) -> evidence(item, where)).toList();
		switch (kind) {
			case MACHINE -> {
			}
			case EVIDENCE -> check(evidence.stream().anyMatch((item) -> item.kind() != null), where,
					"a clause of kind EVIDENCE names at least one file and column that would hold it");
			case ATTESTATION ->
				check(!evidence.isEmpty() && evidence.stream().allMatch((item) -> item.kind() == null), where,
						"a clause of kind ATTESTATION names what is attested, and no file: where a file holds evidence"
								+ " it is of kind EVIDENCE");
		}
		Clause.Certainty certainty = (entry.certainty != null) ? entry.certainty : document.certainty;
		Phrase owed = (entry.owed != null) ? phrase(entry.owed.zh, entry.owed.en, where + ": owed") : words;
		return new Clause(citation, text, words, owed, given(entry.owner, where, "owner"), kind, evidence,
				orNone(entry.parameters), given(certainty, where, "certainty"), standing(entry, editions, where));
	}

	/** The editions a clause stands in: all of its document's where it names none. */
	private List<Edition> standing(ClauseEntry entry, List<Edition> editions, String where) {
		if (entry.editions == null) {
			return editions;
		}
		for (String id : entry.editions) {
			check(editions.stream().anyMatch((edition) -> edition.id().equals(id)), where,
					"edition " + id + " is none of its document's");
		}
		return editions.stream().filter((edition) -> orNone(entry.editions).contains(edition.id())).toList();
	}

	private ClauseEvidence evidence(EvidenceEntry entry, String where) {
		Phrase name = phrase(entry.zh, entry.en, where + ": evidence");
		String column = (entry.column != null) ? entry.column : "";
		if (entry.file == null) {
			check(column.isEmpty(), where, "evidence column " + column + " without a file");
			return new ClauseEvidence(name, null, "");
		}
		RecordKind kind = RecordKind.ofFileName(entry.file);
		if (kind == null) {
			throw refused(where, "evidence file " + entry.file + " is no record file");
		}
		check(column.isEmpty() || kind.has(column), where, kind.fileName() + " has no column " + column);
		return new ClauseEvidence(name, kind, column);
	}

	private Phrase phrase(@Nullable String zh, @Nullable String en, String where) {
		for (String words : Arrays.asList(given(zh, where, "zh"), given(en, where, "en"))) {
			check(!words.isBlank() && words.equals(words.strip()) && words.indexOf('\n') < 0, where,
					"words stand on one line, without blanks around them");
		}
		return new Phrase(given(zh, where, "zh"), given(en, where, "en"));
	}

	private <T> T given(@Nullable T value, String where, String key) {
		if (value == null) {
			throw refused(where, key + " is missing");
		}
		return value;
	}

	private void check(boolean holds, String where, String otherwise) {
		if (!holds) {
			throw refused(where, otherwise);
		}
	}

	private IllegalStateException refused(String where, String what) {
		return new IllegalStateException(this.file + ": " + (where.isEmpty() ? "" : where + ": ") + what);
	}

	private static <T> List<T> orNone(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

	private record DocumentEntry(Citation.@Nullable Document document, Clause.@Nullable Text text,
			Clause.@Nullable Certainty certainty, @Nullable List<EditionEntry> editions,
			@Nullable List<ClauseEntry> clauses) {

		private List<Edition> editions(RegisterReader reader, String where) {
			return reader.given(this.editions, where, "editions")
				.stream()
				.map((edition) -> edition.edition(reader, where))
				.toList();
		}

	}

	private record EditionEntry(@Nullable String id, @Nullable PhraseEntry source, @Nullable LocalDate from,
			@Nullable LocalDate until) {

		private Edition edition(RegisterReader reader, String where) {
			String name = where + ": edition " + reader.given(this.id, where, "an edition's id");
			PhraseEntry read = reader.given(this.source, name, "source");
			reader.check(this.from == null || this.until == null || this.from.isBefore(this.until), name,
					"from is not before until");
			return new Edition(reader.given(this.id, where, "id"), reader.phrase(read.zh, read.en, name), this.from,
					this.until);
		}

	}

	private record PhraseEntry(@Nullable String zh, @Nullable String en) {
	}

	private record EvidenceEntry(@Nullable String zh, @Nullable String en, @Nullable String file,
			@Nullable String column) {
	}

	private record ClauseEntry(@Nullable String clause, Clause.@Nullable Kind kind, Clause.@Nullable Owner owner,
			@Nullable String zh, @Nullable String en, @Nullable PhraseEntry owed, Clause.@Nullable Certainty certainty,
			@Nullable List<EvidenceEntry> evidence, @Nullable List<String> parameters,
			@Nullable List<String> editions) {
	}

}
