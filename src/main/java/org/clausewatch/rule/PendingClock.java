package org.clausewatch.rule;

import org.clausewatch.record.Moment;
import org.clausewatch.record.SourceRow;

/**
 * A deadline that still runs at the cut-off: no finding, but somebody should act.
 *
 * @param requestId the request that started it
 * @param deadline d
 * @param source the request's row
 */
public record PendingClock(String requestId, Moment deadline, SourceRow source) {
}
