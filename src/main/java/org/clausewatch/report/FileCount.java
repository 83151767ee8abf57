package org.clausewatch.report;

/**
 * What became of the rows of one file of the extract.
 *
 * @param file name inside the extract
 * @param rows data rows in the file
 * @param used rows that were judged
 * @param rejected rows that could not be read
 * @param afterCutOff rows recorded after the cut-off
 * @param sha256 SHA-256 of the file, lower-case hex
 */
public record FileCount(String file, long rows, long used, long rejected, long afterCutOff, String sha256) {

	/** Whether every row is accounted for. */
	public boolean agrees() {
		return this.rows == this.used + this.rejected + this.afterCutOff;
	}

}
