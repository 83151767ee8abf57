package org.clausewatch.report.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausewatch.dispute.Chronology;
import org.clausewatch.dispute.DisputedSignature;
import org.clausewatch.rule.Phrase;

/**
 * A disputed case, as its report tells it.
 *
 * @param caseId the case
 * @param certificate its certificate
 * @param signatures its disputed signatures, at least one
 * @param chronology what happened, in order of time
 * @param rows every row it rests on, by kind and place in the extract
 * @param holdings how many rows of each kind there are, and are the case's
 * @param notFound what was looked for and isn't there
 * @param others what names other subscribers: nobody's business here (agreement 2.7)
 */
public record DisputeCase(String caseId, CaseCertificate certificate, List<DisputedSignature> signatures,
		List<Chronology.Entry> chronology, List<CaseRow> rows, List<Holding> holdings, List<Phrase> notFound,
		Set<String> others) {

	public DisputeCase {
		signatures = List.copyOf(signatures);
		chronology = List.copyOf(chronology);
		rows = List.copyOf(rows);
		holdings = List.copyOf(holdings);
		notFound = List.copyOf(notFound);
		others = Set.copyOf(others);
	}

	/**
	 * The certificate and its two parties: who issued it, and whom it names.
	 *
	 * @param agreements versions of the agreement that were accepted for it
	 */
	public record CaseCertificate(String issuer, String serial, String subject, String subscriberId, Instant notBefore,
			Instant notAfter, List<String> agreements) {
	}

	/**
	 * Rows of one kind of record.
	 *
	 * @param file its file
	 * @param present whether the extract has it
	 * @param rows rows there are
	 * @param unused rows that can't be read or came after the cut-off: of no certificate
	 * as far as is known
	 * @param known rows of the case
	 * @param adverse rows that a finding rests on
	 */
	public record Holding(String file, boolean present, long rows, long unused, long known, long adverse) {
	}

	/** A row's filled cells, but for those that name the certificate itself. */
	public String content(CaseRow row, String separator) {
		return row.cells()
			.stream()
			.filter((cell) -> !namesCertificate(cell))
			.map((cell) -> cell.column() + "=" + cell.text())
			.collect(Collectors.joining(separator));
	}

	/** A serial number may be written with capitals, leading zeros or colons. */
	private boolean namesCertificate(CaseRow.Cell cell) {
		return switch (cell.column()) {
			case "issuer" -> cell.text().equals(this.certificate.issuer());
			case "serial" -> cell.text()
				.replace(":", "")
				.toLowerCase(Locale.ROOT)
				.replaceFirst("^0+(?=.)", "")
				.equals(this.certificate.serial());
			default -> false;
		};
	}

	/** Rows that a finding rests on: adverse to who keeps them. */
	public long adverse() {
		return this.rows.stream().filter((row) -> !row.adverse().isEmpty()).count();
	}

	/** Rows of a kind of which a cell is withheld. */
	public long withheld(Holding holding) {
		return this.rows.stream()
			.filter((row) -> row.kind().fileName().equals(holding.file()) && row.withholds())
			.count();
	}

	/** Rows of which a cell is withheld. */
	public long withheld() {
		return this.rows.stream().filter(CaseRow::withholds).count();
	}

}
