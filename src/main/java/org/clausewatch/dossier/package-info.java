/** One dossier for each certificate: its records, grouped and in time order. */
@NullMarked
package org.clausewatch.dossier;

import org.jspecify.annotations.NullMarked;
