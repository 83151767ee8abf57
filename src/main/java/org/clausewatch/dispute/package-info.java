/**
 * Where a disputed signature falls among the moments that the clauses know. It tells
 * windows and what the clauses say of each; it never says who is liable.
 */
@NullMarked
package org.clausewatch.dispute;

import org.jspecify.annotations.NullMarked;
