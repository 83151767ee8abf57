package org.clausewatch.rule.agreement;

import java.util.Comparator;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Revocation;
import org.clausewatch.record.RevocationRequest;
import org.clausewatch.rule.Lateness;
import org.jspecify.annotations.Nullable;

/** Finds the request that a revocation rests on, of whatever form. */
public final class RequestBehind {

	private RequestBehind() {
	}

	/**
	 * The request the revocation cites, or, where it cites none, the one last received
	 * before it; {@code null} where the certificate has no such request.
	 */
	public static @Nullable RevocationRequest find(Revocation revocation, Dossier dossier) {
		String cited = revocation.requestId();
		if (cited != null) {
			return dossier.revocationRequests()
				.stream()
				.filter((request) -> request.requestId().equals(cited))
				.findFirst()
				.orElse(null);
		}
		return dossier.revocationRequests()
			.stream()
			.filter((request) -> Lateness.of(request.receivedAt(), revocation.executedAt()) != Lateness.LATE)
			.max(Comparator.comparing(RevocationRequest::receivedAt).thenComparing(RevocationRequest::requestId))
			.orElse(null);
	}

}
