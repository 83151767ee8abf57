package org.clausewatch.rule.agreement;

import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.Verdict;

/**
 * Agreement 1.3: one request obliges the CA; a later one for the same certificate links
 * to it and never restarts the clock.
 */
public final class DuplicateRequestRule implements CertificateRule {

	private static final String DUPLICATE = "DUPLICATE";

	private static final RuleMetadata METADATA = RuleMetadata
		.rule("AGR-1.3-DUPLICATE-REQUEST", Citation.agreement("1.3"))
		.needs(RecordKind.REVOCATION_REQUESTS)
		.concerns(RecordKind.REVOCATION_REQUESTS)
		.finds(DUPLICATE, Severity.S4)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		RequestedRevocation requested = RequestedRevocation.of(dossier, circumstances);
		WrittenRequest first = requested.first();
		if (first == null) {
			return Verdict.notApplicable();
		}
		Tally tally = new Tally();
		tally.kept();
		requested.requests()
			.stream()
			.filter((request) -> WrittenRequest.BY_RECEIPT.compare(request, first) > 0)
			.forEach((later) -> tally.found(duplicate(later, first)));
		return tally.verdict();
	}

	private Observation duplicate(WrittenRequest later, WrittenRequest first) {
		return Observation.of(METADATA, DUPLICATE)
			.about("REQUEST", later.id())
			.event(later.receivedAt())
			.fact("request", later.id())
			.fact("received", later.receivedAt())
			.fact("first", first.id())
			.fact("first_received", first.receivedAt())
			.evidence(later.row(), first.row())
			.build();
	}

}
