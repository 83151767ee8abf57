package org.clausewatch.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.clausewatch.ingest.RowReader;
import org.clausewatch.record.Crl;
import org.clausewatch.record.Incident;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.CrlRegister;
import org.clausewatch.rule.PublishedCrl;

/**
 * Gathers what rules may need besides the dossier: the incidents and CRLs that
 * {@link ReadRecords} kept aside.
 */
final class CircumstancesReader {

	private final RunContext context;

	private final RunPlan plan;

	CircumstancesReader(RunContext context, RunPlan plan) {
		this.context = context;
		this.plan = plan;
	}

	Circumstances read() {
		List<RowReader> readers = this.context.readers(this.plan);
		List<Incident> incidents = new ArrayList<>();
		List<PublishedCrl> crls = new ArrayList<>();
		for (RunPlan.Slice slice : this.plan.slices()) {
			ReadRecords.KeptRow[] kept = Workspace.JSON.readValue(
					this.context.workspace().slice(slice.name(), ".kept.json").toFile(), ReadRecords.KeptRow[].class);
			for (ReadRecords.KeptRow raw : kept) {
				Row row = readers.get(raw.file()).read(raw.bytes(), 0, raw.bytes().length, raw.line(), raw.sha256());
				if (row.kind() == RecordKind.INCIDENTS) {
					incidents.add(new Incident(row));
				}
				else {
					crls.add(published(new Crl(row)));
				}
			}
		}
		incidents.sort(Comparator.comparing(Incident::startsAt).thenComparing((incident) -> incident.incidentId()));
		return new Circumstances(this.context.spec().cutOff(), this.context.policy(), List.copyOf(incidents),
				new CrlRegister(crls, Map.of()), this.plan.present());
	}

	private PublishedCrl published(Crl crl) {
		return new PublishedCrl(crl, this.plan.present().contains(RecordKind.CRL_ENTRIES) ? PublishedCrl.Contents.ROWS
				: PublishedCrl.Contents.UNKNOWN);
	}

}
