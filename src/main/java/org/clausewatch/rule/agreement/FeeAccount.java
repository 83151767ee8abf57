package org.clausewatch.rule.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Fee;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Payment;
import org.clausewatch.rule.LocalDeadline;
import org.clausewatch.rule.Policy;
import org.clausewatch.rule.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * A fee with what was paid for it: the one reckoning that all rules on agreement 2.3(3)
 * share. A row that was exported twice is one fee, and one movement.
 *
 * @param fee the fee
 * @param movements its payments, reversals and refunds in time order, in any currency
 * @param policy gives the grace and the calendar
 */
record FeeAccount(Fee fee, List<Payment> movements, Policy policy) {

	static final String GRACE = "fee.grace";

	/** The fees of a certificate by due date, those without one last, then identifier. */
	static List<FeeAccount> of(Dossier dossier, Policy policy) {
		if (dossier.fees().size() == 1) {
			Fee only = dossier.fees().get(0);
			return List.of(new FeeAccount(only, movements(dossier, only), policy));
		}
		Set<String> seen = new HashSet<>();
		return dossier.fees()
			.stream()
			.filter((fee) -> seen.add(fee.feeId()))
			.map((fee) -> new FeeAccount(fee, movements(dossier, fee), policy))
			.sorted(Comparator.comparing(FeeAccount::due, Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(FeeAccount::id))
			.toList();
	}

	private static List<Payment> movements(Dossier dossier, Fee fee) {
		List<Payment> payments = new ArrayList<>(dossier.payments().size());
		for (Payment payment : dossier.payments()) {
			if (payment.feeId().equals(fee.feeId())) {
				payments.add(payment);
			}
		}
		return (payments.size() > 1) ? distinct(payments) : payments;
	}

	private static List<Payment> distinct(List<Payment> payments) {
		Set<List<Object>> seen = new HashSet<>();
		return payments.stream()
			.filter((payment) -> seen.add(List.of(payment.paymentId(), payment.type(), payment.amount(),
					payment.currency(), payment.valueAt().at())))
			.toList();
	}

	String id() {
		return this.fee.feeId();
	}

	boolean hasDueDate() {
		return this.fee.dueAt() != null || this.fee.dueOn() != null;
	}

	/**
	 * The due time, or the start of the due date; {@code null} where there is neither.
	 */
	@Nullable Instant due() {
		Moment time = this.fee.dueAt();
		if (time != null) {
			return time.at();
		}
		LocalDate day = this.fee.dueOn();
		return (day != null) ? day.atStartOfDay(this.policy.zone()).toInstant() : null;
	}

	/**
	 * E_f, the end of due date and grace: not paid by then is in default. A date ends at
	 * 24:00, and not on a holiday; a due time is moved by the grace alone. To be asked
	 * only of a fee that has a due date.
	 * @throws org.clausewatch.rule.UnsetParameterException {@code fee.grace} where
	 * neither fee nor policy gives it, {@code holidays} where the calendar doesn't cover
	 * the year
	 */
	Moment end() {
		Instant due = Objects.requireNonNull(due(), "a due date");
		Integer days = this.fee.graceDays();
		TimeSpan grace = (days != null) ? new TimeSpan(Period.ofDays(days)) : this.policy.span(GRACE, due);
		Moment time = this.fee.dueAt();
		if (time != null) {
			return time.movedTo(grace.after(due, this.policy.zone()));
		}
		LocalDate day = Objects.requireNonNull(this.fee.dueOn());
		return LocalDeadline.of(grace.after(day), this.policy).endMoment();
	}

	/** Waived at or before t; from then on nothing is owed. */
	boolean isWaivedAt(Moment t) {
		Moment waived = this.fee.waivedAt();
		return waived != null && !waived.isAfter(t);
	}

	/** The balance at t; a movement valued exactly at t counts. */
	FeeBalance balanceAt(Moment t) {
		return balance(t, (movement) -> !movement.valueAt().isAfter(t));
	}

	/** Answers a question on the balance at t. */
	FeeAnswer ask(Moment t, Predicate<FeeBalance> question) {
		boolean straddles = false;
		for (Payment movement : this.movements) {
			Moment value = movement.valueAt();
			if (isForeign(movement) && !value.isAfter(t)) {
				return FeeAnswer.CURRENCY_DIFFERS;
			}
			straddles |= value.straddles(t);
		}
		boolean answer = question.test(balanceAt(t));
		boolean otherwise = straddles
				? question
					.test(balance(t, (movement) -> movement.valueAt().straddles(t) == movement.valueAt().isAfter(t)))
				: answer;
		if (answer != otherwise) {
			return FeeAnswer.PRECISION;
		}
		return answer ? FeeAnswer.YES : FeeAnswer.NO;
	}

	/** The rows up to t, of any currency. */
	List<Payment> movementsUntil(Moment t) {
		return this.movements.stream()
			.filter((movement) -> !movement.valueAt().isAfter(t) || movement.valueAt().straddles(t))
			.toList();
	}

	/** An amount as findings show it. */
	String money(BigDecimal amount) {
		return amount.toPlainString() + " " + this.fee.currency();
	}

	private FeeBalance balance(Moment t, Predicate<Payment> counts) {
		List<Payment> counted = new ArrayList<>(this.movements.size());
		for (Payment movement : this.movements) {
			if (!isForeign(movement) && counts.test(movement)) {
				counted.add(movement);
			}
		}
		return new FeeBalance(isWaivedAt(t) ? BigDecimal.ZERO : this.fee.amount(), counted);
	}

	private boolean isForeign(Payment movement) {
		return !movement.currency().equals(this.fee.currency());
	}

}
