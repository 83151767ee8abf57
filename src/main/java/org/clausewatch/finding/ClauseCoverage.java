package org.clausewatch.finding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewatch.finding.CoverageLine.State;
import org.clausewatch.finding.CoverageLine.Type;
import org.clausewatch.rule.Clause;
import org.clausewatch.rule.ClauseEvidence;
import org.clausewatch.rule.ClauseRegister;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Untested;
import org.jspecify.annotations.Nullable;

/**
 * What a run says of every clause of the register, none left out: the rules that test it
 * with their populations and outcomes, and the evidence that is held or not held.
 */
public final class ClauseCoverage {

	/** States of a rule that leave a part of its clause open. */
	private static final Set<State> OPEN = EnumSet.of(State.UNDETERMINED, State.NOT_TESTED, State.NOT_RUN);

	private final List<RuleMetadata> catalogue;

	private final Map<String, RuleResult> results;

	private final HeldEvidence held;

	/**
	 * Takes what a run came to.
	 * @param catalogue every rule there is, selected or not
	 * @param results by rule, of those that ran
	 * @param held the evidence that the extract holds
	 */
	public ClauseCoverage(List<RuleMetadata> catalogue, Map<String, RuleResult> results, HeldEvidence held) {
		this.catalogue = catalogue;
		this.results = results;
		this.held = held;
	}

	/** The lines of all clauses, in the register's order. */
	public List<CoverageLine> of(ClauseRegister register) {
		return register.all().stream().flatMap((clause) -> of(clause).stream()).toList();
	}

	private List<CoverageLine> of(Clause clause) {
		List<CoverageLine> parts = new ArrayList<>();
		clause.testedBy(this.catalogue).forEach((rule) -> parts.add(rule(clause, Type.RULE, rule.id())));
		clause.appliedBy(this.catalogue).forEach((rule) -> parts.add(rule(clause, Type.APPLIED_BY, rule.id())));
		clause.evidence().forEach((item) -> parts.add(evidence(clause, item)));
		List<CoverageLine> lines = new ArrayList<>();
		lines.add(line(clause, Type.CLAUSE, "", clause.owed().en(), clause.owed().zh(), state(clause, parts), null,
				null, null, ""));
		lines.addAll(parts);
		return lines;
	}

	private CoverageLine rule(Clause clause, Type type, String id) {
		RuleResult result = this.results.get(id);
		return line(clause, type, id, "", "", state(result), (type == Type.RULE) ? result : null, null, null,
				(result != null && type == Type.RULE) ? result.reason() : "");
	}

	private static State state(@Nullable RuleResult result) {
		if (result == null) {
			return State.NOT_RUN;
		}
		if (result.count(Outcome.PASS) + result.count(Outcome.FAIL) > 0) {
			return State.TESTED;
		}
		if (result.count(Outcome.INDETERMINATE) > 0) {
			return State.UNDETERMINED;
		}
		return (result.count(Outcome.NOT_TESTED) > 0) ? State.NOT_TESTED : State.NOTHING_TO_TEST;
	}

	private CoverageLine evidence(Clause clause, ClauseEvidence item) {
		Long count = this.held.count(item);
		State state = (item.kind() == null) ? State.TO_BE_ATTESTED
				: (count != null && count > 0) ? State.HELD : State.NOT_HELD;
		String reason = (item.kind() != null && count == null) ? Untested.absent(Set.of(item.kind())) : "";
		return line(clause, Type.EVIDENCE, item.place(), item.name().en(), item.name().zh(), state, null, count,
				(item.kind() != null) ? this.held.rows(item.kind()) : null, reason);
	}

	private static CoverageLine line(Clause clause, Type type, String item, String en, String zh, State state,
			@Nullable RuleResult result, @Nullable Long held, @Nullable Long of, String reason) {
		return new CoverageLine(clause.citation().document().label(), clause.citation().clause(), clause.kind(),
				clause.owner(), type, item, en, zh, state, result, held, of, reason);
	}

	private static State state(Clause clause, List<CoverageLine> parts) {
		return switch (clause.kind()) {
			case MACHINE -> tested(parts);
			case EVIDENCE -> held(states(parts, Type.EVIDENCE));
			case ATTESTATION -> State.TO_BE_ATTESTED;
		};
	}

	private static State tested(List<CoverageLine> parts) {
		Set<State> own = states(parts, Type.RULE);
		Set<State> states = own.isEmpty() ? states(parts, Type.APPLIED_BY) : own;
		if (states.contains(State.TESTED)) {
			return own.isEmpty() ? State.APPLIED
					: OPEN.stream().anyMatch(states::contains) ? State.PARTLY_TESTED : State.TESTED;
		}
		// From what a reader has to know first to what matters least.
		for (State state : List.of(State.UNDETERMINED, State.NOT_TESTED, State.NOTHING_TO_TEST, State.NOT_RUN)) {
			if (states.contains(state)) {
				return state;
			}
		}
		return State.NO_RULE;
	}

	private static State held(Set<State> evidence) {
		return !evidence.contains(State.HELD) ? State.NOT_HELD
				: evidence.contains(State.NOT_HELD) ? State.PARTLY_HELD : State.HELD;
	}

	private static Set<State> states(List<CoverageLine> parts, Type type) {
		Set<State> states = EnumSet.noneOf(State.class);
		parts.stream().filter((part) -> part.type() == type).forEach((part) -> states.add(part.state()));
		return states;
	}

}
