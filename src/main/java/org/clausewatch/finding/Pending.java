package org.clausewatch.finding;

import java.time.Duration;

/**
 * A clock that still runs at the cut-off, as it stands in {@code pending.csv}.
 *
 * @param issuer the issuer as the certificate's row writes it
 * @param serial lower-case hex
 * @param requestId the request that started the clock
 * @param deadlineAt ISO-8601 with the policy zone's offset
 * @param remaining from the cut-off to the deadline
 */
public record Pending(String issuer, String serial, String requestId, String deadlineAt, Duration remaining) {
}
