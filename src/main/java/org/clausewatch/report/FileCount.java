package org.clausewatch.report;

/**
 * What became of the rows of one file of the extract.
 *
 * @param file name inside the extract
 * @param rows data rows in the file
 * @param used rows that were judged
 * @param rejected rows that could not be read
 * @param afterCutOff rows recorded after the cut-off
 * @param sha256 SHA-256 of the file, lower-case hex; empty where these aren't rows of one
 * file but things that rows name
 */
public record FileCount(String file, long rows, long used, long rejected, long afterCutOff, String sha256) {

	/** What became of things that rows name, such as certificates' own files. */
	public static FileCount ofNamed(String what, long named, long used, long rejected, long afterCutOff) {
		return new FileCount(what, named, used, rejected, afterCutOff, "");
	}

	/** Whether these are rows of one file, and not things that rows name. */
	public boolean ofRows() {
		return !this.sha256.isEmpty();
	}

	/** Whether every row is accounted for. */
	public boolean agrees() {
		return this.rows == this.used + this.rejected + this.afterCutOff;
	}

}
