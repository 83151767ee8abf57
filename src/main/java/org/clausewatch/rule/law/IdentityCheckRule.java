package org.clausewatch.rule.law;

import java.time.LocalDate;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Revocation;
import org.clausewatch.record.Revocation.Initiator;
import org.clausewatch.record.RevocationRequest;
import org.clausewatch.record.RevocationRequest.Authentication;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.Verdict;
import org.clausewatch.rule.agreement.RequestBehind;
import org.clausewatch.rule.agreement.RevocationGround;

/**
 * MEAS 30: the CA checks the identity of who applies, also of who applies for a
 * revocation.
 */
public final class IdentityCheckRule implements CertificateRule {

	private static final String NOT_AUTHENTICATED = "NOT_AUTHENTICATED";

	/** MIIT Order 1 of 2009 takes effect. */
	private static final LocalDate MIIT_ORDER_1 = LocalDate.of(2009, 3, 31);

	private static final RuleMetadata METADATA = RuleMetadata.rule("MEAS-30-IDENTITY-CHECK", Citation.meas("30"))
		.alsoCites(Citation.agreement("1.3"))
		.inForce(MIIT_ORDER_1, null)
		.needs(RecordKind.REVOCATION_REQUESTS, RecordKind.REVOCATIONS)
		.concerns(RecordKind.REVOCATIONS)
		.finds(NOT_AUTHENTICATED, Severity.S2)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		Tally tally = new Tally();
		for (Revocation revocation : dossier.revocations()) {
			RevocationRequest request = requestedBySubscriber(revocation) ? RequestBehind.find(revocation, dossier)
					: null;
			if (request != null) {
				judge(revocation, request, tally);
			}
		}
		return tally.verdict();
	}

	private static boolean requestedBySubscriber(Revocation revocation) {
		return revocation.initiator() == Initiator.SUBSCRIBER || RevocationGround.of(revocation).isRequest();
	}

	/** Without a result, a time of authentication says that it was passed. */
	private void judge(Revocation revocation, RevocationRequest request, Tally tally) {
		Authentication authentication = request.authentication();
		if (authentication == Authentication.PASS || (authentication == null && request.authenticatedAt() != null)) {
			tally.kept();
			return;
		}
		Observation.Builder observation = Observation.of(METADATA, NOT_AUTHENTICATED)
			.about("REQUEST", request.requestId())
			.event(revocation.executedAt())
			.fact("request", request.requestId())
			.fact("received", request.receivedAt())
			.fact("v", revocation.executedAt())
			.evidence(request, revocation);
		if (authentication == null) {
			observation.indeterminate()
				.note("NOT_RECORDED")
				.wording("MEAS-30-IDENTITY-CHECK.NOT_AUTHENTICATED.NOT_RECORDED");
		}
		else if (authentication == Authentication.NONE) {
			observation.wording("MEAS-30-IDENTITY-CHECK.NOT_AUTHENTICATED.NONE");
		}
		tally.found(observation.build());
	}

}
