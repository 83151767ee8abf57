package org.clausewatch.batch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.ingest.KeptRow;
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
		return rows(RecordKind.INCIDENTS).stream().map(Incident::new).toList();
	}

	List<Crl> crls() {
		return rows(RecordKind.CRLS).stream().map(Crl::of).toList();
	}

	/** All of them, as they were read. */
	List<KeptRow> all() {
		return Stream.of(RecordKind.INCIDENTS, RecordKind.CRLS).flatMap((kind) -> of(kind).stream()).toList();
	}

	/** Those of a kind. */
	List<Row> rows(RecordKind kind) {
		List<RowReader> readers = this.context.readers(this.plan);
		return of(kind).stream()
			.map((raw) -> readers.get(raw.file()).read(raw.bytes(), 0, raw.bytes().length, raw.line(), raw.sha256()))
			.toList();
	}

	private List<KeptRow> of(RecordKind kind) {
		return this.plan.slices()
			.stream()
			.filter((slice) -> this.plan.files().get(slice.file()).kind() == kind)
			.flatMap((slice) -> Arrays.stream(Workspace.JSON
				.readValue(this.context.workspace().slice(slice.name(), ".kept.json").toFile(), KeptRow[].class)))
			.toList();
	}

}
