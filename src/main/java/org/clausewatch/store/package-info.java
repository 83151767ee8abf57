/** Adapters to the database (H2, PostgreSQL), and its schema. */
@NullMarked
package org.clausewatch.store;

import org.jspecify.annotations.NullMarked;
