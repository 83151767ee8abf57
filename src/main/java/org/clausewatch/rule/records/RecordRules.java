package org.clausewatch.rule.records;

import java.util.List;
import org.clausewatch.rule.Rule;

/** The rules on records against each other, in the order of the catalogue. */
public final class RecordRules {

	private RecordRules() {
	}

	public static List<Rule> all() {
		return List.of(new DuplicateSerialRule(), new TimeOrderRule(), new OrphanReferenceRule(),
				new UnknownAgreementVersionRule());
	}

}
