package org.clausewatch.rule.agreement;

import java.util.List;
import org.clausewatch.record.Dispute;
import org.clausewatch.record.Moment;
import org.jspecify.annotations.Nullable;

/** Disputed signatures that may have been made while a revocation was overdue. */
final class DisputedSignatures {

	private DisputedSignatures() {
	}

	/**
	 * The disputes whose signature's time, or any part of the interval it is only known
	 * to, lies in the open interval (d, v): at d the CA was not yet late, at v no longer
	 * open.
	 */
	static List<Dispute> within(List<Dispute> disputes, Moment deadline, Moment executed) {
		return disputes.stream().filter((dispute) -> {
			Moment earliest = first(dispute.signatureAt(), dispute.signatureEarliest(), dispute.signatureLatest());
			Moment latest = first(dispute.signatureAt(), dispute.signatureLatest(), dispute.signatureEarliest());
			return earliest != null && latest != null && earliest.isBefore(executed) && latest.isAfter(deadline);
		}).toList();
	}

	private static @Nullable Moment first(@Nullable Moment point, @Nullable Moment bound, @Nullable Moment other) {
		if (point != null) {
			return point;
		}
		return (bound != null) ? bound : other;
	}

}
