package org.clausewatch.rule;

import java.util.List;
import org.clausewatch.dossier.UnresolvedReference;

/**
 * A rule on references between records: it is also asked about identities that only
 * references know, and about rows that belong to no certificate at all.
 */
public interface ReferenceRule extends CertificateRule {

	@Override
	default boolean judgesUnknownCertificates() {
		return true;
	}

	/**
	 * Judges references from rows that belong to no certificate.
	 * @param references all those to one identifier
	 */
	Verdict judgeUnattached(List<UnresolvedReference> references, Circumstances circumstances);

}
