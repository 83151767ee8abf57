package org.clausewatch.rule.agreement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Notice;
import org.clausewatch.record.Renewal;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Lifetime;
import org.clausewatch.rule.Policy;
import org.jspecify.annotations.Nullable;

/**
 * A renewal the CA calls for (agreement 2.6), as all rules on it read the records: the
 * notices, the renewal, and how long the certificate lasted.
 *
 * @param notices notices that force a renewal, in order of sending, then identifier
 * @param renewal the first renewal, {@code null} where the certificate wasn't renewed
 * @param lifetime how long the certificate could be relied on
 * @param policy gives the calendar
 */
record ForcedRenewal(List<Notice> notices, @Nullable Renewal renewal, Lifetime lifetime, Policy policy) {

	static ForcedRenewal of(Dossier dossier, Circumstances circumstances) {
		return new ForcedRenewal(
				dossier.notices()
					.stream()
					.filter(RenewalNotice::isForced)
					.sorted(Comparator.comparing(Notice::sentAt).thenComparing(Notice::noticeId))
					.toList(),
				dossier.renewals().stream().min(Comparator.comparing(Renewal::renewedAt)).orElse(null),
				Lifetime.of(dossier), circumstances.policy());
	}

	/** Forced notices whose receipt is proven. */
	List<Notice> received() {
		return this.notices.stream().filter((notice) -> RenewalNotice.receipt(notice) != null).toList();
	}

	/** Received notices that set a period, by their deadline, then receipt. */
	List<RenewalNotice> periods() {
		return this.notices.stream()
			.map((notice) -> RenewalNotice.of(notice, this.policy))
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.sorted(Comparator.comparing(RenewalNotice::deadline)
				.thenComparing(RenewalNotice::received)
				.thenComparing((period) -> period.notice().noticeId()))
			.toList();
	}

	/**
	 * The period that counts: the latest that was set, told by the notice that was
	 * received first; {@code null} where none was set.
	 */
	@Nullable RenewalNotice period() {
		List<RenewalNotice> all = periods();
		if (all.isEmpty()) {
			return null;
		}
		Instant latest = all.get(all.size() - 1).deadline().at();
		return all.stream().filter((period) -> period.deadline().at().equals(latest)).findFirst().orElse(null);
	}

}
