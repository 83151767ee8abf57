/**
 * The Spring Batch job: steps named for the business act, items that are slices of files
 * or partitions of certificates. Wiring only.
 */
@NullMarked
package org.clausewatch.batch;

import org.jspecify.annotations.NullMarked;
