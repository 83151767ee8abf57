package org.clausewatch.inquiry;

/** A certificate's rows are no longer what they were when the extract was indexed. */
public final class ExtractChangedException extends Exception {

	private static final long serialVersionUID = 1L;

	ExtractChangedException() {
		super("the extract's rows have changed since it was indexed");
	}

}
