package org.clausewatch.rule.agreement;

import java.util.List;
import org.clausewatch.record.Dispute;
import org.clausewatch.record.Moment;

/** Disputed signatures that may have been made while a revocation was overdue. */
final class DisputedSignatures {

	private DisputedSignatures() {
	}

	/**
	 * The disputes whose signature's time, or any part of the interval it is only known
	 * to, lies in the open interval (d, v): at d the CA was not yet late, at v no longer
	 * open. A time that is claimed without an interval counts as claimed.
	 */
	static List<Dispute> within(List<Dispute> disputes, Moment deadline, Moment executed) {
		return disputes.stream().filter((dispute) -> {
			SignatureTime time = SignatureTime.of(dispute);
			Moment earliest = time.earliestTold();
			Moment latest = time.latestTold();
			return earliest != null && latest != null && earliest.isBefore(executed) && latest.isAfter(deadline);
		}).toList();
	}

}
