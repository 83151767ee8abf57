/**
 * Seals: electronic signatures with a time-stamp on reports (PAdES, XAdES in OOXML) and
 * on the manifest of a run (CAdES). Knows files and keys, nothing of certificates judged.
 */
@NullMarked
package org.clausewatch.seal;

import org.jspecify.annotations.NullMarked;
