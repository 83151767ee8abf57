package org.clausewatch.rule.cps;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.CrlEntry;
import org.clausewatch.record.CrlReason;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Revocation;
import org.clausewatch.rule.CrlRegister;
import org.clausewatch.rule.Lateness;

/**
 * The releases of a certificate from hold (RFC 5280, 5.3.1, removeFromCRL): by a row of
 * {@code revocations.csv} at its execution, or by an entry of a delta CRL at that CRL's
 * this_update.
 *
 * @param times when it was released
 * @param unknown whether there is a release on a CRL that {@code crls.csv} doesn't have,
 * so that its time can't be told
 */
record HoldReleases(List<Moment> times, boolean unknown) {

	static HoldReleases of(Dossier dossier, CrlRegister register) {
		List<Moment> times = new ArrayList<>();
		boolean unknown = false;
		dossier.releases().forEach((row) -> times.add(row.executedAt()));
		for (CrlEntry entry : dossier.crlEntries()) {
			if (isRelease(entry)) {
				List<CrlRegister.Place> places = register.places(entry);
				places.forEach((place) -> times.add(place.crl().row().thisUpdate()));
				unknown |= places.isEmpty();
			}
		}
		return new HoldReleases(List.copyOf(times), unknown);
	}

	static boolean isRelease(CrlEntry entry) {
		return entry.reason() == CrlReason.REMOVE_FROM_CRL;
	}

	/**
	 * Whether the certificate was off hold at a CRL's this_update: released at it or
	 * before (or, as far as the precision tells, within its second), and neither revoked
	 * nor listed again between the release and then.
	 */
	boolean coverAt(Moment thisUpdate, List<Revocation> revocations, List<Listing> listings) {
		if (this.times.isEmpty()) {
			return false;
		}
		Moment last = this.times.stream()
			.filter((time) -> Lateness.of(time, thisUpdate) != Lateness.LATE)
			.max(Moment::compareTo)
			.orElse(null);
		return last != null
				&& revocations.stream().map(Revocation::executedAt).noneMatch((at) -> between(last, at, thisUpdate))
				&& listings.stream().map(Listing::thisUpdate).noneMatch((at) -> between(last, at, thisUpdate));
	}

	private static boolean between(Moment start, Moment at, Moment end) {
		return at.isAfter(start) && !at.isAfter(end);
	}

}
