/**
 * The bundle of evidence for one disputed case: what an arbitrator needs, in the order it
 * is read, with hashes that tie each row to the extract, adverse records included.
 */
@NullMarked
package org.clausewatch.bundle;

import org.jspecify.annotations.NullMarked;
