package org.clausewatch.bundle;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Citation.Document;
import org.clausewatch.rule.Clause;
import org.clausewatch.rule.ClauseRegister;
import org.clausewatch.rule.Judge;
import org.clausewatch.rule.Outcome;

/**
 * The clauses a case rests on, with their words as the register holds them and how sure
 * these are.
 *
 * @param clauses in the order of the register
 * @param unknown citations the register doesn't hold
 */
record LawTexts(List<Clause> clauses, List<String> unknown) {

	/** What the windows of a disputed signature cite. */
	private static final List<Citation> WINDOWS = List.of(Citation.agreement("1.2"), Citation.agreement("1.3"),
			Citation.agreement("1.5"), Citation.agreement("2.2"), Citation.agreement("2.4"),
			Citation.agreement("2.5(4)"), Citation.agreement("4"), Citation.cps("4.9.7"), Citation.cps("4.9.8"),
			Citation.esl("15"), Citation.esl("27"), Citation.esl("28"), Citation.meas("29"), Citation.meas("31"),
			new Citation(Document.CIVIL_CODE, "590"));

	static LawTexts of(CaseFile file) {
		Set<Citation> cited = new LinkedHashSet<>(WINDOWS);
		for (Judge.Judgement judgement : file.judgements()) {
			Outcome outcome = judgement.verdict().outcome();
			if (outcome == Outcome.FAIL || outcome == Outcome.INDETERMINATE || outcome == Outcome.PASS) {
				cited.add(judgement.rule().metadata().citation());
				if (outcome != Outcome.PASS) {
					cited.addAll(judgement.rule().metadata().alsoCites());
				}
			}
		}
		ClauseRegister register = ClauseRegister.load();
		List<String> unknown = new ArrayList<>();
		for (Citation citation : cited) {
			if (register.find(citation).isEmpty() && citation.document() != Document.RECORDS) {
				unknown.add(citation.toString());
			}
		}
		return new LawTexts(register.all()
			.stream()
			.filter((clause) -> cited.contains(clause.citation()) && clause.citation().document() != Document.RECORDS)
			.toList(), unknown);
	}

	/** The editions a clause stands in. */
	static String editions(Clause clause) {
		return clause.editions()
			.stream()
			.map((edition) -> edition.id() + (edition.days().isEmpty() ? "" : " " + edition.days()))
			.collect(Collectors.joining("; "));
	}

	byte[] csv() {
		StringWriter text = new StringWriter();
		CsvWriter writer = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(text);
		writer.writeRecord("document", "clause", "text", "certainty", "edition", "zh", "en");
		this.clauses.forEach((clause) -> writer.writeRecord(clause.citation().document().label(),
				clause.citation().clause(), clause.text().name(), clause.certainty().name(), editions(clause),
				clause.words().zh(), clause.words().en()));
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** The agreement's own words. */
	static byte[] agreement() throws IOException {
		try (InputStream in = Objects
			.requireNonNull(ClauseRegister.class.getResourceAsStream("agreement/netca-seed.txt"))) {
			return in.readAllBytes();
		}
	}

}
