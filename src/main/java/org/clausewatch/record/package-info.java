/**
 * What a certification authority's systems hand over: one Java record for each kind of
 * row, with instants that remember their precision and zone, and certificate identity.
 */
@NullMarked
package org.clausewatch.record;

import org.jspecify.annotations.NullMarked;
