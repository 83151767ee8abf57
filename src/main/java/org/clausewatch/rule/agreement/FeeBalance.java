package org.clausewatch.rule.agreement;

import java.math.BigDecimal;
import java.util.List;
import org.clausewatch.record.Payment;
import org.clausewatch.record.Payment.Type;

/**
 * What had been received for a fee at a time t: net(t) = payments − reversals − refunds.
 *
 * @param owed what was owed at t: the fee's amount, nothing once it was waived
 * @param movements the payments, reversals and refunds in the fee's currency, value_at ≤
 * t
 */
record FeeBalance(BigDecimal owed, List<Payment> movements) {

	BigDecimal net() {
		BigDecimal net = BigDecimal.ZERO;
		for (Payment movement : this.movements) {
			net = (movement.type() == Type.PAYMENT) ? net.add(movement.amount()) : net.subtract(movement.amount());
		}
		return net;
	}

	BigDecimal total(Type type) {
		return this.movements.stream()
			.filter((movement) -> movement.type() == type)
			.map(Payment::amount)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	BigDecimal open() {
		return this.owed.subtract(net());
	}

	/** net(t) ≥ owed. */
	boolean isPaid() {
		return open().signum() <= 0;
	}

	/** net(t) &lt; owed. */
	boolean isOpen() {
		return !isPaid();
	}

	/** 0 &lt; net(t) &lt; owed. */
	boolean isPartlyPaid() {
		return isOpen() && net().signum() > 0;
	}

	/** Open, but would be paid if the CA had refunded nothing. */
	boolean isOpenByRefundOnly() {
		return isOpen() && open().compareTo(total(Type.REFUND)) <= 0;
	}

}
