/**
 * Clausewatch (守约): judges a certification authority's records against the clauses it
 * promised to keep.
 */
@NullMarked
package org.clausewatch;

import org.jspecify.annotations.NullMarked;
