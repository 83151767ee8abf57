package org.clausewatch.rule;

import java.util.List;
import java.util.Optional;

/**
 * The rules there are, in the order of the catalogue: explicit, so that none is found by
 * accident.
 */
public final class RuleCatalogue {

	private final List<Rule> rules;

	public RuleCatalogue(List<Rule> rules) {
		this.rules = List.copyOf(rules);
	}

	/** The product's rules. */
	public static RuleCatalogue standard() {
		return new RuleCatalogue(List.of());
	}

	public List<Rule> rules() {
		return this.rules;
	}

	public Optional<Rule> find(String id) {
		return this.rules.stream().filter((rule) -> rule.metadata().id().equals(id)).findFirst();
	}

}
