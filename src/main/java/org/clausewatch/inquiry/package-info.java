/** Looks up one certificate in an extract, without a run. */
@NullMarked
package org.clausewatch.inquiry;

import org.jspecify.annotations.NullMarked;
