package org.clausewatch.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.clausewatch.dossier.Place;
import org.clausewatch.dossier.Reference;
import org.clausewatch.dossier.ReferenceKind;
import org.clausewatch.dossier.RowGrouper;
import org.clausewatch.finding.Csv;
import org.clausewatch.ingest.CutOff;
import org.clausewatch.ingest.FilePlan;
import org.clausewatch.ingest.KeptRow;
import org.clausewatch.ingest.Reject;
import org.clausewatch.ingest.RowReader;
import org.clausewatch.ingest.SliceReader;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.rule.ClauseRegister;

/**
 * Reads slices: checks and hashes each row and sends it towards its certificate. Rows of
 * kinds that concern the CA as a whole are also kept aside for the circumstances.
 */
final class ReadRecords implements LanePhase {

	private static final Set<RecordKind> OF_THE_CA = Set.of(RecordKind.INCIDENTS, RecordKind.CRLS);

	private final RunContext context;

	private final RunPlan plan;

	private final List<RunPlan.Slice> slices;

	private final List<RowReader> readers;

	private final CutOff cutOff;

	private final Set<ReferenceKind> joined;

	/** Used again: the room that one has taken is worth keeping. */
	private final Queue<RowGrouper> idle = new ConcurrentLinkedQueue<>();

	private final ClauseRegister register = ClauseRegister.load();

	/**
	 * What became of a slice's rows.
	 *
	 * @param file number of its file in the plan
	 * @param filled used rows that have a column filled which clauses name as evidence
	 */
	record Counts(int file, long rows, long used, long rejected, long afterCutOff, Map<String, Long> filled) {
	}

	ReadRecords(RunContext context, RunPlan plan) {
		this.context = context;
		this.plan = plan;
		this.slices = plan.slices();
		this.readers = context.readers(plan);
		this.cutOff = cutOff(context, plan);
		this.joined = Reference.joined(plan.present());
		if (!RuleSet.comparesKeys(context.rules())) {
			this.joined.remove(ReferenceKind.PUBLIC_KEY);
		}
		context.progress().begin("readRecords", undoneRows(), "rows");
	}

	private static CutOff cutOff(RunContext context, RunPlan plan) {
		try {
			return CutOff.of(plan.files(), context.rowContext());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private RowGrouper grouper() {
		RowGrouper grouper = this.idle.poll();
		return (grouper != null) ? grouper : new RowGrouper(this.plan.partitioning(), this.joined);
	}

	@Override
	public int items() {
		return this.slices.size();
	}

	@Override
	public boolean isDone(int item) {
		return Files.exists(counts(this.slices.get(item)));
	}

	@Override
	public void process(int item) throws IOException {
		RunPlan.Slice slice = this.slices.get(item);
		RowReader rows = this.readers.get(slice.file());
		RowGrouper grouper = grouper();
		List<KeptRow> kept = new ArrayList<>();
		FileReferences files = new FileReferences(this.context.workspace(), slice);
		FilledColumns filled = new FilledColumns(this.register, rows.kind());
		FilePlan plan = this.plan.files().get(slice.file());
		long first = slice.range().start();
		boolean inPlace = this.plan.inPlace().contains(slice.file());
		SortedSlice sorted = new SortedSlice();
		SliceReader.Tally tally = new SliceReader(rows, this.cutOff).read(Path.of(plan.dataPath()), slice.range(),
				new SliceReader.Handler() {
					@Override
					public void used(Row row, byte[] bytes, int start, int end) throws IOException {
						Place place = RowsInPlace.place(plan, slice.file(), first + start);
						if (inPlace) {
							sorted.add(grouper.addPlaced(row, place, bytes, start, end), row, first + start,
									first + end);
						}
						else {
							grouper.add(row, place, bytes, start, end);
						}
						files.add(row);
						filled.add(row);
						if (OF_THE_CA.contains(row.kind())) {
							kept.add(new KeptRow(slice.file(), row.source().line(), row.source().sha256(),
									java.util.Arrays.copyOfRange(bytes, start, end)));
						}
					}

					@Override
					public void leftOut(byte[] sha256) throws IOException {
						grouper.residue(rows.kind(), sha256);
						sorted.leftOut();
					}
				});
		Workspace workspace = this.context.workspace();
		this.context.progress().add(Tally.BYTES_SPILLED, grouper.writeTo(workspace.spills(), slice.name()));
		this.idle.add(grouper);
		try (Csv.Sheet<Reject> sheet = RejectsFile.REJECTS.create(workspace.slice(slice.name(), ".rejects.csv"))) {
			tally.rejects().forEach(sheet::write);
		}
		Workspace.write(workspace.slice(slice.name(), ".kept.json"), kept);
		files.write();
		if (inPlace) {
			sorted.write(workspace, slice);
		}
		Workspace.write(counts(slice), new Counts(slice.file(), tally.rows(), tally.used(), tally.rejects().size(),
				tally.afterCutOff(), filled.counts()));
		this.context.progress().read(tally.rows(), slice.range().end() - slice.range().start(), tally.rejects().size());
		this.context.progress().advance(tally.rows());
	}

	private long undoneRows() {
		return this.plan.files().stream().mapToLong((file) -> file.rows()).sum() - this.slices.stream()
			.filter((slice) -> Files.exists(counts(slice)))
			.mapToLong((slice) -> counts(this.context.workspace(), slice).rows())
			.sum();
	}

	/** What a slice that is done came to. */
	static Counts counts(Workspace workspace, RunPlan.Slice slice) {
		return Workspace.JSON.readValue(workspace.slice(slice.name(), ".counts.json").toFile(), Counts.class);
	}

	/** Written last: where it is, the slice is done. */
	private Path counts(RunPlan.Slice slice) {
		return this.context.workspace().slice(slice.name(), ".counts.json");
	}

}
