/** The report as a workbook. */
@NullMarked
package org.clausewatch.report.xlsx;

import org.jspecify.annotations.NullMarked;
