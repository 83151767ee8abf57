package org.clausewatch.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Clause;
import org.clausewatch.rule.ClauseEvidence;
import org.clausewatch.rule.Edition;
import org.clausewatch.rule.Phrase;
import org.clausewatch.rule.RuleMetadata;
import org.jspecify.annotations.Nullable;

/** What the register says of a clause, with the rules that cite it. */
final class ClauseSheet {

	private final List<RuleMetadata> rules;

	ClauseSheet(List<RuleMetadata> rules) {
		this.rules = rules;
	}

	/** The facts by their public names. */
	Map<String, Object> facts(Clause clause) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("id", clause.citation().toString());
		facts.put("document", clause.citation().document().label());
		facts.put("clause", clause.citation().clause());
		facts.put("kind", clause.kind());
		facts.put("owner", clause.owner());
		facts.put("owed", phrase(clause.owed()));
		facts.put("text", clause.text());
		facts.put("zh", clause.words().zh());
		facts.put("en", clause.words().en());
		facts.put("tested_by", ids(clause.testedBy(this.rules)));
		facts.put("applied_by", ids(clause.appliedBy(this.rules)));
		facts.put("evidence", clause.evidence().stream().map(ClauseSheet::evidence).toList());
		facts.put("parameters", clause.parameters());
		facts.put("certainty", clause.certainty().mark());
		facts.put("editions", clause.editions().stream().map(ClauseSheet::edition).toList());
		return facts;
	}

	/** The facts as lines for people. */
	Map<String, Object> lines(Clause clause) {
		Map<String, Object> lines = new LinkedHashMap<>();
		lines.put("kind", clause.kind());
		lines.put("owner", clause.owner());
		lines.put("owed", clause.owed().zh() + " / " + clause.owed().en());
		lines.put("zh", clause.words().zh());
		lines.put("en", clause.words().en() + ((clause.text() == Clause.Text.SUMMARY) ? " (a summary)" : ""));
		lines.put("tested by", ids(clause.testedBy(this.rules)));
		lines.put("applied by", ids(clause.appliedBy(this.rules)));
		lines.put("evidence", clause.evidence().stream().map(ClauseSheet::line).toList());
		lines.put("parameters", clause.parameters());
		lines.put("edition", clause.editions().stream().map(ClauseSheet::line).collect(Collectors.joining("; "))
				+ "; certainty " + clause.certainty().mark());
		return lines;
	}

	/** A section a document; in it a table of what is owed, then each clause. */
	void markdown(List<Clause> clauses, PrintWriter out) {
		Map<Citation.Document, List<Clause>> documents = clauses.stream()
			.collect(Collectors.groupingBy((clause) -> clause.citation().document(), LinkedHashMap::new,
					Collectors.toList()));
		documents.forEach((document, ofIt) -> {
			out.println("## " + document.label());
			out.println();
			out.println("| clause | kind | owed by | what is owed | 义务 |");
			out.println("|---|---|---|---|---|");
			ofIt.forEach(
					(clause) -> out.println(Stream
						.of(clause.citation().toString(), clause.kind().name(), clause.owner().name(),
								clause.owed().en(), clause.owed().zh())
						.collect(Collectors.joining(" | ", "| ", " |"))));
			out.println();
			ofIt.forEach((clause) -> section(clause, out));
		});
	}

	private void section(Clause clause, PrintWriter out) {
		out.println("### " + clause.citation());
		out.println();
		out.println("> " + clause.words().zh());
		out.println(">");
		out.println("> " + clause.words().en());
		out.println();
		lines(clause).forEach((name, value) -> {
			if (!List.of("zh", "en", "owed").contains(name) && !FactSheet.shown(value).isEmpty()) {
				out.println("- " + name + ": " + FactSheet.shown(value));
			}
		});
		out.println();
	}

	private static List<String> ids(List<RuleMetadata> rules) {
		return rules.stream().map(RuleMetadata::id).toList();
	}

	private static Map<String, String> phrase(Phrase phrase) {
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put("zh", phrase.zh());
		facts.put("en", phrase.en());
		return facts;
	}

	private static Map<String, @Nullable Object> evidence(ClauseEvidence evidence) {
		RecordKind kind = evidence.kind();
		Map<String, @Nullable Object> facts = new LinkedHashMap<>();
		facts.put("zh", evidence.name().zh());
		facts.put("en", evidence.name().en());
		facts.put("file", (kind != null) ? kind.fileName() : null);
		facts.put("column", evidence.column().isEmpty() ? null : evidence.column());
		return facts;
	}

	private static String line(ClauseEvidence evidence) {
		return evidence.name().zh() + " / " + evidence.name().en() + " ("
				+ (evidence.place().isEmpty() ? "outside the records" : evidence.place()) + ")";
	}

	private static Map<String, @Nullable Object> edition(Edition edition) {
		Map<String, @Nullable Object> facts = new LinkedHashMap<>();
		facts.put("id", edition.id());
		facts.put("source", phrase(edition.source()));
		facts.put("from", Objects.toString(edition.from(), null));
		facts.put("until", Objects.toString(edition.until(), null));
		return facts;
	}

	private static String line(Edition edition) {
		return edition.id() + (edition.days().isEmpty() ? "" : " [" + edition.days() + ")") + ", "
				+ edition.source().zh() + " / " + edition.source().en();
	}

}
