package org.clausewatch.finding;

import org.clausewatch.rule.Clause;
import org.jspecify.annotations.Nullable;

/**
 * A line of the clause coverage: each clause has a line of its own, followed by one for
 * each rule and each item of evidence. Counts of different rules are never added up: a
 * certificate may be among those of several.
 *
 * @param document the document, such as {@code agreement}
 * @param clause the clause's number
 * @param kind the clause's kind
 * @param owner who owes what it says
 * @param type what the line is on
 * @param item the rule's id, or where the evidence would be held, else empty
 * @param nameEn what is owed, or what the evidence is, in English; empty for rules
 * @param nameZh the same in Chinese
 * @param state what came of it
 * @param result of a rule that tests this clause and ran: its population and outcomes
 * @param held of evidence: rows that hold it, {@code null} where none could
 * @param of of evidence: used rows of the file that would hold it, {@code null} where it
 * is absent
 * @param reason why it was not tested or is not held, where that is known
 */
public record CoverageLine(String document, String clause, Clause.Kind kind, Clause.Owner owner, Type type, String item,
		String nameEn, String nameZh, State state, @Nullable RuleResult result, @Nullable Long held, @Nullable Long of,
		String reason) {

	/** What a line is on. */
	public enum Type {

		/** The clause as a whole. */
		CLAUSE,
		/** A rule that tests the clause. */
		RULE,
		/**
		 * A rule that tests another clause and rests on this one; its counts stand there.
		 */
		APPLIED_BY,
		/** An item of evidence. */
		EVIDENCE

	}

	/** What came of a clause, a rule or an item of evidence. */
	public enum State {

		/** Some were found to be kept or not kept. */
		TESTED,
		/** Some of its rules came to an answer, others could not. */
		PARTLY_TESTED,
		/** Tested only by rules on other clauses, which rest on this one. */
		APPLIED,
		/** A fact or a policy value is missing for all that it concerns. */
		UNDETERMINED,
		/** It concerns none of those it was asked about. */
		NOTHING_TO_TEST,
		/** An input file is absent. */
		NOT_TESTED,
		/** The job did not select the rule. */
		NOT_RUN,
		/** No rule tests it. */
		NO_RULE,
		/** The records hold it. */
		HELD,
		/** The records hold some of it. */
		PARTLY_HELD,
		/** The records could hold it and don't. */
		NOT_HELD,
		/** No record holds it: to be attested by a person. */
		TO_BE_ATTESTED

	}

}
