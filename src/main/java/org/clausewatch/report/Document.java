package org.clausewatch.report;

/**
 * Everything one document is made from, as its readers may see it.
 *
 * @param rendition which document
 * @param model the run
 * @param figures of the model
 */
public record Document(Rendition rendition, ReportModel model, Figures figures) {

	/** Redacts a run and its figures for the readers of a rendition. */
	public static Document of(Rendition rendition, ReportModel whole, Figures figures) {
		return of(rendition, whole, figures, rendition.redaction());
	}

	/** The same with another redaction than the kind's own. */
	static Document of(Rendition rendition, ReportModel whole, Figures figures, Redaction redaction) {
		RedactedModel redacted = new RedactedModel(redaction);
		ReportModel model = redacted.of(whole);
		return new Document(rendition, model, figures.redacted(redacted, model));
	}

}
