/**
 * Rules: pure functions of a dossier and the circumstances (cut-off, policy, calendar,
 * incidents), each citing the clause it tests. No clock, no I/O, no framework.
 */
@NullMarked
package org.clausewatch.rule;

import org.jspecify.annotations.NullMarked;
