package org.clausewatch.rule;

/**
 * A clause of a governing document.
 *
 * @param document the document
 * @param clause the clause's number as the document counts, such as {@code 2.3(3)}
 */
public record Citation(Document document, String clause) {

	/** The documents rules cite. */
	public enum Document {

		/** The subscriber agreement. */
		AGREEMENT("agreement"),
		/** The certification practice statement. */
		CPS("CPS"),
		/** 电子签名法, Electronic Signature Law. */
		ESL("ESL"),
		/**
		 * 电子认证服务管理办法, Measures for the Administration of Electronic Certification
		 * Services.
		 */
		MEAS("MEAS"),
		/** 民法典, Civil Code. */
		CIVIL_CODE("Civil Code"),
		/** The records' own consistency, which every other rule builds on. */
		RECORDS("records");

		private final String label;

		Document(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	public static Citation agreement(String clause) {
		return new Citation(Document.AGREEMENT, clause);
	}

	public static Citation esl(String article) {
		return new Citation(Document.ESL, article);
	}

	public static Citation meas(String article) {
		return new Citation(Document.MEAS, article);
	}

	public static Citation cps(String section) {
		return new Citation(Document.CPS, section);
	}

	public static Citation records() {
		return new Citation(Document.RECORDS, "");
	}

	/** The clause that this one is an item of: 2.3 for 2.3(3); else the clause itself. */
	public Citation sentence() {
		int item = this.clause.indexOf('(');
		return (item < 0) ? this : new Citation(this.document, this.clause.substring(0, item));
	}

	/** Such as {@code agreement 1.3}. */
	@Override
	public String toString() {
		return this.clause.isEmpty() ? this.document.label() : this.document.label() + " " + this.clause;
	}

}
