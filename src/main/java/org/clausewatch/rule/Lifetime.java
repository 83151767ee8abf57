package org.clausewatch.rule;

import java.time.Instant;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Revocation;
import org.jspecify.annotations.Nullable;

/**
 * How long a certificate could be relied on: until it expired or was first revoked.
 *
 * @param certificate the certificate
 * @param revocation its first revocation, {@code null} where it wasn't revoked
 */
public record Lifetime(Certificate certificate, @Nullable Revocation revocation) {

	public static Lifetime of(Dossier dossier) {
		return new Lifetime(dossier.certificate(), dossier.revocation());
	}

	/** The first revocation or the expiry, whichever came first. */
	public Moment end() {
		Moment expiry = this.certificate.notAfter();
		Moment revoked = (this.revocation != null) ? this.revocation.executedAt() : expiry;
		return revoked.isBefore(expiry) ? revoked : expiry;
	}

	/** Whether the revocation came before the expiry. */
	public boolean endedByRevocation() {
		return end().isBefore(this.certificate.notAfter());
	}

	/** Whether it has expired or been revoked by then; exactly at its end it has. */
	public boolean isOverAt(Instant at) {
		return !at.isBefore(end().at());
	}

	/** Whether it is valid then, not_before ≤ t &lt; not_after, and not revoked. */
	public boolean isValidAt(Instant at) {
		return !at.isBefore(this.certificate.notBefore().at()) && !isOverAt(at);
	}

}
