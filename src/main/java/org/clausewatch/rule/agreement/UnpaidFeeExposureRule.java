package org.clausewatch.rule.agreement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Lifetime;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Agreement 2.3 gives the CA a right (有权) to revoke for an unpaid fee: not to use it is
 * no breach, but an exposure to be known. It concerns certificates that are valid at the
 * cut-off and have a fee with a due date.
 */
final class UnpaidFeeExposureRule implements CertificateRule {

	private static final String CLASS = "EXPOSURE";

	private static final RuleMetadata METADATA = RuleMetadata
		.rule("AGR-2.3.3-UNPAID-ACTIVE", Citation.agreement("2.3(3)"))
		.alsoCites(new Citation(Citation.Document.CIVIL_CODE, "203"))
		.needs(RecordKind.FEES, RecordKind.PAYMENTS, RecordKind.REVOCATIONS)
		.concerns(RecordKind.FEES)
		.parameters(FeeAccount.GRACE, "holidays")
		.finds(CLASS, Severity.S3)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		if (!Lifetime.of(dossier).isValidAt(circumstances.cutOff())) {
			return Verdict.notApplicable();
		}
		List<FeeAccount> accounts = new ArrayList<>(1);
		for (FeeAccount account : FeeAccount.of(dossier, circumstances.policy())) {
			if (account.hasDueDate()) {
				accounts.add(account);
			}
		}
		Moment cutOff = exact(circumstances);
		return Tally.each(dossier, accounts, (account) -> judge(account, cutOff));
	}

	/** T is set, not recorded to the second: what is valued within it comes after it. */
	private static Moment exact(Circumstances circumstances) {
		return new Moment(circumstances.cutOff(), false, false);
	}

	private static @Nullable Observation judge(FeeAccount account, Moment cutOff) {
		FeeAnswer open = account.ask(cutOff, FeeBalance::isOpen);
		if (open == FeeAnswer.NO || account.isWaivedAt(cutOff) || account.fee().disputedAt() != null) {
			return null;
		}
		Moment end = account.end();
		if (cutOff.isBefore(end)) {
			return null;
		}
		FeeBalance balance = account.balanceAt(cutOff);
		Duration age = Duration.between(end.at(), cutOff.at());
		Observation.Builder builder = Observation.of(METADATA, CLASS)
			.about("FEE", account.id())
			.event(end)
			.deadline(end)
			.overrun(age)
			.fact("fee", account.id())
			.fact("amount", account.money(account.fee().amount()))
			.fact("net", account.money(balance.net()))
			.fact("open", account.money(balance.open()))
			.fact("end", end)
			.fact("age", age)
			.fact("cutoff", cutOff)
			.evidence(account.fee())
			.evidence(account.movementsUntil(cutOff));
		return open.isDoubt() ? builder.indeterminate().note(open.name()).variant(open.name()).build()
				: builder.build();
	}

}
