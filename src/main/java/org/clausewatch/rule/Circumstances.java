package org.clausewatch.rule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewatch.record.Crl;
import org.clausewatch.record.CrlContent;
import org.clausewatch.record.Incident;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.SourceRow;

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

	/**
	 * Puts together what was read.
	 * @param incidents in any order
	 * @param crls rows of {@code crls.csv}
	 * @param contents what those rows' files say
	 * @param listed lists that have rows in {@code crl-entries.csv}
	 * @param files the kinds of record the extract has a file of
	 */
	public static Circumstances of(Instant cutOff, Policy policy, List<Incident> incidents, List<Crl> crls,
			Map<SourceRow, CrlContent> contents, Set<CrlFiling.Listed> listed, Set<RecordKind> files) {
		CrlFiling filing = new CrlFiling(contents, listed, files.contains(RecordKind.CRL_ENTRIES));
		Set<RecordKind> present = EnumSet.copyOf(files);
		if (!contents.isEmpty()) {
			present.add(RecordKind.CRL_ENTRIES);
		}
		return new Circumstances(cutOff, policy,
				incidents.stream()
					.sorted(Comparator.comparing(Incident::startsAt).thenComparing(Incident::incidentId))
					.toList(),
				filing.register(crls), present);
	}

	/** The zone that dates are read and times are shown in. */
	public ZoneId zone() {
		return this.policy.zone();
	}

	/** T as a moment. */
	public Moment now() {
		return Moment.exactly(this.cutOff);
	}

}
