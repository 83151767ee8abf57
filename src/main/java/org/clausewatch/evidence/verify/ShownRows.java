package org.clausewatch.evidence.verify;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.clausewatch.evidence.Proof;

/** The rows that a proof shows, held against those that its finding rests on. */
final class ShownRows {

	/**
	 * The columns of findings.csv. The proof's own header is under no hash: with other
	 * names another cell would be read as the severity or as the evidence.
	 */
	static final String COLUMNS = "finding_id,rule,class,severity,outcome,clause,issuer,serial,subject_kind,"
			+ "subject_id,event_at,deadline_at,overrun,net_overrun,notes,explanation_en,explanation_zh,evidence";

	private final Set<String> proved = new HashSet<>();

	private final List<String> needed = new ArrayList<>();

	private String words = "";

	private int texts;

	private int rows;

	/** Reads what a finding says and rests on. */
	void need(Proof.FindingClaim finding) throws FlawException {
		FlawException.unless(COLUMNS.equals(finding.header()), "the columns are not those of findings.csv");
		NamedCsvRecord row = row(finding);
		this.words = row.getField("finding_id") + " " + row.getField("rule") + " " + row.getField("class") + " "
				+ row.getField("severity") + ", " + row.getField("explanation_en");
		String evidence = row.getField("evidence");
		if (!evidence.isEmpty()) {
			this.needed.addAll(List.of(evidence.split(" ")));
		}
	}

	private static NamedCsvRecord row(Proof.FindingClaim finding) throws FlawException {
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
			.ofNamedCsvRecord(finding.header() + "\n" + finding.line() + "\n")) {
			List<NamedCsvRecord> rows = reader.stream().toList();
			FlawException.unless(rows.size() == 1, "the finding is not one row");
			return rows.get(0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The finding in a line. */
	String words() {
		return this.words;
	}

	/** A row whose leaf was checked. */
	void add(Proof.RowEntry row) throws FlawException {
		this.rows++;
		this.proved.add(row.sha256());
		String text = row.text();
		if (text != null) {
			this.texts++;
			String sha256 = HexFormat.of().formatHex(OfficeSignatureText.sha256(Utf8.bytes(text)));
			FlawException.unless(sha256.equals(row.sha256()), "a row's text is not that of its SHA-256: " + text);
		}
	}

	/** Says what is shown, and whether all rows that the finding rests on are proved. */
	void check(Checks checks) {
		if (this.rows > 0) {
			checks.pass(Check.Subject.CONTENT,
					this.texts + " of " + this.rows + " rows are shown in full, the others by their SHA-256 only");
		}
		List<String> missing = this.needed.stream()
			.filter((citation) -> !this.proved.contains(citation.substring(citation.lastIndexOf(':') + 1)))
			.toList();
		if (!this.needed.isEmpty()) {
			checks.that(missing.isEmpty(), Check.Subject.CONTENT,
					"all " + this.needed.size() + " rows that the finding rests on are in the run",
					"rows that the finding rests on are not proved to be in the run: " + String.join(" ", missing));
		}
	}

}
