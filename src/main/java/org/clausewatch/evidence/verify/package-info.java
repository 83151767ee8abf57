/**
 * The second reader: checks what was sealed, offline, without the libraries that sealed
 * it where that is feasible. Knows the formats' records, nothing of the writers.
 */
@NullMarked
package org.clausewatch.evidence.verify;

import org.jspecify.annotations.NullMarked;
