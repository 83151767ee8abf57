package org.clausewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.ingest.Extract;
import org.clausewatch.inquiry.DossierLookup;
import org.clausewatch.inquiry.ExtractChangedException;
import org.clausewatch.inquiry.IndexedLookup;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.RowContext;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Finds a certificate's dossier: by the index that a run left where there is one, else by
 * reading the extract.
 *
 * @param extract the extract
 * @param policy what its rules go by
 * @param context cut-off and zone
 * @param runs where runs were written, {@code null} to read the extract in any case
 * @param warnings takes a line where an index is of no use
 */
record DossierSearch(Extract extract, Policy policy, RowContext context, @Nullable Path runs, PrintWriter warnings) {

	/**
	 * What was found.
	 *
	 * @param dossier nothing where no row names the certificate
	 * @param indexOf the run whose index found it, {@code null} where the extract was
	 * read
	 */
	record Found(Optional<Dossier> dossier, Circumstances circumstances, @Nullable String indexOf) {
	}

	Found find(CertificateId id) throws IOException {
		Found indexed = (this.runs != null) ? byIndex(id, this.runs) : null;
		return (indexed != null) ? indexed : byReading(id);
	}

	private @Nullable Found byIndex(CertificateId id, Path runs) throws IOException {
		Optional<IndexedLookup> found = IndexedLookup.open(runs, this.extract.directory(), this.context);
		if (found.isEmpty()) {
			return null;
		}
		try (IndexedLookup index = found.get()) {
			return new Found(index.find(id), index.circumstances(this.policy), index.runId());
		}
		catch (ExtractChangedException ex) {
			this.warnings.println("clausewatch: " + ex.getMessage() + "; reading all of it");
			return null;
		}
	}

	private Found byReading(CertificateId id) throws IOException {
		try (TemporaryDirectory unpacked = new TemporaryDirectory()) {
			DossierLookup lookup = new DossierLookup(this.extract, unpacked.path(), this.policy, this.context);
			return new Found(lookup.find(id), lookup.circumstances(), null);
		}
	}

}
