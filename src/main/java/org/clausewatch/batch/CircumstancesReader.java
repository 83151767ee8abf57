package org.clausewatch.batch;

import java.util.List;
import java.util.Map;
import org.clausewatch.ingest.x509.ReadList;
import org.clausewatch.record.Crl;
import org.clausewatch.record.CrlContent;
import org.clausewatch.record.SourceRow;
import org.clausewatch.rule.Circumstances;

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
		List<Crl> crls = kept.crls();
		ArtefactPlan artefacts = ArtefactPlan.of(this.context, this.plan, crls);
		Map<SourceRow, CrlContent> contents = ReadList
			.contents(ReadArtefacts.lists(this.context.workspace(), artefacts.lists().size()));
		return Circumstances.of(this.context.spec().cutOff(), this.context.policy(), kept.incidents(), crls, contents,
				artefacts.listed(), this.plan.present());
	}

}
