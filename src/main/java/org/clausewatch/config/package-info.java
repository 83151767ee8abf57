/**
 * Job and policy files: YAML in, checked records out. Whatever a file has wrong is told
 * with its line, its column and what was expected, all of it at once.
 * <p>
 * The one class of Spring used here is its cron expression: the check that a job file
 * passes must be the one that the scheduler applies.
 */
@NullMarked
package org.clausewatch.config;

import org.jspecify.annotations.NullMarked;
