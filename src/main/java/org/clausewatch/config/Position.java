package org.clausewatch.config;

/**
 * Where something stands in a file.
 *
 * @param line from 1; 0 for the file as a whole
 * @param column from 1; 0 for the line as a whole
 */
record Position(int line, int column) {

	static final Position WHOLE_FILE = new Position(0, 0);

}
