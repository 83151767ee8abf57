/** Puts the application together: configuration and wiring, nothing else. */
@NullMarked
package org.clausewatch.app;

import org.jspecify.annotations.NullMarked;
