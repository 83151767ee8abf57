/** What is special to the document of a dispute: its drawn time line. */
@NullMarked
package org.clausewatch.report.dispute;

import org.jspecify.annotations.NullMarked;
