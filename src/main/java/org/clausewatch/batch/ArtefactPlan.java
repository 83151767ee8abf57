package org.clausewatch.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewatch.ingest.RowReader;
import org.clausewatch.ingest.x509.CrlEntries;
import org.clausewatch.record.Crl;
import org.clausewatch.record.RowContext;
import org.clausewatch.rule.CrlFiling;

/**
 * The certificates and revocation lists that the rows of an extract name.
 *
 * @param chunks names of the chunks of certificates, in the order of their rows
 * @param issuers their issuers and those of the lists, in the form names are compared in
 * @param lists by path, in the order in which they are first named, the rows that name
 * each
 * @param listed revocation lists that have rows in {@code crl-entries.csv}
 */
record ArtefactPlan(List<String> chunks, Set<String> issuers, Map<String, List<Crl>> lists,
		Set<CrlFiling.Listed> listed) {

	/** Gathers what {@link ReadRecords} left. */
	static ArtefactPlan of(RunContext context, RunPlan plan, List<Crl> crls) {
		List<String> chunks = new ArrayList<>();
		Set<String> issuers = new HashSet<>();
		Set<CrlFiling.Listed> listed = new HashSet<>();
		for (RunPlan.Slice slice : plan.slices()) {
			FileReferences.Index index = FileReferences.index(context.workspace(), slice);
			for (int i = 0; i < index.chunks(); i++) {
				chunks.add(FileReferences.chunk(slice, i));
			}
			issuers.addAll(index.issuers());
			listed.addAll(index.listed());
		}
		Map<String, List<Crl>> lists = new LinkedHashMap<>();
		for (Crl crl : crls) {
			String file = crl.file();
			if (file != null) {
				lists.computeIfAbsent(file, (path) -> new ArrayList<>()).add(crl);
				issuers.add(crl.issuer().canonical());
			}
		}
		return new ArtefactPlan(chunks, issuers, lists, listed);
	}

	/** Whether no row names a file. */
	boolean isEmpty() {
		return this.chunks.isEmpty() && this.lists.isEmpty();
	}

	/**
	 * Readers of all rows: of the plan's files and, with the numbers that follow, of the
	 * lists' entries.
	 */
	static List<RowReader> allReaders(RunContext context, RunPlan plan) {
		List<RowReader> readers = new ArrayList<>(context.readers(plan));
		RowContext rows = context.rowContext();
		of(context, plan, new KeptRows(context, plan).crls()).lists.keySet()
			.forEach((file) -> readers.add(CrlEntries.rows(file, rows)));
		return readers;
	}

}
