package org.clausewatch.rule.agreement;

import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Citation.Document;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Verdict;

/**
 * Agreement 2.5(4): delay by accident or force majeure exempts the CA. Says on how many
 * late revocations such a claim was reckoned; what it leaves of the overrun stands in the
 * finding of AGR-1.3-LATE-REVOCATION, so that a delay is reported once.
 */
public final class ExcuseClaimRule implements CertificateRule {

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-2.5-EXCUSE-CLAIM", Citation.agreement("2.5(4)"))
		.alsoCites(Citation.agreement("1.3"), new Citation(Document.CIVIL_CODE, "590"))
		.needs(RecordKind.REVOCATION_REQUESTS, RecordKind.REVOCATIONS, RecordKind.INCIDENTS)
		.concerns(RecordKind.REVOCATION_REQUESTS)
		.parameters(WrittenRequest.DEADLINE)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		RevocationClock clock = RequestedRevocation.of(dossier, circumstances).clock();
		boolean claimed = clock != null && clock.state() == RevocationClock.State.LATE
				&& ExcuseClaim.on(clock, circumstances) != null;
		return claimed ? Verdict.pass() : Verdict.notApplicable();
	}

}
