/** Findings: observations with a stable identity, so that runs can be compared. */
@NullMarked
package org.clausewatch.finding;

import org.jspecify.annotations.NullMarked;
