package org.clausewatch.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.clausewatch.ingest.RowReader;
import org.clausewatch.record.Crl;
import org.clausewatch.record.Incident;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;

/** The rows that {@link ReadRecords} kept aside: those that concern the CA as a whole. */
final class KeptRows {

	private final RunContext context;

	private final RunPlan plan;

	KeptRows(RunContext context, RunPlan plan) {
		this.context = context;
		this.plan = plan;
	}

	List<Incident> incidents() {
		return read(RecordKind.INCIDENTS, Incident::new);
	}

	List<Crl> crls() {
		return read(RecordKind.CRLS, Crl::of);
	}

	private <T> List<T> read(RecordKind kind, Function<Row, T> reader) {
		List<RowReader> readers = this.context.readers(this.plan);
		List<T> records = new ArrayList<>();
		for (RunPlan.Slice slice : this.plan.slices()) {
			if (this.plan.files().get(slice.file()).kind() != kind) {
				continue;
			}
			ReadRecords.KeptRow[] kept = Workspace.JSON.readValue(
					this.context.workspace().slice(slice.name(), ".kept.json").toFile(), ReadRecords.KeptRow[].class);
			for (ReadRecords.KeptRow raw : kept) {
				records.add(reader
					.apply(readers.get(raw.file()).read(raw.bytes(), 0, raw.bytes().length, raw.line(), raw.sha256())));
			}
		}
		return records;
	}

}
