package org.clausewatch.dossier;

import java.util.Arrays;
import java.util.Comparator;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.SourceRecord;
import org.clausewatch.record.SourceRow;

/**
 * Another subscriber's certificate for the same public key.
 *
 * @param source its row in {@code certificates.csv}
 * @param certificate its identity
 * @param subscriberId whom it was issued to
 * @param publicKeySha256 the key they share, lower-case hex
 * @param others how many certificates of other subscribers have this key; no more than
 * {@link #NAMED} of them are named, so that a key of very many doesn't square the output
 */
public record KeyHolder(SourceRow source, CertificateId certificate, String subscriberId, String publicKeySha256,
		int others) implements SourceRecord {

	/** So many other certificates are named, the first in order. */
	public static final int NAMED = 20;

	/** By key, then issuer as written, then serial; then whatever tells rows apart. */
	public static final Comparator<KeyHolder> IN_ORDER = Comparator.comparing(KeyHolder::publicKeySha256)
		.thenComparing((holder) -> holder.certificate.issuer().text())
		.thenComparing((holder) -> holder.certificate.serial())
		.thenComparing(KeyHolder::subscriberId)
		.thenComparing((holder) -> holder.source.sha256(), Arrays::compareUnsigned)
		.thenComparing((holder) -> holder.source.line());

}
