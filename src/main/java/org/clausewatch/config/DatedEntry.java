package org.clausewatch.config;

import org.clausewatch.rule.DatedValue;

/**
 * A parameter's value and where it was written.
 *
 * @param written the entry in the file
 * @param value what it says
 */
record DatedEntry(Value written, DatedValue value) {

	int line() {
		return this.written.node().position().line();
	}

}
