package org.clausewatch.rule.agreement;

import org.clausewatch.record.Delivery;
import org.clausewatch.record.Delivery.Method;
import org.clausewatch.record.Moment;
import org.jspecify.annotations.Nullable;

/**
 * When a delivered certificate was accepted (agreement 1.6; RFC 3647, 4.4.1): for mail
 * the time of its sign-off, else {@code accepted_at}. Where the latter is blank, a
 * certificate was at any rate not accepted before it was collected.
 *
 * @param delivery the delivery
 * @param at when it was accepted, or not before; {@code null} where neither is known
 * @param known whether it is the acceptance itself
 */
record CertificateAcceptance(Delivery delivery, @Nullable Moment at, boolean known) {

	static CertificateAcceptance of(Delivery delivery) {
		Moment accepted = (delivery.method() == Method.MAIL) ? delivery.mailSignedAt() : delivery.acceptedAt();
		if (accepted != null) {
			return new CertificateAcceptance(delivery, accepted, true);
		}
		return new CertificateAcceptance(delivery, (delivery.method() == Method.MAIL) ? null : delivery.collectedAt(),
				false);
	}

	/** Whether it was accepted by then for certain; exactly then is in order. */
	boolean isBy(Moment time) {
		return this.known && this.at != null && !this.at.isAfter(time) && !this.at.straddles(time);
	}

	/** Whether it was accepted later than that for certain. */
	boolean isAfter(Moment time) {
		return this.at != null && this.at.isAfter(time) && !this.at.straddles(time);
	}

	/** Whether only the precision of the times leaves the order open. */
	boolean isWithinTheSecondOf(Moment time) {
		return this.known && this.at != null && this.at.straddles(time);
	}

}
