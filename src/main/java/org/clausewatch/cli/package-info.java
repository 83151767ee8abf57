/** The commands. */
@NullMarked
package org.clausewatch.cli;

import org.jspecify.annotations.NullMarked;
