/**
 * Makes up extracts: realistic in shape and proportion, the same bytes for the same
 * arguments on any machine.
 */
@NullMarked
package org.clausewatch.generate;

import org.jspecify.annotations.NullMarked;
