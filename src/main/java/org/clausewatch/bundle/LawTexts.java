package org.clausewatch.bundle;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.clausewatch.dispute.CitedClauses;
import org.clausewatch.rule.Clause;
import org.clausewatch.rule.ClauseRegister;

/**
 * The clauses a case rests on, with their words as the register holds them and how sure
 * these are.
 *
 * @param cited the clauses
 */
record LawTexts(CitedClauses cited) {

	static LawTexts of(CaseFile file) {
		return new LawTexts(CitedClauses.of(file.judgements()));
	}

	List<Clause> clauses() {
		return this.cited.clauses();
	}

	/** Citations the register doesn't hold. */
	List<String> unknown() {
		return this.cited.unknown();
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
		clauses().forEach((clause) -> writer.writeRecord(clause.citation().document().label(),
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
