package org.clausewatch.ingest.x509;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.record.IssuerName;

/** The issuers' keys that an extract holds, by name. */
public final class Issuers {

	private final Map<IssuerName, List<SigningKey>> keys = new HashMap<>();

	Issuers(List<SigningKey> keys) {
		keys.forEach(
				(key) -> this.keys.computeIfAbsent(key.certificate().subject(), (name) -> new ArrayList<>()).add(key));
	}

	/** Keys that certificates of this issuer may be signed with. */
	List<SigningKey> forCertificates(IssuerName issuer) {
		return of(issuer).stream().filter((key) -> key.certificate().extensions().maySignCertificates()).toList();
	}

	/** Keys that revocation lists of this issuer may be signed with. */
	List<SigningKey> forLists(IssuerName issuer) {
		return of(issuer).stream().filter((key) -> key.certificate().extensions().maySignLists()).toList();
	}

	private List<SigningKey> of(IssuerName issuer) {
		return this.keys.getOrDefault(issuer, List.of());
	}

}
