package org.clausewatch.ingest;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clausewatch.record.CrlEntry;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;

/**
 * T, the cut-off: what came on record later isn't known. Most rows say themselves when
 * they were recorded. An entry of a CRL doesn't, its revocationDate is what the CRL
 * states (RFC 5280, 5.3): it becomes known with its CRL. Of a CRL that {@code crls.csv}
 * doesn't have, entries dated by T count.
 */
public final class CutOff {

	/** Leaves nothing out. */
	public static final CutOff NONE = new CutOff(Instant.MAX);

	private final Instant at;

	private final Set<Numbered> known = new HashSet<>();

	private final Set<Numbered> later = new HashSet<>();

	/**
	 * What an entry says of its CRL; a full and a delta CRL may share it (RFC 5280,
	 * 5.2.3).
	 */
	private record Numbered(IssuerName issuer, BigInteger number) {
	}

	private CutOff(Instant at) {
		this.at = at;
	}

	/**
	 * Of an extract, whose CRLs are read for it.
	 * @param files all its files
	 * @throws IOException where its CRLs can't be read
	 */
	public static CutOff of(List<FilePlan> files, RowContext context) throws IOException {
		CutOff cutOff = new CutOff(context.cutOff());
		for (FilePlan file : files) {
			if (file.kind() == RecordKind.CRLS) {
				cutOff.learn(file, context);
			}
		}
		return cutOff;
	}

	private void learn(FilePlan crls, RowContext context) throws IOException {
		RowReader rows = new RowReader(crls.name(), crls.kind(), crls.header(), context);
		int issuer = crls.kind().indexOf("issuer");
		int number = crls.kind().indexOf("crl_number");
		for (FilePlan.SliceRange slice : crls.slices()) {
			new SliceReader(rows, NONE).read(Path.of(crls.dataPath()), slice, new SliceReader.Handler() {
				@Override
				public void used(Row row, byte[] bytes, int start, int end) {
					IssuerName of = row.issuer(issuer);
					BigInteger numbered = row.number(number);
					if (of != null && numbered != null) {
						(isAfter(row) ? CutOff.this.later : CutOff.this.known).add(new Numbered(of, numbered));
					}
				}

				@Override
				public void leftOut(byte[] sha256) {
					// A row that can't be read tells of no CRL.
				}
			});
		}
	}

	/** Whether a row isn't known yet; exactly at T it is. */
	boolean isAfter(Row row) {
		if (row.kind() == RecordKind.CRL_ENTRIES) {
			return isAfter(new CrlEntry(row));
		}
		Instant recorded = row.recordedAt();
		return recorded != null && recorded.isAfter(this.at);
	}

	private boolean isAfter(CrlEntry entry) {
		boolean dated = entry.revocationDate().at().isAfter(this.at);
		if (!dated && this.later.isEmpty()) {
			return false;
		}
		Numbered crl = new Numbered(entry.issuer(), entry.crlNumber());
		return !this.known.contains(crl) && (dated || this.later.contains(crl));
	}

}
