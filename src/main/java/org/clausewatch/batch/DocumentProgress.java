package org.clausewatch.batch;

/**
 * One document's share of the progress: it never tells more than its share. Used by the
 * one thread that writes the document.
 */
final class DocumentProgress {

	private final Progress progress;

	private final long share;

	private long told;

	/**
	 * Begins a document.
	 * @param share units it has in all
	 */
	DocumentProgress(Progress progress, long share) {
		this.progress = progress;
		this.share = share;
	}

	/** A finding was read. */
	void read() {
		reach(this.told + 1);
	}

	/** So many of its pages are done, which is the second half of the work. */
	void page(int page, int pages) {
		reach(this.share / 2 + (this.share - this.share / 2) * page / pages);
	}

	void end() {
		reach(this.share);
	}

	private void reach(long units) {
		long more = Math.min(units, this.share) - this.told;
		if (more > 0) {
			this.told += more;
			this.progress.advance(more);
		}
	}

}
