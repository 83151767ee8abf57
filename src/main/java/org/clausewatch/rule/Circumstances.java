package org.clausewatch.rule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.clausewatch.record.Incident;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;

/**
 * What a rule may need besides the dossier; loaded once a run.
 *
 * @param cutOff T, the run's cut-off: the only "now" a rule can see
 * @param policy dated parameters and their citations
 * @param incidents incidents of the CA, in order of their start
 * @param crls the issuers' CRLs
 * @param present the kinds of record the extract has, in their file or, for entries of a
 * CRL, in the CRL itself
 */
public record Circumstances(Instant cutOff, Policy policy, List<Incident> incidents, CrlRegister crls,
		Set<RecordKind> present) {

	/** The zone that dates are read and times are shown in. */
	public ZoneId zone() {
		return this.policy.zone();
	}

	/** T as a moment. */
	public Moment now() {
		return Moment.exactly(this.cutOff);
	}

}
