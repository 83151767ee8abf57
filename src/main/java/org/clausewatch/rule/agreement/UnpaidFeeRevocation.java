package org.clausewatch.rule.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Payment.Type;
import org.clausewatch.record.Revocation;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.UnsetParameterException;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A revocation for an unpaid fee (agreement 2.3(3)) and the fees it can rest on.
 *
 * @param revocation the first revocation on that ground; its execution is v
 * @param fees the fee it cites, or all fees of the certificate where it cites none, as
 * far as they have a due date; in order of their due dates
 */
record UnpaidFeeRevocation(Revocation revocation, List<FeeAccount> fees) {

	/** The revocation, {@code null} where there is none on that ground. */
	static @Nullable UnpaidFeeRevocation of(Dossier dossier, Circumstances circumstances) {
		return dossier.revocations()
			.stream()
			.filter((revocation) -> RevocationGround.of(revocation).isUnpaidFee())
			.findFirst()
			.map((revocation) -> new UnpaidFeeRevocation(revocation,
					FeeAccount.of(dossier, circumstances.policy())
						.stream()
						.filter(FeeAccount::hasDueDate)
						.filter((account) -> revocation.feeId() == null || account.id().equals(revocation.feeId()))
						.toList()))
			.orElse(null);
	}

	/**
	 * Judges a certificate by the fees its revocation for an unpaid fee rests on.
	 * NOT_APPLICABLE without such a revocation, or without terms it could be judged by.
	 */
	static Verdict judge(Dossier dossier, Circumstances circumstances, Judgement judgement) {
		UnpaidFeeRevocation revocation = of(dossier, circumstances);
		if (revocation == null || revocation.fees.isEmpty()) {
			return Verdict.notApplicable();
		}
		return revocation.judge((account) -> judgement.on(revocation, account));
	}

	/** What a rule says of one fee; {@code null} where it finds nothing. */
	@FunctionalInterface
	interface Judgement {

		@Nullable Observation on(UnpaidFeeRevocation revocation, FeeAccount account);

	}

	Moment v() {
		return this.revocation.executedAt();
	}

	/**
	 * One fee with which nothing is wrong carries the revocation; otherwise the
	 * observation on the fee due first, rather one in doubt, is reported.
	 */
	private Verdict judge(Function<FeeAccount, @Nullable Observation> rule) {
		List<Observation> observations = new ArrayList<>();
		for (FeeAccount account : concerned()) {
			Observation observation = rule.apply(account);
			if (observation == null) {
				return Verdict.pass();
			}
			observations.add(observation);
		}
		return Verdict.of(observations.stream()
			.filter((observation) -> observation.outcome() == Outcome.INDETERMINATE)
			.findFirst()
			.orElse(observations.get(0)));
	}

	/**
	 * The only fee there is; else the fees that were in default at v, else those that may
	 * have been, else the one due last.
	 */
	private List<FeeAccount> concerned() {
		if (this.fees.size() == 1) {
			return this.fees;
		}
		List<FeeAccount> inDefault = new ArrayList<>();
		List<FeeAccount> doubtful = new ArrayList<>();
		UnsetParameterException unset = null;
		for (FeeAccount account : this.fees) {
			try {
				FeeAnswer answer = inDefault(account);
				if (answer == FeeAnswer.YES) {
					inDefault.add(account);
				}
				else if (answer.isDoubt()) {
					doubtful.add(account);
				}
			}
			catch (UnsetParameterException ex) {
				unset = (unset != null) ? unset : ex;
			}
		}
		if (inDefault.isEmpty() && unset != null) {
			throw unset;
		}
		if (inDefault.isEmpty() && doubtful.isEmpty()) {
			return List.of(this.fees.get(this.fees.size() - 1));
		}
		return inDefault.isEmpty() ? doubtful : inDefault;
	}

	private FeeAnswer inDefault(FeeAccount account) {
		FeeAnswer open = account.ask(v(), FeeBalance::isOpen);
		if (open == FeeAnswer.NO) {
			return FeeAnswer.NO;
		}
		Moment end = account.end();
		if (v().straddles(end)) {
			return FeeAnswer.PRECISION;
		}
		return v().isBefore(end) ? FeeAnswer.NO : open;
	}

	/** Starts an observation: the fee, v and the reckoning of net(v), with their rows. */
	Observation.Builder observe(RuleMetadata rule, String classCode, FeeAccount account) {
		FeeBalance balance = account.balanceAt(v());
		Observation.Builder builder = Observation.of(rule, classCode)
			.about("FEE", account.id())
			.event(v())
			.fact("fee", account.id())
			.fact("v", v())
			.fact("amount", account.money(account.fee().amount()))
			.fact("net", account.money(balance.net()))
			.fact("paid", account.money(balance.total(Type.PAYMENT)))
			.fact("reversed", account.money(balance.total(Type.REVERSAL)))
			.fact("refunded", account.money(balance.total(Type.REFUND)))
			.evidence(this.revocation, account.fee())
			.evidence(account.movementsUntil(v()));
		account.movementsUntil(v()).forEach((movement) -> builder.uses(movement.valueAt()));
		return builder;
	}

	/** Marks an observation whose question the records leave open. */
	static Observation.Builder doubt(Observation.Builder builder, FeeAnswer answer) {
		return answer.isDoubt() ? builder.indeterminate().note(answer.name()).wording("AGR-2.3.3." + answer.name())
				: builder;
	}

	/** When a fee was waived; to be asked only of a fee that was. */
	static Moment waivedAt(FeeAccount account) {
		return Objects.requireNonNull(account.fee().waivedAt());
	}

}
