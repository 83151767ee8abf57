/** Reports: one model, written as a document and as a workbook. */
@NullMarked
package org.clausewatch.report;

import org.jspecify.annotations.NullMarked;
