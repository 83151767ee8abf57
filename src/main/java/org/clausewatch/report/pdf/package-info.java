/** The report as PDF. */
@NullMarked
package org.clausewatch.report.pdf;

import org.jspecify.annotations.NullMarked;
