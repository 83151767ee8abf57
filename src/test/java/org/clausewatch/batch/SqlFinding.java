package org.clausewatch.batch;

import org.clausewatch.finding.Finding;
import org.clausewatch.record.IssuerName;

/**
 * What two independent ways of finding must agree on.
 *
 * @param issuer in the form names are compared in, empty for a finding on the run
 * @param serial lower-case hexadecimal, else empty
 */
record SqlFinding(String classCode, String outcome, String issuer, String serial, String subjectKind,
		String subjectId) {

	static SqlFinding of(Finding finding) {
		return new SqlFinding(finding.classCode(), finding.outcome().name(),
				finding.issuer().isEmpty() ? "" : IssuerName.parse(finding.issuer()).canonical(), finding.serial(),
				finding.subjectKind(), finding.subjectId());
	}

}
