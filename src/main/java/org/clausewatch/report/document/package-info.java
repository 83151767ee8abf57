/**
 * Sets a document of running text, tables and drawings as an archival PDF whose parts
 * name each other's pages. Unlike the reports' templates it is for documents that are put
 * together from what one case has.
 */
@NullMarked
package org.clausewatch.report.document;

import org.jspecify.annotations.NullMarked;
