package org.clausewatch.generate;

/** Hears how far a generation has come. */
@FunctionalInterface
public interface ProgressListener {

	/** Hears nothing. */
	ProgressListener SILENT = (done, total) -> {
	};

	/**
	 * Called every few thousand certificates and once at the end, from the generating
	 * thread.
	 */
	void generated(long done, long total);

}
