package org.clausewatch.batch;

import java.util.HexFormat;
import java.util.List;
import org.clausewatch.dossier.Dossier;

/**
 * That a certificate is disputed: what judging notes, so that a case's report can be made
 * without looking through all certificates again.
 *
 * @param caseId the case
 * @param keyHash key hash of the certificate, lower-case hex
 * @param serial its serial number, lower-case hex
 * @param known whether {@code certificates.csv} has it
 */
record CaseNote(String caseId, String keyHash, String serial, boolean known) {

	/** One a case. */
	static List<CaseNote> of(Dossier dossier) {
		return dossier.disputes()
			.stream()
			.map((dispute) -> new CaseNote(dispute.caseId(), HexFormat.of().formatHex(dossier.keyHash()),
					dossier.id().serialHex(), dossier.hasCertificate()))
			.distinct()
			.toList();
	}

}
