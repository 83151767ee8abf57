package org.clausewatch.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.record.Crl;
import org.clausewatch.record.Incident;
import org.clausewatch.record.Moment;
import org.clausewatch.record.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * Which records of the CA as a whole matter to a case: incidents that touch the time from
 * its first moment to its last, and the two CRLs around the first listing.
 */
public final class Surroundings {

	private final Instant first;

	private final Instant last;

	private final Set<SourceRow> lists;

	/** Of a case's signatures, at least one. */
	public Surroundings(List<DisputedSignature> signatures) {
		List<Instant> moments = signatures.stream().flatMap(Surroundings::moments).sorted().toList();
		this.first = moments.get(0);
		this.last = moments.get(moments.size() - 1);
		this.lists = signatures.stream()
			.flatMap((signature) -> Stream.<@Nullable Crl>of(signature.lastWithout(), signature.firstWith()))
			.filter(Objects::nonNull)
			.map(Crl::source)
			.collect(Collectors.toSet());
	}

	public boolean include(Incident incident) {
		Moment end = incident.endsAt();
		return !incident.startsAt().at().isAfter(this.last) && (end == null || end.at().isAfter(this.first));
	}

	/** Whether a row of {@code crls.csv} is that of one of the two lists. */
	public boolean include(SourceRow list) {
		return this.lists.contains(list);
	}

	private static Stream<Instant> moments(DisputedSignature signature) {
		Events events = signature.byReceipt().placement().line().events();
		return Stream
			.<@Nullable Moment>of(events.lossKnown(), events.request(), events.deadline(), events.extended(),
					events.revoked(), events.published(), signature.time().from(), signature.time().to(),
					signature.raisedAt())
			.filter(Objects::nonNull)
			.map(Moment::at);
	}

}
