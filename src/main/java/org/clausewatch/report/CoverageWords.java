package org.clausewatch.report;

import org.clausewatch.finding.CoverageLine;
import org.clausewatch.rule.Clause;
import org.clausewatch.rule.Edition;
import org.clausewatch.rule.Phrase;

/** Clauses and their coverage in the words of one language. */
public final class CoverageWords {

	private final Labels labels;

	public CoverageWords(Labels labels) {
		this.labels = labels;
	}

	public String clause(CoverageLine line) {
		return this.labels.clause((line.document() + " " + line.clause()).strip());
	}

	public String kind(Clause.Kind kind) {
		return this.labels.get("kind." + kind);
	}

	public String owner(Clause.Owner owner) {
		return this.labels.get("owner." + owner);
	}

	public String state(CoverageLine.State state) {
		return this.labels.get("coverage." + state);
	}

	/** What a line is on: what is owed, what a rule asks, or what the evidence is. */
	public String name(CoverageLine line) {
		return switch (line.type()) {
			case RULE, APPLIED_BY -> this.labels.rule(line.item());
			case CLAUSE, EVIDENCE -> phrase(new Phrase(line.nameZh(), line.nameEn()));
		};
	}

	public String phrase(Phrase phrase) {
		return this.labels.phrase(phrase);
	}

	/** How many rows hold an item of evidence, out of how many, or why none does. */
	public String held(CoverageLine line, Shown shown) {
		if (line.item().isEmpty()) {
			return this.labels.get("coverage.outside");
		}
		String file = line.item().split(":")[0];
		Long held = line.held();
		Long of = line.of();
		if (held == null || of == null) {
			return this.labels.get("coverage.absent", file);
		}
		return file.equals(line.item()) ? this.labels.get("coverage.rows", shown.number(held), file)
				: this.labels.get("coverage.filled", shown.number(held), shown.number(of), file,
						line.item().substring(file.length() + 1));
	}

	/** Where a clause's words come from, when they held, and how sure they are. */
	public String source(Clause clause) {
		StringBuilder source = new StringBuilder();
		for (Edition edition : clause.editions()) {
			source.append(edition.id())
				.append(edition.days().isEmpty() ? "" : " [" + edition.days() + ")")
				.append(this.labels.get("clauses.colon"))
				.append(phrase(edition.source()))
				.append(this.labels.get("subject.separator"));
		}
		source.append(this.labels.get("certainty." + clause.certainty()));
		if (!clause.parameters().isEmpty()) {
			source.append(this.labels.get("subject.separator"))
				.append(this.labels.get("clauses.parameters", String.join(", ", clause.parameters())));
		}
		return source.toString();
	}

}
