package org.clausewatch.batch;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
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
		return read(RecordKind.INCIDENTS, Incident::new);
	}

	List<Crl> crls() {
		return read(RecordKind.CRLS, Crl::of);
	}

	/** All of them, as they were read. */
	List<KeptRow> all() {
		return Stream.of(RecordKind.INCIDENTS, RecordKind.CRLS).flatMap((kind) -> of(kind).stream()).toList();
	}

	private <T> List<T> read(RecordKind kind, Function<Row, T> reader) {
		List<RowReader> readers = this.context.readers(this.plan);
		return of(kind).stream()
			.map((raw) -> reader
				.apply(readers.get(raw.file()).read(raw.bytes(), 0, raw.bytes().length, raw.line(), raw.sha256())))
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
