package org.clausewatch.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewatch.record.Crl;
import org.clausewatch.record.CrlContent;
import org.clausewatch.record.Incident;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.SourceRow;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.CrlFiling;

/**
 * Gathers what rules may need besides the dossier: the incidents and CRLs that
 * {@link ReadRecords} kept aside, with what {@link ReadArtefacts} found in the CRLs.
 */
final class CircumstancesReader {

	private final RunContext context;

	private final RunPlan plan;

	CircumstancesReader(RunContext context, RunPlan plan) {
		this.context = context;
		this.plan = plan;
	}

	Circumstances read() {
		KeptRows kept = new KeptRows(this.context, this.plan);
		List<Incident> incidents = new ArrayList<>(kept.incidents());
		incidents.sort(Comparator.comparing(Incident::startsAt).thenComparing((incident) -> incident.incidentId()));
		List<Crl> crls = kept.crls();
		ArtefactPlan artefacts = ArtefactPlan.of(this.context, this.plan, crls);
		Map<SourceRow, CrlContent> contents = contents(artefacts);
		Set<RecordKind> present = EnumSet.copyOf(this.plan.present());
		boolean entriesFile = present.contains(RecordKind.CRL_ENTRIES);
		if (!contents.isEmpty()) {
			present.add(RecordKind.CRL_ENTRIES);
		}
		return new Circumstances(this.context.spec().cutOff(), this.context.policy(), List.copyOf(incidents),
				new CrlFiling(contents, artefacts.listed(), entriesFile).register(crls), present);
	}

	private Map<SourceRow, CrlContent> contents(ArtefactPlan artefacts) {
		Map<SourceRow, CrlContent> contents = new HashMap<>();
		for (int i = 0; i < artefacts.lists().size(); i++) {
			ReadList list = ReadList.read(this.context.workspace(), i);
			CrlContent content = list.content();
			if (content != null) {
				list.rows().forEach((row) -> contents.put(row, content));
			}
		}
		return contents;
	}

}
