package org.clausewatch.bundle;

import org.clausewatch.evidence.BundleIndex;
import org.clausewatch.evidence.BundleIndex.State;
import org.clausewatch.rule.Phrase;

/**
 * An exhibit of the catalogue.
 *
 * @param id {@code E-1}, {@code E-2} …
 * @param reason why its file isn't enclosed, or isn't what is stated; else empty
 */
record Exhibit(String id, Chapter chapter, Phrase title, String source, Phrase proves, String date, String custodian,
		State state, String member, String sha256, String stated, boolean adverse, String reason) {

	BundleIndex.Exhibit entry(int page) {
		return new BundleIndex.Exhibit(this.id, this.chapter.code(), words(this.title), this.source, words(this.proves),
				this.date, this.custodian, this.state, this.member, this.sha256, this.stated, this.adverse, page);
	}

	static BundleIndex.Words words(Phrase phrase) {
		return new BundleIndex.Words(phrase.zh(), phrase.en());
	}

}
