package org.clausewatch.report;

import org.clausewatch.finding.Finding;
import org.clausewatch.finding.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * A waiver and what it is of.
 *
 * @param waiver the waiver
 * @param state how it stands at the cut-off
 * @param finding the finding, {@code null} where the run has none of that id
 */
public record Waived(Waiver waiver, Waiver.State state, @Nullable Finding finding) {
}
