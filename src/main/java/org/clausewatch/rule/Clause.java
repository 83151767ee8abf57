package org.clausewatch.rule;

import java.util.Collection;
import java.util.List;

/**
 * A clause of a governing document, as the register holds it. Which rules test it is
 * derived from what rules cite.
 *
 * @param citation the clause
 * @param text whether {@code words} are the document's own
 * @param words its words; the English ones are our rendering and have no force
 * @param owed what is owed, in a line
 * @param owner who owes it
 * @param kind how it can be shown to be kept
 * @param evidence what proves that it was kept
 * @param parameters policy parameters whose value the clause leaves open or sets
 * @param certainty how sure the words and the numbering are
 * @param editions the editions of its document it stands in
 */
public record Clause(Citation citation, Text text, Phrase words, Phrase owed, Owner owner, Kind kind,
		List<ClauseEvidence> evidence, List<String> parameters, Certainty certainty, List<Edition> editions) {

	/** How a clause can be shown to be kept. */
	public enum Kind {

		/** Rules judge it from the records. */
		MACHINE,
		/** Records can hold evidence of it, which a person weighs. */
		EVIDENCE,
		/** No record shows it: a person attests it. */
		ATTESTATION

	}

	/** Who owes what a clause says. */
	public enum Owner {

		/** The certificate's subscriber or applicant. */
		SUBSCRIBER,
		/** The certification authority. */
		CA,
		/** Each of the two its part. */
		BOTH,
		/** Nobody: the clause says how others are to be read. */
		NONE

	}

	/** What the Chinese words are. */
	public enum Text {

		/** The governing document's own words, line breaks joined. */
		VERBATIM,
		/** Our summary: the document's text is not held here. */
		SUMMARY

	}

	/** How sure a clause's words and number are. */
	public enum Certainty {

		/** Read in a published text. */
		VERIFIED("V"),
		/** Read in part, in an older edition or in a secondary source. */
		IN_PART("P"),
		/** General knowledge: to be read before a sealed report relies on it. */
		TO_BE_CONFIRMED("K");

		private final String mark;

		Certainty(String mark) {
			this.mark = mark;
		}

		public String mark() {
			return this.mark;
		}

	}

	public Clause {
		evidence = List.copyOf(evidence);
		parameters = List.copyOf(parameters);
		editions = List.copyOf(editions);
	}

	/** The rules that test this very clause. */
	public List<RuleMetadata> testedBy(Collection<RuleMetadata> rules) {
		return rules.stream().filter((rule) -> rule.citation().equals(this.citation)).toList();
	}

	/**
	 * The rules that test another clause and rest on this one: they cite it besides, test
	 * the sentence that it is an item of, or use a parameter that hangs on it.
	 */
	public List<RuleMetadata> appliedBy(Collection<RuleMetadata> rules) {
		Citation sentence = this.citation.sentence();
		return rules.stream()
			.filter((rule) -> !rule.citation().equals(this.citation))
			.filter((rule) -> rule.citation().equals(sentence) || rule.alsoCites().contains(this.citation)
					|| rule.parameters().stream().anyMatch(this.parameters::contains))
			.toList();
	}

}
