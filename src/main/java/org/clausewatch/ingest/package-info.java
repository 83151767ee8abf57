/**
 * Reads an extract: checks it before anything is judged, splits files into rows and rows
 * into cells, and rejects what can't be read with its place and reason.
 */
@NullMarked
package org.clausewatch.ingest;

import org.jspecify.annotations.NullMarked;
