package org.clausewatch.dispute;

import java.time.Instant;
import org.clausewatch.record.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The moments of one certificate, in one reading; each may be missing.
 *
 * @param lossKnown tk
 * @param oralReport the first report by telephone or word of mouth
 * @param request r
 * @param deadline d
 * @param extended d′
 * @param revoked v
 * @param publicationDue v and the publication lag
 * @param published p
 * @param publicationKnown whether no p means that no CRL lists the certificate
 * @param recordsKnown whether the extract has the files of requests and revocations:
 * otherwise that one is missing tells nothing
 * @param cutOff T
 */
public record Events(@Nullable Moment lossKnown, @Nullable Moment oralReport, @Nullable Moment request,
		@Nullable Moment deadline, @Nullable Moment extended, @Nullable Moment revoked, @Nullable Moment publicationDue,
		@Nullable Moment published, boolean publicationKnown, boolean recordsKnown, Instant cutOff) {
}
