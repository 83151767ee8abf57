package org.clausewatch.generate;

import java.util.function.Consumer;

/**
 * What may become of a certificate.
 *
 * @param name a word for it, no other situation's
 * @param weight of 100,000 certificates, how many it becomes of on the average
 * @param ordinary nothing is wrong with it
 * @param trait what makes it more frequent at some service points
 * @param term when its certificate is issued and expires
 * @param certificates rows of {@code certificates.csv} that it takes
 * @param paperwork what is unusual about the rows that every certificate has
 * @param life what happens after the delivery
 */
record Situation(String name, int weight, boolean ordinary, Trait trait, Term term, int certificates,
		Consumer<Papers> paperwork, Consumer<Story> life) {

	private static final Consumer<Papers> USUAL = (papers) -> {
	};

	private static final Consumer<Story> UNEVENTFUL = (story) -> {
	};

	/** A situation with something wrong in it, in a certificate's life. */
	static Situation of(String name, int weight, Consumer<Story> life) {
		return new Situation(name, weight, false, Trait.NONE, Term.THROUGHOUT, 1, USUAL, life);
	}

	/** A situation that shows in the rows every certificate has. */
	static Situation issued(String name, int weight, Consumer<Papers> paperwork) {
		return new Situation(name, weight, false, Trait.NONE, Term.ANY, 1, paperwork, UNEVENTFUL);
	}

	/** The usual: issued, delivered, used. */
	static Situation unremarkable() {
		return new Situation("UNREMARKABLE", 0, true, Trait.NONE, Term.ANY, 1, USUAL, UNEVENTFUL);
	}

	Situation asOrdinary() {
		return new Situation(this.name, this.weight, true, this.trait, this.term, this.certificates, this.paperwork,
				this.life);
	}

	Situation where(Trait other) {
		return new Situation(this.name, this.weight, this.ordinary, other, this.term, this.certificates, this.paperwork,
				this.life);
	}

	Situation lasting(Term other) {
		return new Situation(this.name, this.weight, this.ordinary, this.trait, other, this.certificates,
				this.paperwork, this.life);
	}

	/** A second certificate comes with it. */
	Situation withSecondCertificate() {
		return new Situation(this.name, this.weight, this.ordinary, this.trait, this.term, 2, this.paperwork,
				this.life);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
