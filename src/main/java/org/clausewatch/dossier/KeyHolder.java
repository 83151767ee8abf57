package org.clausewatch.dossier;

import org.clausewatch.record.CertificateId;
import org.clausewatch.record.SourceRecord;
import org.clausewatch.record.SourceRow;

/**
 * Another subscriber's certificate for the same public key.
 *
 * @param source its row in {@code certificates.csv}
 * @param certificate its identity
 * @param subscriberId whom it was issued to
 * @param publicKeySha256 the key they share
 */
public record KeyHolder(SourceRow source, CertificateId certificate, String subscriberId,
		String publicKeySha256) implements SourceRecord {
}
