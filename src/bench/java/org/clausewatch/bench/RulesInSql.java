package org.clausewatch.bench;

import java.util.List;

/** The rules that DuckDB judges too, and on which both must find the same. */
final class RulesInSql {

	/** The rule that every contestant judges. */
	static final String FLAGSHIP = "AGR-1.3-LATE-REVOCATION";

	/** The views of {@code revocation-on-request.sql} and {@code publication.sql}. */
	static final List<String> ALL = List.of(FLAGSHIP, "AGR-1.3-OPEN-OVERDUE", "AGR-1.3-NEVER-EXECUTED",
			"AGR-1.3-DUPLICATE-REQUEST", "AGR-1.3-DEFECTIVE-REQUEST", "AGR-1.3-WITHDRAWN-REQUEST",
			"AGR-1.3-MISSING-REQUEST", "AGR-1.3-REVOKED-BEFORE-REQUEST", "AGR-1.3-LOSS-REPORT", "AGR-2.3-NO-GROUND",
			"AGR-2.3-GROUND-EVIDENCE", "MEAS-30-IDENTITY-CHECK", "CPS-CRL-OMITTED", "CPS-CRL-LATE", "CPS-CRL-EXTRA",
			"CPS-CRL-DROPPED", "CPS-CRL-DATE", "CPS-CRL-REASON", "CPS-CRL-GAP");

	private RulesInSql() {
	}

}
